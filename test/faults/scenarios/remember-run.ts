import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerHere, inFolder } from "../command.ts";
import { ageFiles, type CreateScenario, differ } from "../scenario.ts";

/** `check --since-added`, which remembers the day of its run. */
export const rememberRun: CreateScenario = async (root) => {
  const state = join(root, "state");
  cpSync("test/fixtures/harbour", join(root, "data"), { recursive: true });
  writeFileSync(join(root, "suppliers.txt"), "Tern Line\nNobody\n");
  mkdirSync(state);
  const command = inFolder(
    root,
    "check",
    join(root, "suppliers.txt"),
    "--since-added",
    "--data",
    join(root, "data"),
    "--quiet",
  );
  await answerHere(command);
  const [name = ""] = readdirSync(state);
  const file = join(state, name);
  const now = readFileSync(file, "utf8");
  const before = now.replace(/"day":"[^"]*"/, '"day":"2026-01-01"');
  writeFileSync(file, before);
  const { code, out } = await answerHere(command);
  const reset = () => writeFileSync(file, before);
  const finish = async () => {
    reset();
    const ended = await answerHere(command);
    return differ(
      "check after it",
      [ended.code, ended.err, ended.out, readFileSync(file, "utf8")],
      [code, "", out, now],
    );
  };
  return {
    reset,
    command,
    judge: async () => {
      const text = readFileSync(file, "utf8");
      return [...(text === before || text === now ? [] : [`half a day: ${text}`]), ...(await finish())];
    },
    sweep: async () => {
      ageFiles(state);
      return [...(await finish()), ...differ("left beside it", readdirSync(state), [name])];
    },
  };
};
