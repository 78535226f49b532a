import type { Catalog } from "../record/catalog.ts";
import { type Cells, ID_COLUMNS } from "../record/incident-columns.ts";
import type { Incident } from "../record/records.ts";
import { sizeOf } from "../record/show-values.ts";
import { CLOCK_CHOICES } from "./criteria.ts";
import { FACETS, facetsOf } from "./facets.ts";
import type { Field } from "./field.ts";
import { fields } from "./fields.ts";
import { answerIncident, createJudge, dateOnClock, type IncidentRow } from "./incident-answer.ts";
import { sortText } from "./sort-rows.ts";

/** The names of columns, so that who reads them asks for what was written. */
export const COLUMN = {
  facet: (facet: (typeof FACETS)[number]) => `has:${facet}`,
  /** The date that stands for a clock, as EDTF. */
  date: (clock: (typeof CLOCK_CHOICES)[number]) => `date:${clock}`,
  /** The groups of a field; those of some hang on the clock. */
  group: ({ name, followsClock }: Field, clock: string) => (followsClock ? `by:${name}@${clock}` : `by:${name}`),
  /** The text by which a field sorts. */
  sort: ({ name }: Field) => `sort:${name}`,
  status: "status",
  withdrawn: "withdrawn",
  /** The headline figure by the default rule: its size, its unit, and a mark if the attacker alone gives it. */
  size: "figure:size",
  unit: "figure:unit",
  claimed: "figure:claimed",
} as const;

/** Makes what the columns hold of an incident of a catalog, by the functions that answer from the record itself. */
export function createCellMaker(catalog: Catalog): (incident: Incident) => Cells {
  const judge = createJudge(catalog, "official");
  return (incident) => {
    const row = { incident, answer: answerIncident(incident, judge) };
    const { affected } = row.answer;
    return {
      words: { ...idsOf(incident), ...factsOf(row), ...datesOf(incident), ...groupsOf(row, catalog), ...sortsOf(row) },
      numbers: { [COLUMN.size]: affected && sizeOf(affected) },
    };
  };
}

type Words = Record<string, readonly string[]>;

function idsOf({ same_as, formerly }: Incident): Words {
  return { [ID_COLUMNS.sameAs]: same_as === null ? [] : [same_as], [ID_COLUMNS.formerly]: unique(formerly) };
}

function factsOf({ answer }: IncidentRow): Words {
  const facets = facetsOf(answer);
  const { affected, status, withdrawn } = answer;
  return {
    ...Object.fromEntries(FACETS.map((facet) => [COLUMN.facet(facet), unique(facets[facet])])),
    [COLUMN.status]: [status],
    [COLUMN.withdrawn]: withdrawn ? ["withdrawn"] : [],
    [COLUMN.unit]: affected ? [affected.unit ?? ""] : [],
    [COLUMN.claimed]: affected?.claimed ? ["claimed"] : [],
  };
}

function datesOf(incident: Incident): Words {
  return Object.fromEntries(
    CLOCK_CHOICES.map((clock) => {
      const date = dateOnClock(incident, clock);
      return [COLUMN.date(clock), date ? [date.edtf] : []];
    }),
  );
}

function groupsOf(row: IncidentRow, catalog: Catalog): Words {
  const words: Words = {};
  for (const field of fields) {
    if (!field.group) continue;
    const clocks = field.followsClock ? CLOCK_CHOICES : CLOCK_CHOICES.slice(0, 1);
    for (const clock of clocks) words[COLUMN.group(field, clock)] = unique(field.group(row, { catalog, clock }));
  }
  return words;
}

function sortsOf(row: IncidentRow): Words {
  const words: Words = {};
  for (const field of fields) {
    if (!field.sort || field.order) continue;
    const text = sortText(field.sort(row));
    words[COLUMN.sort(field)] = text === null ? [] : [text];
  }
  return words;
}

function unique(words: readonly string[]): readonly string[] {
  return words.length < 2 ? words : [...new Set(words)];
}
