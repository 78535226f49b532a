import type { GoldenRow } from "../transcript.ts";

/** What was added, revised and withdrawn lately. */
export const changeRows: readonly GoldenRow[] = [
  ["changes-terminal-80", ["changes", "--since", "2026-11-02"], 80],
  ["changes-pipe", ["changes", "--since", "2026-11-02", "--until", "2026-11-04", "--header"]],
  ["changes-usual", ["changes", "--kind", "tally", "--kind", "actor", "--sort", "title"]],
  ["changes-json", ["changes", "--kind", "incident", "--since", "2026-11-05", "--json"]],
  [
    "changes-company",
    ["changes", "--company", "gullwick ferries as", "--since", "3w", "--fields", "id,date,companies"],
  ],
  [
    "changes-builtin",
    ["changes", "--data", "test/fixtures/annex", "--builtin", "--until", "2026-10", "--format", "csv"],
  ],
  ["changes-lent-names", ["changes", "--data", "test/fixtures/annex", "--since", "2020"]],
  ["changes-none", ["changes", "--since", "2030", "--fail-empty", "--json"]],
  ["changes-unknown-kind", ["changes", "--kind", "incidents"]],
  ["changes-unknown-field", ["changes", "--fields", "id,status"]],
  ["changes-wrong-way-round", ["changes", "--since", "2026", "--until", "2025"]],
  ["log-unknown", ["log", "grey-heroin", "--no-builtin"]],
  ["log-bad-date", ["log", "grey-heron", "--since", "yesterday"]],
  ["fields-of-changes", ["fields", "changes"], 80],
  ["fields-of-nothing", ["fields", "list"]],
];
