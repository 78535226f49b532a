import type { GoldenRow } from "../transcript.ts";

const FERRIES = ["gullwick-ferries", "Tern Line"];
const EVERYBODY = [...FERRIES, "port-of-brinehaven", "lantern-pay", "todai-line"];

/** Companies, and actors, side by side. */
export const comparisonRows: readonly GoldenRow[] = [
  ["compare-terminal-80", ["compare", ...FERRIES, "--since", "2020"], 80],
  ["compare-five-stacked", ["compare", ...EVERYBODY, "--since", "2023", "--clock", "occurred"], 80],
  ["compare-five-at-120", ["compare", ...EVERYBODY, "--since", "2023"], 120],
  ["compare-pipe", ["compare", ...FERRIES, "--header"]],
  ["compare-rollup", ["compare", "tern-line", "port-of-brinehaven", "--rollup", "--format", "csv"]],
  ["compare-as-data-owner", ["compare", ...FERRIES, "--role", "data-owner", "--format", "markdown"]],
  ["compare-json", ["compare", ...FERRIES, "--since", "2024", "--json"]],
  ["compare-actors", ["compare", "grey heron", "Storm Petrel"], 80],
  ["compare-ascii", ["compare", ...FERRIES, "--since", "2023"], 80, { TERM: "linux" }],
  ["compare-empty", ["compare", ...FERRIES, "--since", "2030"], 80],
  ["compare-mixed", ["compare", "tern-line", "grey-heron"]],
  ["compare-unknown", ["compare", "tern-line", "nowhere-at-all", "--no-builtin"]],
  ["compare-unknown-actor", ["compare", "grey-heron", "grey heroin", "--no-builtin"]],
  ["compare-one", ["compare", "tern-line", "Ternelinjen Færge A/S"]],
];
