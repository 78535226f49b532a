import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { spawn } from "./spawn-command.ts";

const INCIDENT = "data/incidents/t-mobile/2023-api.yaml";
const MARK = "This title stands in the compiled form alone";

let checkout = "";

/** A checkout whose compiled form tells a title that no file holds, so that one sees where an answer came from. */
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "breaches-checkout-"));
  for (const part of ["bin", "dist", "data", "package.json"]) {
    cpSync(part, join(checkout, part), { recursive: true, preserveTimestamps: true });
  }
  mkdirSync(join(checkout, "src"));
  const compiled = join(checkout, "dist/catalog.json");
  writeFileSync(compiled, readFileSync(compiled, "utf8").replace(`"title":"${readTitle()}"`, `"title":"${MARK}"`));
});
afterEach(() => rmSync(checkout, { recursive: true, force: true }));

function readTitle(): string {
  return /^title: "(.*)"$/m.exec(readFileSync(INCIDENT, "utf8"))?.[1] ?? "";
}

function listTitles(): string[] {
  const argv = ["bin/breaches.js", "list", "--company", "t-mobile", "--fields", "title"];
  return spawn(process.execPath, argv, checkout).out.split("\n");
}

describe("the compiled form of a checkout", () => {
  it("answers while it is true", () => {
    expect(listTitles()).toContain(MARK);
  });

  it("is not served once a file has changed", () => {
    const file = join(checkout, INCIDENT);
    writeFileSync(file, readFileSync(file, "utf8").replace(readTitle(), "A title written just now"));
    expect(listTitles()).toContain("A title written just now");
    expect(listTitles()).not.toContain(MARK);
  });

  it("is not served once a file has changed without a change of its size", () => {
    const file = join(checkout, INCIDENT);
    const title = readTitle();
    const other = title.replace(/^./, (letter) => (letter === "X" ? "Y" : "X"));
    writeFileSync(file, readFileSync(file, "utf8").replace(title, other));
    utimesSync(file, new Date(), new Date());
    expect(listTitles()).toContain(other);
    expect(listTitles()).not.toContain(MARK);
  });

  it("is not served once a file has come", () => {
    cpSync(join(checkout, INCIDENT), join(checkout, "data/incidents/t-mobile/2023-newcomer.yaml"));
    const titles = listTitles();
    expect(titles.filter((title) => title === readTitle())).toHaveLength(2);
    expect(titles).not.toContain(MARK);
  });

  it("is not served once a file has gone", () => {
    rmSync(join(checkout, "data/incidents/okta"), { recursive: true });
    expect(listTitles()).not.toContain(MARK);
  });

  it("is not served where it is broken", () => {
    writeFileSync(join(checkout, "dist/catalog.json"), "{");
    expect(listTitles()).toContain(readTitle());
  });

  it("is served as it is in an installed package, which has no sources", () => {
    rmSync(join(checkout, "src"), { recursive: true });
    rmSync(join(checkout, INCIDENT));
    expect(listTitles()).toContain(MARK);
  });
});
