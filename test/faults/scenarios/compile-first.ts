import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeInto } from "../../make-folder.ts";
import { writeIncident } from "../../store/harbour-files.ts";
import { answerHere, inFolder } from "../command.ts";
import { ageFiles, type CreateScenario, differ } from "../scenario.ts";

/** A folder that no run has compiled yet. */
export const compileFirst: CreateScenario = async (root) => {
  cpSync("test/fixtures/harbour", join(root, "data"), { recursive: true });
  return scenarioOf(root);
};

/** The same with as many files as it takes for worker threads. */
export const compileMany: CreateScenario = async (root) => {
  cpSync("test/fixtures/harbour", join(root, "data"), { recursive: true });
  for (let at = 0; at < 850; at += 1) {
    writeInto(
      join(root, "data"),
      `incidents/tern-line/2021-cargo-${at}.yaml`,
      writeIncident(`Cargo list ${at} copied`),
    );
  }
  return scenarioOf(root);
};

async function scenarioOf(root: string) {
  const cache = join(root, "cache");
  mkdirSync(cache);
  const command = inFolder(root, "list", "--data", join(root, "data"), "--json");
  const { out, err } = await answerHere(inFolder(root, ...command.argv, "--no-cache"));
  const judge = async () => {
    const ended = await answerHere(command);
    return differ("answer", [ended.code, ended.err, ended.out], [0, err, out]);
  };
  return {
    // What killed runs leave stays: a folder of data is new where no catalog is in force.
    reset: () => {
      for (const name of readdirSync(cache)) if (name.endsWith(".current")) rmSync(join(cache, name));
    },
    command,
    judge,
    sweep: async () => {
      ageFiles(cache);
      for (const name of readdirSync(cache)) if (name.endsWith(".current")) rmSync(join(cache, name));
      const faults = await judge();
      const kinds = readdirSync(cache).map((name) => name.replace(/^[\da-f]{32}(-[\da-f]{12})?/, ""));
      return [...faults, ...differ("left in the cache", kinds.toSorted(), ["", ".current"])];
    },
  };
}
