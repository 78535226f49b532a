import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inFolder, runCommand } from "../command.ts";
import { ageFiles, type CreateScenario, differ, readTexts, type Scenario } from "../scenario.ts";

/** `fmt` over a folder in which many a file is not in canonical form. */
export const formatFiles: CreateScenario = (root) =>
  makeScenario(root, ["fmt"], (text) => text.replace(/^title: (.*)$/m, "title:   $1  "));

/** `validate --fix` over a folder in which many a file has a word in the wrong case. */
export const mendFiles: CreateScenario = (root) =>
  makeScenario(root, ["validate", "--fix"], (text) => text.replace(/^kind: intrusion$/m, "kind: Intrusion"));

async function makeScenario(
  root: string,
  words: readonly string[],
  spoil: (text: string) => string,
): Promise<Scenario> {
  const [folder, before, whole] = [join(root, "data"), join(root, "before"), join(root, "whole")];
  const rewrite = (path: string) => inFolder(root, ...words, path, "--quiet");
  cpSync("test/fixtures/harbour", before, { recursive: true });
  for (const [path, text] of readTexts(before)) {
    if (path.endsWith(".yaml")) writeFileSync(join(before, path), spoil(text));
  }
  cpSync(before, whole, { recursive: true });
  const { code, err } = await runCommand(rewrite(whole));
  if (code !== 0) throw new Error(err);
  const [old, done] = [readTexts(before), readTexts(whole)];
  if (differ("", [...old], [...done]).length === 0) throw new Error(`${words.join(" ")} has nothing to do`);
  const finish = async () => {
    const ended = await runCommand(rewrite(folder));
    const found = readTexts(folder);
    const differing = [...done].flatMap(([path, text]) => differ(`${path} after it`, found.get(path), text));
    return [...differ("its end", ended.code, 0), ...differing];
  };
  return {
    reset: () => {
      rmSync(folder, { recursive: true, force: true });
      cpSync(before, folder, { recursive: true });
    },
    command: rewrite(folder),
    judge: async () => {
      const found = readTexts(folder);
      const isSpoilt = ([path, text]: readonly [string, string]) => ![text, done.get(path)].includes(found.get(path));
      const spoilt = [...old].filter(isSpoilt).map(([path]) => path);
      return [...differ("records neither as before nor as after", spoilt, []), ...(await finish())];
    },
    sweep: async () => {
      ageFiles(folder);
      return [...(await finish()), ...differ("left in the folder", [...readTexts(folder).keys()], [...done.keys()])];
    },
  };
}
