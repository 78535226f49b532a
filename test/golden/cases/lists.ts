import type { GoldenRow } from "../transcript.ts";

const LIST = "test/fixtures/lists/suppliers.txt";
const VENDORS = "test/fixtures/lists/vendors.csv";

/** Lists of suppliers, checked. */
export const listRows: readonly GoldenRow[] = [
  ["check-terminal-80", ["check", LIST, "--rollup"], 80],
  ["check-terminal-120", ["check", VENDORS, "--column", "Supplier", "--since", "2022"], 120],
  ["check-pipe", ["check", LIST, "--since", "2023", "--header"]],
  ["check-json", ["check", VENDORS, "--column", "supplier", "--json", "--since", "2025", "--until", "2025-05"]],
  ["check-csv", ["check", "test/fixtures/lists/lieferanten.csv", "--column", "Firma", "--format", "csv"]],
  ["check-markdown", ["check", LIST, "--format", "markdown", "--since", "2024"]],
  ["check-from-input", ["check", "-"]],
  ["check-nothing-found", ["check", LIST, "--since", "2030"], 80],
  ["check-strict", ["check", LIST, "--since", "2030", "--strict", "--json"]],
  ["check-empty-list", ["check", "test/fixtures/lists/empty.txt"], 80],
  ["check-empty-list-json", ["check", "test/fixtures/lists/empty.txt", "--json"]],
  ["check-since-added", ["check", LIST, "--since-added", "2026-11-03"], 80],
  ["check-since-added-bad", ["check", LIST, "--since-added", "yesterday"]],
  ["check-since-added-input", ["check", "-", "--since-added"]],
  ["check-no-list", ["check", "--since", "2024"]],
  ["check-no-file", ["check", "test/fixtures/lists/nowhere.txt"]],
  ["check-no-column", ["check", VENDORS]],
  ["check-unknown-column", ["check", VENDORS, "--column", "Suplier"]],
  ["check-fields", ["check", LIST, "--fields", "name,match,incident,affected,year,nearest", "--header"]],
  ["check-sorted", ["check", LIST, "--sort", "disclosed", "--limit", "4"], 80],
  ["check-limited-json", ["check", LIST, "--fields", "name,incident,disclosed", "--limit", "1", "--json"]],
  ["check-reversed", ["check", LIST, "--reverse", "--limit", "2", "--format", "csv", "--as-of", "2024"]],
  ["check-unsortable", ["check", LIST, "--sort", "role"]],
  ["check-broken-csv", ["check", "test/fixtures/lists/broken.csv", "--column", "Supplier"]],
];
