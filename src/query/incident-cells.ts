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
  const readers = [...FACT_READERS, ...DATE_READERS, ...groupReaders(catalog), ...SORT_READERS];
  return (incident) => {
    const row = { incident, answer: answerIncident(incident, judge) };
    const { affected } = row.answer;
    const words = idsOf(incident);
    const facets = facetsOf(row.answer);
    for (const { column, facet } of FACET_COLUMNS) words[column] = unique(facets[facet]);
    for (const { column, read } of readers) words[column] = read(row);
    return { words, numbers: { [COLUMN.size]: affected && sizeOf(affected) } };
  };
}

type Words = Record<string, readonly string[]>;

/** A column and the words that an incident has in it. */
interface Reader {
  readonly column: string;
  readonly read: (row: IncidentRow) => readonly string[];
}

const NONE: readonly string[] = [];

function idsOf({ same_as, formerly }: Incident): Words {
  return { [ID_COLUMNS.sameAs]: same_as === null ? NONE : [same_as], [ID_COLUMNS.formerly]: unique(formerly) };
}

// Thousands of incidents are asked for the same columns: their names are made once.
const FACET_COLUMNS = FACETS.map((facet) => ({ facet, column: COLUMN.facet(facet) }));

const FACT_READERS: readonly Reader[] = [
  { column: COLUMN.status, read: ({ answer }) => [answer.status] },
  { column: COLUMN.withdrawn, read: ({ answer }) => (answer.withdrawn ? ["withdrawn"] : NONE) },
  { column: COLUMN.unit, read: ({ answer: { affected } }) => (affected ? [affected.unit ?? ""] : NONE) },
  { column: COLUMN.claimed, read: ({ answer }) => (answer.affected?.claimed ? ["claimed"] : NONE) },
];

const DATE_READERS = CLOCK_CHOICES.map((clock): Reader => {
  const read = ({ incident }: IncidentRow) => {
    const date = dateOnClock(incident, clock);
    return date ? [date.edtf] : NONE;
  };
  return { column: COLUMN.date(clock), read };
});

function groupReaders(catalog: Catalog): Reader[] {
  return fields.flatMap((field) => {
    const { group, followsClock } = field;
    if (!group) return [];
    const clocks = followsClock ? CLOCK_CHOICES : CLOCK_CHOICES.slice(0, 1);
    return clocks.map((clock): Reader => {
      const context = { catalog, clock };
      return { column: COLUMN.group(field, clock), read: (row) => unique(group(row, context)) };
    });
  });
}

const SORT_READERS = fields.flatMap((field): Reader[] => {
  const { sort, order } = field;
  if (!sort || order) return [];
  const read = (row: IncidentRow) => {
    const text = sortText(sort(row));
    return text === null ? NONE : [text];
  };
  return [{ column: COLUMN.sort(field), read }];
});

function unique(words: readonly string[]): readonly string[] {
  return words.length < 2 ? words : [...new Set(words)];
}
