import type { GoldenRow } from "../transcript.ts";

const BROKEN = "test/fixtures/broken";
const ONE = `${BROKEN}/incidents/mussel-quay/2021-cut-number.yaml`;

/** Folders with faults in them. */
export const faultRows: readonly GoldenRow[] = [
  ["validate-sound", ["validate", "test/fixtures/harbour"]],
  ["validate-sound-json", ["validate", "test/fixtures/harbour", "--json"]],
  ["validate-from-environment", ["validate"]],
  ["validate-text", ["validate", BROKEN], 80],
  ["validate-json", ["validate", BROKEN, "--format", "json"]],
  ["validate-github", ["validate", BROKEN, "--format", "github"]],
  ["validate-quiet", ["validate", ONE, "--quiet"]],
  ["validate-one-file", ["validate", ONE]],
  ["validate-sound-file-among-broken", ["validate", `${BROKEN}/incidents/mussel-quay/2021-sound.yaml`]],
  ["validate-warning", ["validate", `${BROKEN}/incidents/mussel-quay/2020-other-year.yaml`]],
  ["validate-warning-strict", ["validate", `${BROKEN}/incidents/mussel-quay/2020-other-year.yaml`, "--strict"]],
  ["validate-folder-below", ["validate", `${BROKEN}/companies`]],
  ["validate-two-folders", ["validate", "test/fixtures/shipped", "test/fixtures/harbour"]],
  ["validate-nowhere", ["validate", "test/fixtures/nowhere"]],
  ["validate-outside", ["validate", "package.json"]],
  ["validate-format-unknown", ["validate", "--format", "csv"]],
  ["broken-list", ["list", "--data", BROKEN]],
  ["broken-list-json", ["list", "--data", BROKEN, "--json"]],
  ["broken-company", ["company", "mussel-quay", "--data", BROKEN]],
  ["broken-keep-going", ["list", "--data", BROKEN, "--keep-going"]],
  ["broken-keep-going-json", ["list", "--data", BROKEN, "--keep-going", "--json", "--fields", "id"]],
  ["broken-keep-going-quiet", ["list", "--data", BROKEN, "--keep-going", "--quiet", "--fields", "id"]],
];
