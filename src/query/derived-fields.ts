import { type Catalog, labelOf } from "../record/catalog.ts";
import type { AskBy } from "./ask.ts";
import { askClock, askWords, derivedField, type Field, type FieldContext, PERIOD } from "./field.ts";
import { dateOnClock, type IncidentRow } from "./incident-answer.ts";
import { findInvolved } from "./involved.ts";
import { knownWords, withCategories } from "./known-words.ts";

function partsOf({ answer }: IncidentRow) {
  return findInvolved(answer.companies, []);
}

/** Each value once, in the order of the first; what is not known is left out. */
export function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

// A year or month only where the date leaves no doubt which. A span counts by its start, which `between` does not have.
function periodOf({ incident }: IncidentRow, { clock }: FieldContext, length: number): string[] {
  const date = dateOnClock(incident, clock);
  const first = date?.start.earliest?.slice(0, length);
  const last = (date?.form === "between" ? date.end : date?.start)?.latest?.slice(0, length);
  return first && first === last ? [first] : [];
}

const companyName = (key: string, catalog: Catalog) => catalog.companies.get(key)?.name ?? key;
const actorName = (key: string, catalog: Catalog) => catalog.actors.get(key)?.name ?? key;

// Like the flags: victims and data owners, unless --role asks for other roles.
function askedParts(key: "country" | "sector"): AskBy<"word">["of"] {
  return ({ answer }, { roles }) => findInvolved(answer.companies, roles).map((part) => part[key]);
}

/** A comparison with VERIS varieties and their categories. */
export const askActions = askWords(knownWords.action, ({ answer }) => withCategories(answer.actions));

/** The part of the field table that is worked out from the contract fields; `fields.ts` holds the whole. */
export const derivedFields: readonly Field[] = [
  derivedField(
    "company",
    "victims and data owners",
    (row) => unique(partsOf(row).map(({ company, name }) => company ?? name)),
    {
      label: companyName,
      sort: (row) => partsOf(row)[0]?.name ?? null,
      filter: "--company",
      ask: { by: "name", kind: "company" },
    },
  ),
  derivedField("role", "roles of the companies", ({ answer }) => unique(answer.companies.map(({ role }) => role)), {
    filter: "--role",
    ask: askWords(knownWords.role, ({ answer }) => answer.companies.map(({ role }) => role)),
  }),
  derivedField(
    "country",
    "countries of victims and data owners",
    (row) => unique(partsOf(row).map(({ country }) => country)),
    {
      label: (key, catalog) => labelOf(catalog, "countries", key),
      show: (row) => unique(partsOf(row).map(({ country }) => country)).join("; "),
      filter: "--country",
      ask: askWords(knownWords.country, askedParts("country"), true),
    },
  ),
  derivedField(
    "sector",
    "sectors of victims and data owners",
    (row) => unique(partsOf(row).map(({ sector }) => sector)),
    {
      label: (key, catalog) => labelOf(catalog, "sectors", key),
      filter: "--sector",
      ask: askWords(knownWords.sector, askedParts("sector"), true),
    },
  ),
  derivedField(
    "actor",
    "actors named",
    ({ answer }) => unique(answer.attribution.map(({ actor, name }) => actor ?? name)),
    {
      label: actorName,
      filter: "--actor",
      ask: { by: "name", kind: "actor" },
    },
  ),
  derivedField("campaign", "campaigns", ({ answer }) => unique(answer.campaigns.map(({ campaign }) => campaign)), {
    label: (key, catalog) => catalog.campaigns.get(key)?.title ?? key,
    filter: "--campaign",
    ask: { by: "name", kind: "campaign" },
  }),
  derivedField("action", "VERIS 1.4 varieties", ({ answer }) => answer.actions, {
    filter: "--action",
    ask: askActions,
  }),
  derivedField("year", "year on the chosen clock", (row, context) => periodOf(row, context, 4), {
    ...PERIOD,
    ask: askClock("chosen"),
  }),
  derivedField("month", "month on the chosen clock", (row, context) => periodOf(row, context, 7), {
    ...PERIOD,
    ask: askClock("chosen"),
  }),
];
