import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { answerHere, inFolder } from "../command.ts";
import { ageFiles, type CreateScenario, differ, isUnfinished, readTexts } from "../scenario.ts";

const FILE = "incidents/tern-line/2026-open-server.yaml";
const ANSWERS = {
  title: "Data left open",
  summary: "A server stood open.",
  kind: "exposure",
  "source-kind": "press",
  publisher: "The Courier",
  url: "https://courier.example/a",
  published: "2026-03",
  "short-name": "open-server",
};

/** `new`, which writes a record that is not there yet. */
export const newRecord: CreateScenario = async (root) => {
  const [folder, before] = [join(root, "data"), join(root, "before")];
  cpSync("test/fixtures/harbour", before, { recursive: true });
  const flags = Object.entries(ANSWERS).flatMap(([name, answer]) => [`--${name}`, answer]);
  const command = inFolder(root, "new", "incident", "tern-line", ...flags, "--no-input", "--quiet", "--data", folder);
  const reset = () => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(before, folder, { recursive: true });
  };
  reset();
  const { code, err } = await answerHere(command);
  if (code !== 0) throw new Error(err);
  const whole = readTexts(folder);
  const finish = async (isThere: boolean) => {
    const ended = await answerHere(command);
    const found = [...readTexts(folder)].filter(([path]) => !isUnfinished(path));
    return [
      ...differ("its end", [ended.code, ended.err.includes("has a record already")], isThere ? [2, true] : [0, false]),
      ...differ("the folder after it", found, [...whole]),
    ];
  };
  return {
    reset,
    command,
    judge: async () => {
      const text = readTexts(folder).get(FILE);
      const isThere = text !== undefined;
      return [...(isThere ? differ("the record", text, whole.get(FILE)) : []), ...(await finish(isThere))];
    },
    sweep: async () => {
      ageFiles(folder);
      rmSync(join(folder, FILE));
      return [...(await finish(false)), ...differ("left", [...readTexts(folder).keys()], [...whole.keys()])];
    },
  };
};
