import type { Catalog } from "../record/catalog.ts";
import type { DateSummary } from "../record/date-summary.ts";
import { showDate, showMembers } from "../record/show-values.ts";
import type { ClockChoice } from "../record/terms.ts";
import type { Ask, AskBy } from "./ask.ts";
import { dateOnClock, type IncidentAnswer, type IncidentRow } from "./incident-answer.ts";
import type { KnownWords } from "./known-words.ts";
import { type JsonSchema, shapes } from "./output-shapes.ts";

/** What a field needs beside the row: names of things, and the clock that `year` and `month` follow. */
export interface FieldContext {
  readonly catalog: Catalog;
  readonly clock: ClockChoice;
}

/** One field of an incident. Everything that names fields reads this table. */
export interface Field {
  readonly name: string;
  /** One line for `breaches fields` and for the reference. */
  readonly about: string;
  /** Part of every JSON answer; the others are worked out when `--fields` or `--by` names them. */
  readonly contract: boolean;
  readonly schema: JsonSchema;
  /** The value as JSON carries it. */
  readonly read: (row: IncidentRow, context: FieldContext) => unknown;
  /** The value as one line of text. */
  readonly show: (row: IncidentRow, context: FieldContext) => string;
  readonly sort?: (row: IncidentRow) => string | number | DateSummary | null;
  /** The groups of `count --by` that an incident belongs to; none is the group of the unknown. */
  readonly group?: (row: IncidentRow, context: FieldContext) => readonly string[];
  /** What a group is called on screen; the key itself where this is left out. */
  readonly label?: (key: string, catalog: Catalog) => string;
  /** Groups stand in their own order, not by number. */
  readonly ordered?: true;
  /** Its groups hang on the clock. */
  readonly followsClock?: true;
  /** What it sorts by that has a column already: the ids, whose order is that of the rows, or the size of the headline figure. */
  readonly order?: "id" | "figure";
  /** The flag that filters by it. */
  readonly filter?: string;
  /** How `--where` compares with it; null for what a selection itself brings about. */
  readonly ask: Ask | null;
}

type Read = (answer: IncidentAnswer) => unknown;
type Extras = Partial<Omit<Field, "name" | "about" | "contract" | "schema" | "read">>;

/** What fields of periods have beside their groups. */
export const PERIOD = { ordered: true, followsClock: true } as const satisfies Extras;

/** A field of the JSON contract, read from the answer. `--where` looks for words in it, unless told otherwise. */
export function contractField(name: string, about: string, schema: JsonSchema, read: Read, extras: Extras = {}): Field {
  return {
    name,
    about,
    contract: true,
    schema,
    read: ({ answer }) => read(answer),
    show: ({ answer }) => showMembers(read(answer)),
    ask: { by: "text", of: ({ answer }) => read(answer) },
    ...extras,
  };
}

/** A field worked out from others, by the groups that an incident belongs to. */
export function derivedField(
  name: string,
  about: string,
  group: NonNullable<Field["group"]>,
  extras: Extras = {},
): Field {
  return {
    name,
    about,
    contract: false,
    schema: shapes.textList,
    read: (row, context) => group(row, context),
    show: (row, context) =>
      group(row, context)
        .map((key) => extras.label?.(key, context.catalog) ?? key)
        .join("; "),
    group,
    ask: null,
    ...extras,
  };
}

/** A comparison with words of a closed list. Where `canLack`, no value is no answer. */
export function askWords(list: KnownWords, of: AskBy<"word">["of"], canLack = false): AskBy<"word"> {
  return { by: "word", list, of, canLack };
}

/** A comparison with the date on a clock. */
export function askClock(clock: ClockChoice | "chosen"): AskBy<"date"> {
  const of: AskBy<"date">["of"] = ({ incident }, scope) => {
    const date = dateOnClock(incident, clock === "chosen" ? scope.clock : clock);
    return date ? [date] : [];
  };
  return { by: "date", of };
}

/** The headline date of a clock. */
export function dateField(name: "occurred" | "discovered" | "disclosed", about: string): Field {
  return contractField(name, about, shapes.dateSummary, (answer) => answer[name], {
    show: ({ answer }) => showDate(answer[name]),
    sort: ({ answer }) => answer[name],
    filter: `--clock ${name} --since --until`,
    ask: askClock(name),
  });
}
