import {
  ACTOR_RELATIONS,
  NAME_KINDS,
  NAME_RELATIONS,
  ROLES,
  STATUSES,
  TALLY_LISTS,
  VERDICTS,
} from "../record/terms.ts";
import { changeFields } from "./change-fields.ts";
import { SUPPLIER_RELATIONS } from "./check-suppliers.ts";
import { MEMBER_KINDS } from "./compare-members.ts";
import { CLOCK_CHOICES } from "./criteria.ts";
import { contractFields } from "./fields.ts";
import { SUPPLIER_MATCHES } from "./find-supplier.ts";
import { FACT_CHANGES } from "./history/compare-facts.ts";
import { COMMIT_EVENTS } from "./history/compare-versions.ts";
import { exactObject, type JsonSchema, listOf, nullable, shapes } from "./output-shapes.ts";

const { text, optionalText, optionalNumber, textList, claim } = shapes;
const number: JsonSchema = { type: "number" };

const incident = exactObject(Object.fromEntries(contractFields.map(({ name, schema }) => [name, schema])));

const delay = exactObject({ least: optionalNumber, most: optionalNumber, known: number, of: number });
const record = { sources: shapes.sources, added: text, revised: text };

const owners = listOf(
  exactObject({
    company: text,
    name: text,
    from: shapes.dateSummary,
    to: shapes.dateSummary,
    share: optionalText,
    control: shapes.flag,
    ...claim,
  }),
);

const company = exactObject({
  id: text,
  name: text,
  names: listOf(
    exactObject({
      name: text,
      kind: { enum: NAME_KINDS },
      from: optionalText,
      to: optionalText,
      in: optionalText,
      note: optionalText,
      source: textList,
    }),
  ),
  country: optionalText,
  sector: optionalText,
  owners,
  incidents: listOf(incident),
  tallies: listOf(
    exactObject({
      id: text,
      title: text,
      publisher: text,
      date: text,
      count: number,
      since: optionalText,
      until: optionalText,
      list: { enum: TALLY_LISTS },
      incidents: textList,
      note: optionalText,
      url: optionalText,
      own_count: number,
      missing: textList,
      extra: textList,
      filter: text,
    }),
  ),
  money: listOf(exactObject({ kind: text, stage: optionalText, currency: text, amount: number, cases: number })),
  delays: exactObject({ to_discovery: delay, to_disclosure: delay }),
  domains: textList,
  references: exactObject({ lei: optionalText, ticker: optionalText, wikidata: optionalText }),
  ...record,
});

const actor = exactObject({
  id: text,
  name: text,
  kind: optionalText,
  country: optionalText,
  sponsor: nullable(exactObject({ name: text, country: optionalText, ...claim })),
  names: listOf(
    exactObject({
      name: text,
      used_by: optionalText,
      is: { enum: [...NAME_RELATIONS, null] },
      according_to: optionalText,
      date: optionalText,
      note: optionalText,
      source: textList,
    }),
  ),
  active_since: shapes.dateSummary,
  active_since_claims: shapes.datedClaims,
  references: listOf(exactObject({ kind: text, id: text, url: optionalText })),
  related: listOf(exactObject({ actor: text, is: { enum: ACTOR_RELATIONS }, ...claim, name: text })),
  incidents: listOf(incident),
  summary: optionalText,
  imported: shapes.imported,
  original: shapes.original,
  person: nullable(exactObject({ basis: text, note: optionalText, source: textList })),
  ...record,
});

const campaign = exactObject({
  id: text,
  title: optionalText,
  names: listOf(exactObject({ name: text, used_by: optionalText, source: textList })),
  summary: optionalText,
  status: { enum: STATUSES },
  statements: shapes.statements,
  occurred: shapes.dateSummary,
  discovered: shapes.dateSummary,
  disclosed: shapes.dateSummary,
  dates: shapes.dates,
  affected: shapes.affected,
  affected_claims: shapes.figures,
  data: shapes.data,
  data_claims: shapes.dataClaims,
  attribution: shapes.attribution,
  verdict: { enum: [...VERDICTS, null] },
  actions: textList,
  consequences: shapes.consequences,
  volume: shapes.volume,
  ...record,
  withdrawn: shapes.withdrawn,
  incidents: listOf(incident),
});

const supplier = exactObject({
  line: number,
  name: text,
  match: { enum: SUPPLIER_MATCHES },
  companies: listOf(exactObject({ company: text, name: text, by: text, owners, subsidiaries: textList })),
  nearest: textList,
  incidents: listOf(
    exactObject({
      company: text,
      relation: { enum: SUPPLIER_RELATIONS },
      owner: optionalText,
      roles: listOf({ enum: ROLES }),
      incident,
    }),
  ),
});

const sharedValues = listOf(exactObject({ key: optionalText, label: text, incidents: number }));

const comparison = exactObject({
  kind: { enum: MEMBER_KINDS },
  clock: { enum: CLOCK_CHOICES },
  since: optionalText,
  until: optionalText,
  as_of: optionalText,
  roles: listOf({ enum: ROLES }),
  rollup: shapes.flag,
  members: listOf(
    exactObject({
      id: text,
      name: text,
      incidents: number,
      possible: number,
      in_other_roles: number,
      years: listOf(exactObject({ year: optionalText, incidents: number })),
      statuses: sharedValues,
      kinds: sharedValues,
      actions: sharedValues,
      actors: sharedValues,
      companies: sharedValues,
      affected: listOf(exactObject({ unit: text, sum: number, incidents: number })),
      without_figure: number,
      delays: exactObject({ to_discovery: delay, to_disclosure: delay }),
      consequences: sharedValues,
      money: listOf(exactObject({ kind: text, stage: optionalText, currency: text, amount: number, cases: number })),
    }),
  ),
  shared: textList,
});

const problem = exactObject({
  rule: text,
  level: { enum: ["error", "warning"] },
  file: text,
  line: number,
  column: number,
  field: text,
  found: text,
  expected: text,
  message: text,
  hint: optionalText,
  excerpt: text,
});

const entry: JsonSchema = { type: ["object", "null"] };

const commit = exactObject({
  commit: text,
  time: text,
  author: text,
  subject: text,
  event: { enum: COMMIT_EVENTS },
  path: text,
  older_path: optionalText,
  parents: textList,
  problem: optionalText,
  compared_with: textList,
  changes: listOf(
    exactObject({
      change: { enum: FACT_CHANGES },
      block: text,
      fields: textList,
      before: entry,
      after: entry,
      text,
    }),
  ),
});

/** The JSON Schemas of what commands print with `--json`, by command word; `list` stands for show, search and timeline too. */
export const outputSchemas: { readonly [command: string]: JsonSchema } = {
  list: listOf(incident),
  company,
  actor,
  campaign,
  check: listOf(supplier),
  compare: comparison,
  "timeline-lanes": listOf(exactObject({ group: optionalText, label: text, incidents: listOf(incident) })),
  changes: listOf(exactObject(Object.fromEntries(changeFields.map(({ name, schema }) => [name, schema])))),
  log: listOf(commit),
  validate: listOf(problem),
};
