import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { leaveFolder } from "../leave-folder.ts";
import { writeCompany, writeIncident } from "../store/harbour-files.ts";
import { inFolder, runCommand } from "./command.ts";

const ROUNDS = process.env.FAULTS_ROUNDS === undefined ? 2 : Math.ceil(Number(process.env.FAULTS_ROUNDS) / 10);
const root = mkdtempSync(join(tmpdir(), "faults-changing-"));
const incidents = join(root, "data", "incidents");
afterAll(() => leaveFolder(root));

/** One step of somebody who works in the folder: files are replaced, written over, taken away, and whole folders moved. */
function changeFiles(step: number): void {
  const title = step % 2 === 0 ? "even" : "odd";
  const beside = join(root, "beside.yaml");
  writeFileSync(beside, writeIncident(`replaced ${title}`));
  renameSync(beside, join(incidents, "quay", "2021-replaced.yaml"));
  writeFileSync(join(incidents, "quay", "2021-written.yaml"), writeIncident(`written ${title}`));
  const going = join(incidents, "jetty");
  rmSync(going, { recursive: true, force: true });
  if (step % 3 > 0) {
    mkdirSync(going);
    writeFileSync(join(going, "2021-going.yaml"), writeIncident("going"));
  }
}

function isState(titles: readonly string[], all: readonly string[]): boolean {
  const left = titles.filter((title) => !/^(replaced|written) (even|odd)$|^going$/.test(title));
  const ofEach = ["replaced", "written"].map((word) => titles.filter((title) => title.startsWith(word)).length);
  return JSON.stringify(left) === JSON.stringify(all) && ofEach.every((count) => count === 1);
}

it(
  "files that change while they are read give an answer that was true, or a fault that is told",
  async () => {
    cpSync("test/fixtures/harbour", join(root, "data"), { recursive: true });
    const question = ["list", "--data", "data", "--fields", "title", "--quiet"];
    const all = (await runCommand(inFolder(root, ...question))).out.trimEnd().split("\n");
    mkdirSync(join(incidents, "quay"));
    for (const name of ["quay", "jetty"])
      writeFileSync(join(root, "data", "companies", `${name}.yaml`), writeCompany(name));
    const wrong: string[] = [];
    const told: string[] = [];
    let step = 0;
    const timer = setInterval(() => changeFiles(step++), 5);
    for (let round = 0; round < ROUNDS; round += 1) {
      const { code, out, err } = await runCommand(
        inFolder(root, ...question, ...(round % 4 === 0 ? ["--no-cache"] : [])),
      );
      if (code === 3 && err.startsWith("breaches: data")) told.push(err);
      else if (code !== 0 || err !== "" || !isState(out.trimEnd().split("\n"), all))
        wrong.push(`${code}: ${err}${out}`);
    }
    clearInterval(timer);
    if (ROUNDS > 2)
      process.stdout.write(`changing files: ${ROUNDS} runs, ${told.length} told of a fault, ${step} changes\n`);
    expect(wrong).toEqual([]);
    expect(readFileSync(join(incidents, "quay", "2021-written.yaml"), "utf8")).toContain("written");
  },
  60_000 + ROUNDS * 20_000,
);
