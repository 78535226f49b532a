import type { GoldenRow } from "../transcript.ts";

const COMPANY = ["new", "company", "Anchor & Chain Ltd", "--country", "norway", "--sector", "transport"];
const INCIDENT = ["new", "incident", "Gullwick", "--title", "Anchor list left on a pier", "--kind", "loss"];
const SOURCE = [
  "--publisher",
  "The Brinehaven Bell",
  "--url",
  "https://bell.example/anchor",
  "--published",
  "2026-03-14",
];
const REST = ["--occurred", "2026-02~", "--count", "1.2k", "--unit", "Customers", "--impact", "Data Exposed"];
const DRY = "--dry-run";

/** New records that are not written, and files that would be. */
export const writingRows: readonly GoldenRow[] = [
  ["new-company", [...COMPANY, DRY]],
  ["new-company-known", ["new", "company", "gullwick ferries", "--country", "US", "--sector", "transport", DRY]],
  ["new-actor", ["new", "actor", "Fancy Squid", "--used-by", "Bell Labs", "--kind", "Organized Crime", DRY]],
  ["new-actor-person", ["new", "actor", "Finn Oarsman", "--kind", "insider", DRY]],
  ["new-incident", [...INCIDENT, ...SOURCE, ...REST, "--summary", "A list lay there. Somebody read it.", "-o", "-"]],
  ["new-incident-missing", [...INCIDENT, "--no-input"]],
  ["new-incident-unknown-company", ["new", "incident", "Gullwik Feries", DRY]],
  ["new-incident-possible-company", ["new", "incident", "Gullwick Ferries Ltd", DRY]],
  ["new-incident-wrong-word", [...INCIDENT, "--kind", "lost", DRY]],
  ["new-incident-wrong-date", [...INCIDENT, ...SOURCE, "--occurred", "2026-13", DRY]],
  ["new-incident-future", [...INCIDENT, ...SOURCE, "--disclosed", "2027", DRY]],
  ["new-wrong-flag", ["new", "company", "Anchor", "--title", "x", DRY]],
  ["new-kind-unknown", ["new", "tally", DRY]],
  ["new-no-folder", ["new", "company", "Anchor", DRY], undefined, { BREACHES_DATA: "" }],
  ["new-two-folders", ["new", "company", "Anchor", "--data", "test/fixtures/harbour", "--data", "test", DRY]],
  ["fmt-check", ["fmt", "--check", "test/fixtures/harbour/incidents/gullwick-ferries"]],
  ["fmt-check-sound", ["fmt", "--check", "test/fixtures/harbour/companies/tern-line.yaml"]],
  ["fmt-broken", ["fmt", "--check", "test/fixtures/broken/incidents/mussel-quay"]],
  ["fmt-input-of-no-kind", ["fmt", "-"]],
  ["fmt-nowhere", ["fmt", "no-such-folder"]],
];
