import { describe, expect, it } from "vitest";
import {
  BEGUN,
  listUntouched,
  MANIFEST,
  type Manifest,
  readManifest,
  showManifest,
} from "../../src/exchange/manifest.ts";
import { digestOf } from "../../src/exchange/slug.ts";
import { makeFolder } from "../make-folder.ts";

const [OLD, NEW, MINE] = ["title: old\n", "title: new\n", "title: mine\n"];
const PATH = "incidents/skiff/2020-sail.yaml";

function manifestOf(text: string, path = PATH, companies = {}): Manifest {
  const written = { catalogue: "C", id: text, added: "2026-11-22", revised: "2026-11-22" };
  return { format: 1, files: { [path]: { ...written, digest: digestOf(text), content: "" } }, companies };
}

/** What is known of a folder in which an import stood, and another was cut off. */
function readCutOff(there: string | null, before: Manifest | null, begun: Manifest | null): Manifest {
  return readManifest(
    makeFolder({
      ...(there === null ? {} : { [PATH]: there }),
      ...(before ? { [MANIFEST]: showManifest(before) } : {}),
      ...(begun ? { [BEGUN]: showManifest(begun) } : {}),
    }),
  );
}

const NOTHING: Manifest = { format: 1, files: {}, companies: {} };
const [before, begun] = [manifestOf(OLD), manifestOf(NEW)];

describe("of an import that was cut off", () => {
  it.each<[what: string, there: string | null, before: Manifest | null, known: Manifest]>([
    ["a file that it wrote is its own", NEW, null, begun],
    ["a file that it did not get to is not known", null, null, NOTHING],
    ["a file that somebody else has there is not known", MINE, null, NOTHING],
    ["a file that it wrote anew is as it wrote it", NEW, before, begun],
    ["a file that it did not get to anew is as it was", OLD, before, before],
    ["a file changed by hand is what was imported before, and is seen to be changed", MINE, before, before],
    ["a file that is gone is what was imported before", null, before, before],
  ])("%s", (_, there, known, expected) => {
    expect(readCutOff(there, known, begun)).toEqual(expected);
  });

  it("files of earlier imports stay known, and companies of both", () => {
    const other = manifestOf(OLD, "companies/skiff.yaml", { Skiff: "skiff" });
    const found = readCutOff(NEW, other, { ...begun, companies: { Punt: "punt" } });
    expect(found.companies).toEqual({ Skiff: "skiff", Punt: "punt" });
    expect(Object.keys(found.files).toSorted()).toEqual(["companies/skiff.yaml", PATH]);
  });

  it("a list that is spoilt is told, with its path", () => {
    const folder = makeFolder({ [BEGUN]: '{"format":1,"files":{' });
    expect(() => readManifest(folder)).toThrow(`${BEGUN}: found no list of imported files`);
  });
});

it("without one nothing is known, and what is in force counts as it is", () => {
  expect(readCutOff(MINE, null, null)).toEqual(NOTHING);
  expect(readCutOff(MINE, before, null)).toEqual(before);
});

it("untouched are those that are as an import wrote them", () => {
  const listed = (text: string) => [...listUntouched(makeFolder({ [PATH]: text }), before).keys()];
  expect([listed(OLD), listed(NEW)]).toEqual([[PATH], []]);
});
