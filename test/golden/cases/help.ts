import type { GoldenRow } from "../transcript.ts";

const commands = [
  "list",
  "show",
  "search",
  "timeline",
  "count",
  "check",
  "compare",
  "company",
  "actor",
  "campaign",
  "companies",
  "actors",
  "campaigns",
  "info",
  "changes",
  "validate",
  "import",
  "export",
  "fields",
  "schema",
  "doctor",
  "completion",
  "help",
];
const topics = ["where", "dates", "claims", "output", "formats", "exit-codes", "environment", "settings"];

/** What the program says of itself. */
export const helpRows: readonly GoldenRow[] = [
  ["no-words", []],
  ["help", ["help"], 80],
  ["help-flag", ["--help"], 120],
  ...commands.map((command): GoldenRow => [`help-of-${command}`, [command, "--help"], 80]),
  ...topics.map((topic): GoldenRow => [`help-topic-${topic}`, ["help", topic]]),
  ["help-on-command", ["help", "count"], 80],
  ["help-unknown", ["help", "date"]],
  ["flags-without-command", ["--json"]],
];
