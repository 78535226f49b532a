import type { GoldenRow } from "../transcript.ts";

const line = (...words: readonly string[]) => ["complete", "--", ...words];

/** What can stand at the end of a line, as the scripts of the shells ask it. */
export const completionRows: readonly GoldenRow[] = [
  ["complete-command", line("co")],
  ["complete-help", line("help", "e")],
  ["complete-flag", line("list", "--f")],
  ["complete-flag-of-program", line("--")],
  ["complete-format", line("list", "--format", "j")],
  ["complete-format-behind-sign", line("list", "--format=j")],
  ["complete-fields", line("list", "--fields", "id,title,a")],
  ["complete-groups", line("count", "--by", "year,s")],
  ["complete-sort", line("list", "--sort", "d")],
  ["complete-status", line("list", "--status", "re")],
  ["complete-country", line("list", "--country", "N")],
  ["complete-folder", line("list", "--data", "")],
  ["complete-file", line("list", "--json", "-o", "")],
  ["complete-company", line("company", "")],
  ["complete-company-other-case", line("list", "--json", "-c", "GULLWICK-")],
  ["complete-company-other-name", line("company", "todai")],
  ["complete-actor-other-name", line("actor", "wad")],
  ["complete-campaign", line("list", "--campaign", "low")],
  ["complete-incident-company", line("show", "")],
  ["complete-incident", line("show", "tern-line/2016-freight-list", "tern-line/2")],
  ["complete-data-of-line", line("company", "--data", "test/fixtures/annex", "")],
  ["complete-data-shipped", line("company", "--builtin", "--data", "test/fixtures/shipped", "")],
  ["complete-where-field", line("list", "--where", "comp")],
  ["complete-where-not", line("list", "--where", "-act")],
  ["complete-where-name", line("list", "--where", "company:gull")],
  ["complete-where-word", line("list", "--where", "status:")],
  ["complete-nothing", line("list", "--since", "")],
  ["complete-export", line("export", "")],
  ["complete-unknown-command", line("lst", "--f")],
  ["completion-unknown-shell", ["completion", "tcsh"]],
];
