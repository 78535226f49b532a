import type { GoldenRow } from "../transcript.ts";

// A folder with one incident, of a company that the shipped data know.
const ANNEX = "test/fixtures/annex";

/** Directories, the data set as a whole, and data folders. */
export const catalogRows: readonly GoldenRow[] = [
  ["companies-terminal", ["companies"], 80],
  ["companies-terminal-120", ["companies"], 120],
  ["companies-pipe", ["companies"]],
  ["companies-json", ["companies", "--json"]],
  ["companies-with-builtin", ["companies", "--data", ANNEX, "--builtin", "--format", "csv"]],
  ["actors-terminal", ["actors"], 80],
  ["actors-pipe", ["actors"]],
  ["campaigns-terminal", ["campaigns"], 80],
  ["campaigns-pipe", ["campaigns", "--header"]],
  ["campaigns-markdown", ["campaigns", "--format", "markdown"]],
  ["info-terminal", ["info"], 80],
  ["info-pipe", ["info"]],
  ["info-json", ["info", "--json"]],
  ["info-csv", ["info", "--format", "csv"]],
  ["fields-of-the-table-terminal", ["fields"], 80],
  ["fields-of-the-table-pipe", ["fields"]],
  ["fields-of-the-table-json", ["fields", "--json"]],
  ["schema-names", ["schema"]],
  ["schema-names-json", ["schema", "--json"]],
  ["schema-tally", ["schema", "tally"]],
  ["schema-validate-output", ["schema", "validate-output"]],
  ["schema-unknown", ["schema", "incidents"]],
  ["version", ["--version"]],
  ["data-flag", ["list", "--data", "test/fixtures/shipped", "--format", "csv"]],
  ["data-with-shipped-names", ["list", "--data", ANNEX, "--company", "royal lighthouse post", "--format", "csv"]],
  ["data-without-shipped-names", ["list", "--data", ANNEX, "--no-builtin"]],
  ["data-with-shipped-incidents", ["list", "--data", ANNEX, "--builtin", "--fields", "id,disclosed"]],
  [
    "data-two-folders",
    ["list", "--data", ANNEX, "--data", "test/fixtures/harbour", "--until", "2018", "--fields", "id"],
  ],
  ["data-same-id", ["list", "--builtin"]],
  ["data-same-id-keep-going", ["list", "--builtin", "--keep-going", "--fields", "id", "--limit", "3"]],
  ["data-companies-in-force", ["companies", "--data", ANNEX]],
  ["data-info", ["info", "--data", ANNEX, "--format", "csv"]],
  ["data-no-folder", ["list", "--data", "./nowhere"]],
  ["data-folder-without-records", ["list", "--data", "./src"]],
];
