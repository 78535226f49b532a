import { readEdtf } from "../../record/edtf.ts";
import { companyOf, fillActor, fillCampaign, fillCompany } from "../../record/fill-records.ts";
import { namesOfActor, namesOfCampaign, namesOfCompany, namesOfRecord } from "../../record/list-names.ts";
import { type NameHit, tableNames } from "../../record/name-index.ts";
import type { AnyRecordFile, RecordFile, RecordKind } from "../../record/record-kinds.ts";
import type { ClockChoice } from "../../record/terms.ts";
import { CLOCK_COLUMNS, dayNumber, NO_DAY } from "./format.ts";

type IncidentRecord = RecordFile<"incident">;

/** The records that each incident names, by the place of their ids among those of their kind. */
export function linksOf(
  incidents: readonly IncidentRecord[],
  codesOf: (kind: RecordKind) => ReadonlyMap<string, number>,
): Record<string, number[][]> {
  const list = (kind: RecordKind, idsOf: (incident: IncidentRecord) => readonly (string | undefined)[]) => {
    const codes = codesOf(kind);
    return incidents.map((incident) => [...new Set(idsOf(incident))].flatMap((id) => codes.get(id ?? "") ?? []));
  };
  return {
    companies: list("company", ({ id, value }) =>
      value.companies ? value.companies.map(({ company }) => company) : [companyOf(id)],
    ),
    actors: list("actor", ({ value }) => (value.attribution ?? []).map(({ actor }) => actor)),
    campaigns: list("campaign", ({ value }) => (value.campaigns ?? []).map(({ campaign }) => campaign)),
  };
}

/** For each clock the first and the last day that any claim allows, as numbers; open where there is none. */
export function daysOf(incidents: readonly IncidentRecord[]): Record<string, Int32Array> {
  const columns: Record<string, Int32Array> = {};
  for (const clock of CLOCK_COLUMNS) {
    const bounds = incidents.map((incident) => boundsOf(incident, clock));
    columns[`${clock}_first`] = Int32Array.from(bounds, ([first]) => first);
    columns[`${clock}_last`] = Int32Array.from(bounds, ([, last]) => last);
  }
  return columns;
}

function boundsOf({ value }: IncidentRecord, clock: ClockChoice): [first: number, last: number] {
  if (clock === "added") return [dayNumber(value.added), dayNumber(value.added)];
  const dates = (value.dates[clock] ?? []).map(({ when }) => readEdtf(when));
  if (dates.length === 0) return [NO_DAY.first, NO_DAY.last];
  const first = dates.map(({ start }) => (start.earliest === null ? NO_DAY.first : dayNumber(start.earliest)));
  const last = dates.map(({ end }) => (end.latest === null ? NO_DAY.last : dayNumber(end.latest)));
  return [Math.min(...first), Math.max(...last)];
}

/** The names of records, by the form in which names are compared, with every hit as JSON; sorted by the bytes of the form. */
export function namesOf(records: readonly AnyRecordFile[]): { key: string[]; hits: string[] } {
  const { groups } = tableNames(records.flatMap(hitsOf));
  const sorted = [...groups].toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return { key: sorted.map(([key]) => key), hits: sorted.map(([, hits]) => JSON.stringify(hits)) };
}

function hitsOf(file: AnyRecordFile): NameHit[] {
  switch (file.kind) {
    case "company":
      return namesOfCompany(fillCompany(file));
    case "actor":
      return namesOfActor(fillActor(file));
    case "campaign":
      return namesOfCampaign(fillCampaign(file, new Map()));
    case "incident":
      return namesOfRecord({ id: file.id, formerly: file.value.formerly ?? [] });
    default:
      return [];
  }
}
