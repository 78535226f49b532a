import { InvalidArgumentError } from "commander";
import type { FilterFlags } from "../../src/commands/flags/filters.ts";
import { splitList } from "../../src/commands/flags/output-flags.ts";
import { readCriteria } from "../../src/commands/flags/read-criteria.ts";
import { readDay, readLeast } from "../../src/commands/flags/read-values.ts";
import { readWhere } from "../../src/commands/flags/read-where.ts";
import { arrangeIncidents, countBy, type Filters, readFilters } from "../../src/index.ts";
import { NO_CRITERIA } from "../../src/query/criteria.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import { compileWhere } from "../../src/query/where/compile-where.ts";
import { LONGEST, parseWhere } from "../../src/query/where/parse-where.ts";
import { printWhere } from "../../src/query/where/print-where.ts";
import { BreachesError } from "../../src/record/breaches-error.ts";
import { ferryCatalog } from "../query/ferry-catalog.ts";
import { hidePlaces } from "../query/where/expressions.ts";
import { growJson } from "./grow-json.ts";
import { type Target, unlessRefused } from "./target.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const isRefusal = (thrown: unknown) => thrown instanceof BreachesError || thrown instanceof InvalidArgumentError;

const QUERIES = [
  "company:northquay",
  'company:"northquay ferries" AND NOT actor:*',
  "companies:north* OR id:northquay/2019-tickets",
  "company:(gullwing OR lantern) -status:claimed",
  "affected:>=40k AND affected_claims:[1k TO 40k}",
  "affected:1_200 OR affected:<2.5M",
  "disclosed:[2019-05 TO 2020-11] NOT occurred:*",
  "disclosed:>=7y revised:<2026-01-05 year:2021",
  "actions:hacking/* data:name role:named",
  'cafe "the café crew" caf* title:cargo',
  "(kind:exposure OR kind:disruption) AND NOT (status:disputed OR withdrawn:*)",
];

const words = (text: string) => JSON.stringify(text);

/** A query that can be read is what its print says, and its narrowing leaves out nothing that it supports. */
export const whereTarget: Target = {
  corpus: () => QUERIES,
  feed: (text) => {
    const expression = parseWhere(text);
    const [meant, read] = [expression, parseWhere(printWhere(expression))].map(hidePlaces);
    if (JSON.stringify(read) !== JSON.stringify(meant)) throw new Error(`is printed as ${printWhere(expression)}`);
    const where = compileWhere(text, expression, { ...NO_CRITERIA, catalog: ferryCatalog, now: NOW });
    const wide = compileWhere("id:*", parseWhere("id:*"), { ...NO_CRITERIA, catalog: ferryCatalog, now: NOW });
    const idsBy = (need: typeof where.need) =>
      selectIncidents(ferryCatalog, { ...NO_CRITERIA, where: { ...where, need } }).rows.map(({ answer }) => answer.id);
    if (words(idsBy(where.need).join()) !== words(idsBy(wide.need).join())) throw new Error("narrowed too far");
  },
  ask: askWhere,
  most: LONGEST,
};

/** What the program itself does with a query. */
function askWhere(text: string): void {
  const { where } = readWhere([text], { ...NO_CRITERIA, catalog: ferryCatalog, now: NOW });
  selectIncidents(ferryCatalog, { ...NO_CRITERIA, where });
}

const VALUES = [
  ...["2021", "2021-08", "2021-08-16", "90d", "6m", "2y", "12w", "1000y", "2021-08/2021-09", "2021~"],
  ...["1000", "50k", "1.5M", "1_000", "1,000", "2b"],
  ...["id,title", "affected, disclosed ,status"],
  ...["northquay", "Northquay Ferries", "kelp-ghost", "high-tide", "NL", "Norway", "finance", "exposure", "disputed"],
  ...["hacking/brute-force", "email-address", "victim"],
];

const LISTS = [
  ...["company", "actor", "campaign", "country", "sector", "kind", "status", "action", "dataType", "role"],
] as const satisfies readonly (keyof FilterFlags)[];

function feedTimes(text: string): void {
  const [first, last] = (["since", "until"] as const).map((side) =>
    unlessRefused(() => readDay(text, side, NOW), isRefusal),
  );
  for (const day of [first, last]) {
    if (day && !/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error(`read as the day ${day}`);
  }
  if (first && last && first > last) throw new Error(`${first} after ${last}`);
  const least = unlessRefused(() => readLeast(text), isRefusal);
  if (least !== null && !(Number.isFinite(least) && least >= 0)) throw new Error(`read as the number ${least}`);
}

/** Every filter takes the text as its value, or says what is wrong with it. */
export const filtersTarget: Target = {
  corpus: () => VALUES,
  feed: (text) => {
    feedTimes(text);
    unlessRefused(() => splitList(text), isRefusal);
    for (const flag of LISTS) {
      const read = unlessRefused(() => readCriteria({ [flag]: [text] }, [], ferryCatalog, NOW), isRefusal);
      if (read) selectIncidents(ferryCatalog, read.criteria);
    }
    const times = { since: text, asOf: text, minAffected: text };
    for (const [flag, value] of Object.entries(times)) {
      const read = unlessRefused(() => readCriteria({ [flag]: value }, [], ferryCatalog, NOW), isRefusal);
      if (read) selectIncidents(ferryCatalog, read.criteria);
    }
  },
};

/** The library takes what JSON can hold for filters, as a program reads them from a request: in its types, of any content. */
export const libraryTarget: Target = {
  corpus: () => [
    '{"company":["Northquay"],"since":"2019","where":["affected:>1k"],"rollup":true}',
    '{"sort":"affected","reverse":true,"limit":3,"by":["year","company"]}',
    '{"actor":["kelp ghost"],"asOf":"2021-06","minAffected":"50k","dataType":["name"],"certain":true,"figure":"highest"}',
    '{"until":"90d","kind":["exposure"],"status":["claimed"],"clock":"occurred","by":["country"],"limit":-1}',
  ],
  feed: (text) => {
    const request = readRequest(text);
    if (request === null) return;
    const read = unlessRefused(() => readFilters(ferryCatalog, request, NOW), isRefusal);
    if (read === null) return;
    const { rows } = selectIncidents(ferryCatalog, read.criteria);
    const { sort, reverse = false, limit, by = [] } = request;
    const options = { reverse, ...(sort === undefined ? {} : { sort }), ...(limit === undefined ? {} : { limit }) };
    const arranged = unlessRefused(() => arrangeIncidents(rows, options), isRefusal);
    if (arranged && arranged.length > rows.length) throw new Error("more than there are");
    unlessRefused(() => countBy(ferryCatalog, rows, by), isRefusal);
  },
  grow: (length, chance) => growJson(libraryTarget.corpus(), length, chance),
};

type Request = Filters & {
  readonly sort?: string;
  readonly reverse?: boolean;
  readonly limit?: number;
  readonly by?: string[];
};

// Only values of the type that the library declares: others are refused by the compiler, or are the caller's own fault.
function readRequest(text: string): Request | null {
  const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
    ...Object.fromEntries([...LISTS, "where", "by"].map((key) => [key, isTexts])),
    ...Object.fromEntries(["since", "until", "asOf", "minAffected", "sort"].map((key) => [key, isText])),
    ...Object.fromEntries(["rollup", "certain", "reverse"].map((key) => [key, (value: unknown) => value === true])),
    limit: Number.isInteger,
    clock: (value) => value === "occurred",
    figure: (value) => value === "highest",
  };
  try {
    const value: Record<string, unknown> = JSON.parse(text);
    return Object.fromEntries(
      Object.entries(value ?? {}).filter(([key, one]) => Object.hasOwn(kinds, key) && kinds[key]?.(one)),
    );
  } catch {
    return null;
  }
}

const isText = (value: unknown) => typeof value === "string";
const isTexts = (value: unknown) => Array.isArray(value) && value.every(isText);
