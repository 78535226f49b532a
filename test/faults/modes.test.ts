import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import { runLine } from "./run-line.ts";

const root = mkdtempSync(join(tmpdir(), "faults-modes-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const CATALOGUE = resolve("test/fixtures/catalogues/breaches.json");

/** The permissions of all folders and files below a folder, each once. */
function listModes(folder: string) {
  const paths = ["", ...readdirSync(folder, { recursive: true, encoding: "utf8" })].map((path) =>
    statSync(join(folder, path)),
  );
  const modesOf = (some: typeof paths) => [...new Set(some.map(({ mode }) => (mode & 0o777).toString(8)))].toSorted();
  return {
    folders: modesOf(paths.filter((one) => one.isDirectory())),
    files: modesOf(paths.filter((one) => one.isFile())),
  };
}

// What a person shares is as open as that person has files be; what nobody else needs is in a folder of the owner's alone.
it.runIf(process.platform !== "win32").each([
  ["077", { folders: ["700"], files: ["600"] }, ["600"]],
  ["000", { folders: ["777"], files: ["666"] }, ["666"]],
])(
  "files that are made are as open as umask %s has them, and those of the cache the owner's alone",
  (umask, made, own) => {
    const out = `made-${umask}`;
    const line = `rm -rf cache; umask ${umask}; breaches import hibp ${CATALOGUE} --out ${out} -q > ${out}.txt; breaches list --data ${out} -q -o ${out}/list.txt`;
    expect(runLine(root, line)).toEqual({ code: 0, out: "", err: "" });
    expect(listModes(join(root, out))).toEqual(made);
    expect(listModes(join(root, "cache"))).toEqual({ folders: ["700"], files: own });
  },
);

it.runIf(process.platform !== "win32")("a file that is rewritten keeps its permissions", () => {
  const line = `breaches import hibp ${CATALOGUE} --out kept -q > kept.txt; rm kept/.import.json; chmod 640 kept/*/*.yaml kept/*/*/*.yaml; sed -i 's/^title: /title:   /' kept/*/*/*.yaml; umask 077; breaches fmt kept -q > kept.txt; cat kept.txt | wc -l`;
  const { code, out, err } = runLine(root, line);
  expect([code, Number(out) > 0, err]).toEqual([0, true, ""]);
  expect(listModes(join(root, "kept", "incidents")).files).toEqual(["640"]);
});
