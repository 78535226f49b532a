import type { GoldenRow } from "../transcript.ts";

const EVERY_STATUS = ["confirmed", "disputed", "reported", "claimed", "refuted", "withdrawn"];

/** Charts: bars, heat maps and sparklines, with signs beyond ASCII and without. */
export const chartRows: readonly GoldenRow[] = [
  ["chart-heat-map-80", ["count", "--by", "year,kind"], 80],
  ["chart-heat-map-120", ["count", "--by", "year,kind", ...EVERY_STATUS.flatMap((one) => ["--status", one])], 120],
  ["chart-heat-map-turned", ["count", "--by", "status,year"], 120],
  ["chart-heat-map-occurred", ["count", "--by", "year,status", "--clock", "occurred"], 80],
  ["chart-heat-map-pipe", ["count", "--by", "year,kind"]],
  ["chart-heat-map-sum", ["count", "--by", "year,kind", "--sum", "affected"], 80],
  ["chart-sparklines", ["count", "--by", "company,month", "--since", "2022"], 80],
  ["lanes-company-80", ["timeline", "--group-by", "company"], 80],
  ["lanes-actor-120", ["timeline", "--group-by", "actor", "--clock", "occurred"], 120],
  ["lanes-campaign-pipe", ["timeline", "--group-by", "campaign"]],
  ["lanes-limit", ["timeline", "--group-by", "company", "--limit", "2"], 80],
  ["lanes-csv", ["timeline", "--group-by", "actor", "--format", "csv", "--fields", "id,occurred"]],
  ["lanes-json", ["timeline", "--group-by", "campaign", "--json", "--fields", "id", "--limit", "2"]],
  ["lanes-empty", ["timeline", "--group-by", "actor", "--since", "2030"], 80],
  ["lanes-empty-json", ["timeline", "--group-by", "actor", "--since", "2030", "--json"]],
  ["lanes-unknown-field", ["timeline", "--group-by", "kind"]],
  ["lanes-ascii", ["timeline", "--group-by", "company"], 80, { LANG: "C" }],
  ["chart-ascii-bars", ["count"], 80, { TERM: "linux" }],
  ["chart-ascii-heat-map", ["count", "--by", "year,kind"], 80, { LANG: "C" }],
  ["chart-ascii-sparklines", ["count", "--by", "company,month", "--since", "2022"], 80, { TERM: "dumb" }],
  ["chart-ascii-timeline", ["timeline", "--company", "gullwick-ferries"], 80, { LC_ALL: "en_GB.ISO-8859-1" }],
  ["chart-ascii-locale-in-pipe", ["timeline", "--company", "todai-line"], undefined, { LANG: "C" }],
];
