import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { answerHere, inFolder } from "../command.ts";
import { ageFiles, type CreateScenario, differ, readTexts } from "../scenario.ts";

/** `fmt` over a folder in which many a file is not in canonical form. */
export const formatFiles: CreateScenario = async (root) => {
  return makeScenario(root, join(root, "data"), join(root, "before"), join(root, "whole"));
};

async function makeScenario(root: string, folder: string, before: string, whole: string) {
  cpSync("test/fixtures/harbour", before, { recursive: true });
  for (const [path, text] of readTexts(before)) {
    if (path.endsWith(".yaml")) writeFileSync(join(before, path), text.replace(/^title: (.*)$/m, "title:   $1  "));
  }
  cpSync(before, whole, { recursive: true });
  const { code, err } = await answerHere(inFolder(root, "fmt", whole));
  if (code !== 0) throw new Error(err);
  const [old, done] = [readTexts(before), readTexts(whole)];
  const finish = async () => {
    const ended = await answerHere(inFolder(root, "fmt", folder, "--quiet"));
    const found = readTexts(folder);
    const differing = [...done].flatMap(([path, text]) => differ(`${path} after it`, found.get(path), text));
    return [...differ("fmt after it", ended.code, 0), ...differing];
  };
  return {
    reset: () => {
      rmSync(folder, { recursive: true, force: true });
      cpSync(before, folder, { recursive: true });
    },
    command: inFolder(root, "fmt", folder, "--quiet"),
    judge: async () => {
      const found = readTexts(folder);
      const spoilt = [...old].filter(([path, text]) => ![text, done.get(path)].includes(found.get(path)));
      return [
        ...differ(
          "records neither as before nor as after",
          spoilt.map(([path]) => path),
          [],
        ),
        ...(await finish()),
      ];
    },
    sweep: async () => {
      ageFiles(folder);
      return [...(await finish()), ...differ("left in the folder", [...readTexts(folder).keys()], [...done.keys()])];
    },
  };
}
