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
  ["chart-ascii-bars", ["count"], 80, { TERM: "linux" }],
  ["chart-ascii-heat-map", ["count", "--by", "year,kind"], 80, { LANG: "C" }],
  ["chart-ascii-sparklines", ["count", "--by", "company,month", "--since", "2022"], 80, { TERM: "dumb" }],
  ["chart-ascii-timeline", ["timeline", "--company", "gullwick-ferries"], 80, { LC_ALL: "en_GB.ISO-8859-1" }],
  ["chart-ascii-locale-in-pipe", ["timeline", "--company", "todai-line"], undefined, { LANG: "C" }],
];
