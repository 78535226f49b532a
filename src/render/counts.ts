import type { CountGroup, Counts } from "../query/count-incidents.ts";
import { showNumber, showUnit } from "../record/show-values.ts";
import { renderBars } from "./bars.ts";
import type { Look } from "./look.ts";
import { createPaint } from "./paint.ts";
import type { RecordList } from "./records.ts";
import { plural } from "./words.ts";

/** Counts as bars with numbers, and as rows for the other formats. */
export function listCounts(counts: Counts, look: Look): RecordList {
  const withSums = counts.affected.length > 0;
  return {
    header: [...counts.by, "incidents", ...(withSums ? ["affected", "without_figure"] : [])],
    values: () => counts.groups.map((group) => describeGroup(group, counts, withSums)),
    rows: () =>
      counts.groups.map((group) => [
        ...group.keys.map((key) => key ?? ""),
        String(group.incidents),
        ...(withSums ? [showSums(group.affected), String(group.without_figure)] : []),
      ]),
    table: () => renderCounts(counts, look),
  };
}

function describeGroup(group: CountGroup, { by }: Counts, withSums: boolean): object {
  const keys = Object.fromEntries(by.map((name, at) => [name, group.keys[at] ?? null]));
  const sums = withSums ? { affected: group.affected, without_figure: group.without_figure } : {};
  return { ...keys, incidents: group.incidents, ...sums };
}

function renderCounts(counts: Counts, look: Look): string {
  if (counts.groups.length === 0) return "";
  const withSums = counts.affected.length > 0;
  const bars = counts.groups.map((group) => ({
    label: group.labels.join(" · "),
    value: group.incidents,
    ...(withSums
      ? { note: `${group.incidents}  ${showSums(group.affected)}${showMissing(group.without_figure)}` }
      : {}),
  }));
  const total = withSums
    ? `${plural(counts.total, "incident")}: ${showSums(counts.affected)}${showMissing(counts.without_figure)}`
    : `${plural(counts.total, "incident")} in all`;
  return `${renderBars(bars, look.width, createPaint(look.color))}\n${total}\n`;
}

function showSums(sums: CountGroup["affected"]): string {
  return sums.map(({ unit, sum }) => `${showNumber(sum)} ${showUnit(unit)}`).join(", ");
}

function showMissing(count: number): string {
  return count === 0 ? "" : ` (${count} without a figure)`;
}
