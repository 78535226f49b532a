import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerHere, inFolder } from "../command.ts";
import { ageFiles, type CreateScenario, differ } from "../scenario.ts";

const FILE = "incidents/tern-line/2025-night-boat.yaml";

/** A folder of which a file has changed since it was compiled. */
export const compileUpdate: CreateScenario = async (root) => {
  const cache = join(root, "cache");
  const file = join(root, "data", FILE);
  cpSync("test/fixtures/harbour", join(root, "data"), { recursive: true });
  const text = readFileSync(file, "utf8");
  const change = (round: number) => writeFileSync(file, text.replace(/^title: .*$/m, `title: "${titleOf(round)}"`));
  change(0);
  const command = inFolder(root, "list", "--data", join(root, "data"), "--json");
  const { out, err } = await answerHere(inFolder(root, ...command.argv, "--no-cache"));
  await answerHere(command);
  const judge = async (round: number) => {
    const ended = await answerHere(command);
    const expected = out.replaceAll(titleOf(0), titleOf(round));
    return differ("answer", [ended.code, ended.err, ended.out], [0, err, expected]);
  };
  return {
    reset: change,
    command,
    judge,
    sweep: async () => {
      ageFiles(cache);
      change(999_999);
      const faults = await judge(999_999);
      const kinds = readdirSync(cache).map((name) => name.replace(/^[\da-f]{32}(-[\da-f]{12})?/, ""));
      // The one before may still be read.
      return [...faults, ...differ("left in the cache", kinds.toSorted(), ["", "", ".current"])];
    },
  };
};

function titleOf(round: number): string {
  return `Night boat entered ${String(round).padStart(6, "0")} times`;
}
