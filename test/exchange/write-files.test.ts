import { expect, it } from "vitest";
import type { Manifest } from "../../src/exchange/manifest.ts";
import { decideFile, type PlannedFile } from "../../src/exchange/write-files.ts";
import { makeFolder, writeInto } from "../make-folder.ts";

const NONE: Manifest = { format: 1, files: {}, companies: {} };
const PATH = "incidents/skiff/2020-hibp-skiff.yaml";

function plan(title: string): PlannedFile {
  const record = (added: string, revised: string) => ({ title, added, revised });
  return { path: PATH, catalogue: "C", id: "1", record, known: {} };
}

/** What becomes of a second import on the next day, where the file is then as `there` says. */
function importAgain(there: (text: string) => string | null, title: string) {
  const folder = makeFolder({});
  const first = decideFile(folder, plan("Sail"), NONE, "2026-11-22");
  const content = there(first.text ?? "");
  if (content !== null) writeInto(folder, PATH, content);
  const manifest = { ...NONE, files: first.written ? { [PATH]: first.written } : {} };
  const { outcome, text, written } = decideFile(folder, plan(title), manifest, "2026-11-23");
  return [outcome, text, written?.revised];
}

const OLD = 'title: "Sail"\nadded: 2026-11-22\nrevised: 2026-11-22\n';
const NEW = 'title: "Mast"\nadded: 2026-11-22\nrevised: 2026-11-23\n';

it.each([
  ["as it was, nothing new", (text: string) => text, "Sail", ["unchanged", null, "2026-11-22"]],
  ["as it was, something new", (text: string) => text, "Mast", ["changed", NEW, "2026-11-23"]],
  ["edited, nothing new", (text: string) => `${text}# seen\n`, "Sail", ["edited", null, "2026-11-22"]],
  ["edited, something new", (text: string) => `${text}# seen\n`, "Mast", ["edited", null, "2026-11-22"]],
  ["gone, nothing new", () => null, "Sail", ["written", OLD, "2026-11-22"]],
  ["gone, something new", () => null, "Mast", ["written", NEW, "2026-11-23"]],
] as const)("a file %s", (_, there, title, expected) => {
  expect(importAgain(there, title)).toEqual(expected);
});

it("a file that no import wrote is not touched, unless it is the very same", () => {
  const folder = makeFolder({ [PATH]: "title: mine\n" });
  expect(decideFile(folder, plan("Sail"), NONE, "2026-11-22")).toMatchObject({
    outcome: "foreign",
    text: null,
    written: null,
  });
  writeInto(folder, PATH, OLD);
  expect(decideFile(folder, plan("Sail"), NONE, "2026-11-22")).toMatchObject({ outcome: "unchanged", text: null });
});
