import { cpSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { leaveFolder } from "../leave-folder.ts";
import { writeIncident } from "../store/harbour-files.ts";
import { type Ended, inFolder, runCommand } from "./command.ts";

// As many as the issue of a cache that several runs share asks for; the suite has a few.
const RUNS = process.env.FAULTS_ROUNDS === undefined ? 3 : 50;
const ADDED = "data/incidents/tern-line/2021-cargo.yaml";
const root = mkdtempSync(join(tmpdir(), "faults-at-once-"));
afterAll(() => leaveFolder(root));

function runAtOnce(): Promise<Ended[]> {
  const command = inFolder(root, "list", "--data", "data", "--json");
  return Promise.all(Array.from({ length: RUNS }, () => runCommand(command)));
}

it("many runs on one cache answer alike, be it empty, out of date or fresh, and leave nothing unfinished", async () => {
  cpSync("test/fixtures/harbour", join(root, "data"), { recursive: true });
  for (const change of [
    () => {},
    () => writeFileSync(join(root, ADDED), writeIncident("Cargo lists copied")),
    () => {},
  ]) {
    change();
    const expected = await runCommand(inFolder(root, "list", "--data", "data", "--json", "--no-cache"));
    expect(new Set((await runAtOnce()).map((ended) => JSON.stringify(ended)))).toEqual(
      new Set([JSON.stringify(expected)]),
    );
  }
  const left = readdirSync(join(root, "cache")).filter((name) => !/^[\da-f]{32}(-[\da-f]{12}|\.current)$/.test(name));
  expect(left).toEqual([]);
}, 300_000);
