import type { CompareMember, Comparison, SharedValue } from "../query/compare-members.ts";
import type { Delay } from "../query/delays.ts";
import { showMoney, showNumber, showUnit } from "../record/show-values.ts";
import { plural } from "./words.ts";

/** What is compared: a row with a value for each member. */
export interface Measure {
  readonly label: string;
  readonly values: readonly string[];
}

export interface MeasureGroup {
  readonly id: string;
  readonly title: string;
  readonly measures: readonly Measure[];
}

/** Everything compared, in groups. A value is empty where a member has none. */
export function listMeasures({ kind, clock, members }: Comparison): MeasureGroup[] {
  const single = (label: string, show: (member: CompareMember) => string): Measure => ({
    label,
    values: members.map(show),
  });
  const shared = (pick: (member: CompareMember) => readonly SharedValue[]) => listShared(members.map(pick));
  const others = members.some(({ in_other_roles }) => in_other_roles > 0);
  const possible = members.some((member) => member.possible > 0);
  return [
    {
      id: "incidents",
      title: kind === "company" ? "Incidents" : "Incidents attributed",
      measures: [
        single("in all", ({ incidents }) => String(incidents)),
        ...(possible ? [single("possible only", (member) => String(member.possible))] : []),
        ...(others ? [single("in other roles", ({ in_other_roles }) => String(in_other_roles))] : []),
      ],
    },
    { id: "years", title: `Per year (${clock})`, measures: listYears(members) },
    { id: "statuses", title: "Status", measures: shared(({ statuses }) => statuses) },
    { id: "kinds", title: "Kind", measures: shared(({ kinds }) => kinds) },
    { id: "actions", title: "Causes (VERIS)", measures: shared(({ actions }) => actions) },
    kind === "company"
      ? { id: "actors", title: "Actors named", measures: shared(({ actors }) => actors) }
      : { id: "companies", title: "Victims", measures: shared(({ companies }) => companies) },
    { id: "affected", title: "Affected: headline figures, unit by unit", measures: listAffected(members) },
    {
      id: "delays",
      title: "Usual delays (median)",
      measures: [
        single("to discovery", ({ delays }) => showDelay(delays.to_discovery)),
        single("to disclosure", ({ delays }) => showDelay(delays.to_disclosure)),
      ],
    },
    {
      id: "consequences",
      title: "Incidents with consequences",
      measures: shared(({ consequences }) => consequences),
    },
    { id: "money", title: "In money, each case once", measures: listMoney(members) },
  ];
}

function listYears(members: readonly CompareMember[]): Measure[] {
  const years = members[0]?.years.map(({ year }) => year) ?? [];
  return years.map((year, at) => ({
    label: year ?? "not known",
    values: members.map((member) => String(member.years[at]?.incidents ?? 0)),
  }));
}

// What most incidents of all members share comes first, what is not known last.
function listShared(lists: readonly (readonly SharedValue[])[]): Measure[] {
  const entries = new Map<string | null, SharedValue>();
  for (const { key, label, incidents } of lists.flat()) {
    entries.set(key, { key, label, incidents: incidents + (entries.get(key)?.incidents ?? 0) });
  }
  return [...entries.values()]
    .toSorted((a, b) => Number(a.key === null) - Number(b.key === null) || b.incidents - a.incidents)
    .map(({ key, label }) => ({
      label,
      values: lists.map((list) => String(list.find((one) => one.key === key)?.incidents ?? 0)),
    }));
}

function listAffected(members: readonly CompareMember[]): Measure[] {
  const units = [...new Set(members.flatMap(({ affected }) => affected.map(({ unit }) => unit)))].toSorted();
  const sums = units.map((unit) => ({
    label: showUnit(unit) || "no unit",
    values: members.map(({ affected }) => {
      const own = affected.find((one) => one.unit === unit);
      return own ? `${showNumber(own.sum)} in ${own.incidents}` : "";
    }),
  }));
  return [...sums, { label: "no figure", values: members.map(({ without_figure }) => `in ${without_figure}`) }];
}

function listMoney(members: readonly CompareMember[]): Measure[] {
  const labelOf = ({ kind, stage, currency }: CompareMember["money"][number]) =>
    [kind, stage, currency].filter((part) => part !== null).join(" ");
  const labels = [...new Set(members.flatMap(({ money }) => money.map(labelOf)))].toSorted();
  return labels.map((label) => ({
    label,
    values: members.map(({ money }) => {
      const own = money.find((one) => labelOf(one) === label);
      return own ? `${showMoney(own.amount, null)} in ${own.cases}` : "";
    }),
  }));
}

function showDelay({ least, most, known, of }: Delay): string {
  const counted = `(${known} of ${of})`;
  if (least === null || most === null) return counted;
  return `${least === most ? plural(least, "day") : `${least} to ${plural(most, "day")}`} ${counted}`;
}
