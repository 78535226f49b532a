import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerHere, inFolder } from "../command.ts";
import { ageFiles, type CreateScenario, differ } from "../scenario.ts";

const OLD = "what was there before\n";

/** An export into a file that is there already. */
export const exportFile: CreateScenario = async (root) => {
  const file = join(root, "out", "all.jsonl");
  cpSync("test/fixtures/harbour", join(root, "data"), { recursive: true });
  const { out } = await answerHere(inFolder(root, "export", "jsonl", "--data", join(root, "data"), "--quiet"));
  const command = inFolder(root, "export", "jsonl", "--data", join(root, "data"), "--quiet", "-o", file);
  const finish = async () => {
    const { code, err } = await answerHere(command);
    return differ("export after it", [code, err, readFileSync(file, "utf8")], [0, "", out]);
  };
  const reset = () => {
    cpSync(join(root, "data", "tallies"), join(root, "out"), { recursive: true });
    writeFileSync(file, OLD);
  };
  return {
    reset,
    command,
    judge: async () => {
      const text = readFileSync(file, "utf8");
      return [...(text === OLD || text === out ? [] : [`half a file of ${text.length} letters`]), ...(await finish())];
    },
    sweep: async () => {
      reset();
      ageFiles(join(root, "out"));
      const faults = await finish();
      const left = readdirSync(join(root, "out")).filter((name) => name.startsWith("."));
      return [...faults, ...differ("left beside the file", left, [])];
    },
  };
};
