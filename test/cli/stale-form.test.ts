import { cpSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makePackage, removePackage } from "../make-package.ts";
import { spawn } from "./spawn-command.ts";

const INCIDENT = "data/incidents/lighthouse-post/2015-mail-bags.yaml";
const TITLE = "Mail bags opened on the way to the lighthouses";
// As long as the title, so that every record stays where it is.
const MARK = "A title that stands in the compiled form alone";

let checkout = "";

/** A checkout whose compiled form tells a title that no file holds, so that one sees where an answer came from. */
beforeEach(async () => {
  checkout = await makePackage();
  for (const part of ["bin", "dist"]) {
    const isCode = (path: string) => !path.endsWith("catalog") && !path.endsWith("types");
    cpSync(part, join(checkout, part), { recursive: true, filter: isCode });
  }
  mkdirSync(join(checkout, "src"));
  for (const file of ["records.jsonl", "answers-incident.arrow"]) edit(`dist/catalog/${file}`, TITLE, MARK);
});
afterEach(() => removePackage(checkout));

function edit(path: string, from: string, to: string): void {
  const file = join(checkout, path);
  writeFileSync(file, readFileSync(file, "latin1").replace(from, to), "latin1");
}

function listTitles(): string[] {
  const { out } = spawn(process.execPath, ["bin/breaches.js", "list", "--fields", "title"], checkout);
  return out.trimEnd().split("\n");
}

describe("the compiled form of a checkout", () => {
  it("answers while it is true", () => {
    expect(listTitles()).toEqual([MARK]);
  });

  it("is not served once a file has changed", () => {
    edit(INCIDENT, TITLE, "A title written just now");
    expect(listTitles()).toEqual(["A title written just now"]);
  });

  it("is not served once a file has changed without a change of its size", () => {
    const other = TITLE.replace("M", "B");
    edit(INCIDENT, TITLE, other);
    utimesSync(join(checkout, INCIDENT), new Date(), new Date());
    expect(listTitles()).toEqual([other]);
  });

  it("is not served once a file has come", () => {
    cpSync(join(checkout, INCIDENT), join(checkout, INCIDENT.replace("mail", "more-mail")));
    expect(listTitles()).toEqual([TITLE, TITLE]);
  });

  it("is not served once a file has gone", () => {
    rmSync(join(checkout, INCIDENT));
    expect(listTitles()).toEqual([""]);
  });

  it("is not served where it is broken", () => {
    writeFileSync(join(checkout, "dist/catalog/catalog.json"), "{");
    expect(listTitles()).toEqual([TITLE]);
  });

  it("tells how much there is as it was built, and says so", () => {
    cpSync(join(checkout, INCIDENT), join(checkout, INCIDENT.replace("mail", "more-mail")));
    const tell = () => spawn(process.execPath, ["bin/breaches.js", "--version"], checkout).out.split("\n")[1];
    expect(tell()).toBe("data of 2026-10-01, as built: 1 incident, 2 companies, 1 actor");
    rmSync(join(checkout, "src"), { recursive: true });
    expect(tell()).toBe("data of 2026-10-01: 1 incident, 2 companies, 1 actor");
  });

  it("is served as it is in an installed package, which has no sources", () => {
    rmSync(join(checkout, "src"), { recursive: true });
    edit(INCIDENT, TITLE, "A title written just now");
    expect(listTitles()).toEqual([MARK]);
  });
});
