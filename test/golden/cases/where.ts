import type { GoldenRow } from "../transcript.ts";

const LIST = "test/fixtures/lists/suppliers.txt";
const ids = ["--fields", "id,match,via"];
const ask = (query: string) => ["list", "--where", query, ...ids];

/** The query language, right and wrong. */
export const whereRows: readonly GoldenRow[] = [
  ["where-all-at-once", ask("company:gullwick AND affected:>1000 AND NOT status:refuted AND disclosed:[2019 TO 2023]")],
  ["where-terminal", ["list", "--where", "company:tern-line AND disclosed:>=2016"], 80],
  ["where-terminal-160", ["list", "--where", "company:tern-line OR actor:wading-bird"], 160],
  ["where-with-flags", ["list", "--kind", "loss", "--where", "disclosed:>2019", ...ids]],
  ["where-twice", ["list", "--where", "kind:loss", "--where", "kind:misuse", ...ids]],
  ["where-rollup", ["list", "--where", "company:tern-line", "--rollup", ...ids]],
  ["where-possible", ask("occurred:[2016-07 TO 2021-03]")],
  ["where-possible-not", ask("NOT occurred:[2016-07 TO 2021-03]")],
  ["where-certain", [...ask("occurred:[2016-07 TO 2021-03]"), "--certain"]],
  ["where-unknown-figure", ["list", "--where", "NOT affected:>100k", "--fields", "id,affected"]],
  ["where-known", ask("NOT affected:*")],
  ["where-refuted", ask("status:refuted")],
  ["where-words", ask('"crew portal" OR freight*')],
  ["where-as-of", [...ask("status:confirmed"), "--as-of", "2021-08-16"]],
  ["where-count", ["count", "--by", "year", "--where", "company:gullwick"]],
  ["where-search", ["search", "ferry", "--where", "disclosed:<2022", ...ids]],
  ["where-company-card", ["company", "gullwick", "--where", "kind:intrusion"], 80],
  ["where-timeline", ["timeline", "--where", "company:gullwick -kind:loss"], 80],
  ["where-compare", ["compare", "gullwick", "tern-line", "--where", "NOT kind:loss", "--json"]],
  ["where-check", ["check", LIST, "--where", "disclosed:>=2024 NOT kind:disruption"]],
  ["where-export", ["export", "csv", "--where", "kind:loss", "--fields", "id,title"]],
  ["where-nothing", [...ask("kind:fraud AND kind:loss"), "--fail-empty"]],
  ["where-unknown-field", ask("company:gullwick compny:tern-line")],
  ["where-unknown-company", ["list", "--where", "NOT company:gulwick-fery", "--no-builtin"]],
  ["where-unknown-word", ask("kind:loss OR status:true")],
  ["where-unknown-sector", ask("sector:shipping")],
  ["where-bad-date", ask("disclosed:[2021-13 TO 2022]")],
  ["where-bad-number", ask("affected:>lots")],
  ["where-no-order", ask("title:>5")],
  ["where-open-parenthesis", ask("(kind:loss OR kind:misuse")],
  ["where-open-quotation", ask('title:"crew portal')],
  ["where-empty", ask("")],
  ["where-wide-signs", ask("title:\u5931\u308f\u308c\u305f compny:x")],
  ["where-long", ask(`${"kind:loss OR ".repeat(12)}kind:los OR ${"kind:loss OR ".repeat(12)}kind:loss`)],
];
