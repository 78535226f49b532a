import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { expect, it } from "vitest";
import { readInputs } from "../../src/exchange/input-files.ts";
import { makeFolder } from "../make-folder.ts";

function faultsOf(name: string, content: string | Uint8Array): readonly string[] {
  const folder = makeFolder({});
  writeFileSync(join(folder, name), content);
  return readInputs([name], folder, () => {}).faults.map(({ reason }) => reason);
}

/** An archive whose directory claims another size of what is in it. */
function claimSize(archive: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(archive);
  const directory = bytes.indexOf(Buffer.from("PK\u0001\u0002"));
  bytes.writeUInt32LE(size, directory + 24);
  return bytes;
}

it("an archive that unpacks to more than there is room for is refused before it is unpacked", () => {
  const archive = claimSize(zipSync({ "a.json": Buffer.alloc(1000, 0x20) }), 3_000_000_000);
  expect(faultsOf("a.zip", archive)).toEqual([
    "found an archive that unpacks to more, expected 512,000,000 bytes at most",
  ]);
});

it("an archive that unpacks to more than it claims is no JSON", () => {
  const archive = claimSize(zipSync({ "a.json": Buffer.from(`[${" ".repeat(100_000)}]`) }), 10);
  expect(faultsOf("a.zip", archive)).toHaveLength(1);
});

it("JSON nested deeper than any catalogue is refused", () => {
  expect(faultsOf("a.json", `${"[".repeat(100_000)}${"]".repeat(100_000)}`)).toEqual([
    "found lists or objects nested deeper, expected 200 levels at most",
  ]);
});

it("a pipe is told, and not opened", () => {
  const folder = makeFolder({});
  execFileSync("mkfifo", [join(folder, "a.json")]);
  const { faults } = readInputs(["a.json"], folder, () => {});
  expect(faults).toEqual([{ path: "a.json", reason: "found a pipe or device, expected a file or a folder" }]);
});
