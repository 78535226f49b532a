import type { GoldenRow } from "../transcript.ts";

const CATALOGUES = "test/fixtures/catalogues";
const INTO = ["--out", "imported", "--dry-run"];

/** Imports that find out everything and write nothing. */
export const importRows: readonly GoldenRow[] = [
  ["import-veris-terminal-80", ["import", "veris", `${CATALOGUES}/veris`, ...INTO], 80],
  ["import-veris-terminal-120", ["import", "veris", `${CATALOGUES}/veris`, `${CATALOGUES}/joined.json`, ...INTO], 120],
  ["import-hibp-pipe", ["import", "hibp", `${CATALOGUES}/breaches.json`, ...INTO]],
  ["import-hibp-tsv", ["import", "hibp", `${CATALOGUES}/breaches.json`, ...INTO, "--format", "tsv", "--header"]],
  ["import-hibp-json", ["import", "hibp", `${CATALOGUES}/breaches.json`, ...INTO, "--json"]],
  ["import-hibp-report", ["import", "hibp", `${CATALOGUES}/breaches.json`, ...INTO, "--report", "losses.md"]],
  ["import-attack", ["import", "attack", `${CATALOGUES}/enterprise-attack.json`, ...INTO]],
  [
    "import-misp",
    ["import", "misp-galaxy", `${CATALOGUES}/threat-actor.json`, `${CATALOGUES}/producers.json`, ...INTO],
  ],
  ["import-wrong-format", ["import", "hibp", `${CATALOGUES}/enterprise-attack.json`, ...INTO]],
  ["import-nothing-there", ["import", "veris", "no-such-file.json", ...INTO]],
  ["import-unknown-format", ["import", "verris", "x.json", ...INTO]],
  ["import-without-out", ["import", "veris", "x.json"]],
];
