import type { IncidentColumns } from "../record/incident-columns.ts";
import type { GroupColumn } from "./count-groups.ts";
import type { Field } from "./field.ts";
import { COLUMN } from "./incident-cells.ts";

/** The groups of a field by its column. */
export function columnGroups(columns: IncidentColumns, field: Field, clock: string): GroupColumn {
  const { offsets, codes, size, wordOf } = columns.words(COLUMN.group(field, clock));
  const groups: number[] = [0];
  const one = (row: number) => {
    groups[0] = codes[row] ?? 0;
    return groups;
  };
  const several = (row: number) => {
    const [start = 0, end = 0] = [offsets?.[row], offsets?.[row + 1]];
    groups.length = 0;
    for (let at = start; at < end; at += 1) groups.push(codes[at] ?? 0);
    if (start === end) groups.push(0);
    return groups;
  };
  return {
    size: size + 1,
    keyOf: (group) => (group === 0 ? null : wordOf(group)),
    groupsOf: offsets === null ? one : several,
    ...(offsets === null ? { single: codes } : {}),
  };
}
