import { readFileSync, rmSync } from "node:fs";
import { expect, it } from "vitest";
import { createContext } from "../../src/commands/context.ts";
import { createProgram } from "../../src/main.ts";
import { makeIo } from "../make-io.ts";
import { makePackage, removePackage } from "../make-package.ts";
import { runInProcess } from "../run-in-process.ts";
import { makeHostileFolder } from "./hostile-folder.ts";
import { findHidden, HOSTILE_PIECES } from "./hostile-texts.ts";
import { ELSEWHERE, LISTS, OTHERS } from "./questions.ts";

it("every command there is is asked about hostile data", () => {
  const program = createProgram(createContext(makeIo(), process.cwd(), () => {}));
  const words = program.commands.map((command) => command.name());
  const covered: readonly string[] = [...[...LISTS, ...OTHERS].map(([word]) => word), ...ELSEWHERE, "export"];
  const own = ["new", "outside"].map((name) => readFileSync(`test/hostile/${name}.test.ts`, "utf8")).join("");
  expect(ELSEWHERE.filter((word) => !own.includes(`["${word}"`))).toEqual([]);
  expect(words.filter((word) => !covered.includes(word))).toEqual([]);
  expect(covered.filter((word) => !words.includes(word))).toEqual([]);
});

it("hostile data are as harmless where a command has a form of its own", async () => {
  const packageRoot = await makePackage();
  const { folder } = makeHostileFolder((at) => `${at} ${HOSTILE_PIECES[at % HOSTILE_PIECES.length]}`);
  const world = { packageRoot, env: { BREACHES_DATA: folder, NO_COLOR: "" } };
  for (const argv of OTHERS) {
    const asked = argv.map((word) => (word === "FOLDER" ? folder : word));
    const { code, out, err } = await runInProcess(asked, world);
    expect([argv, findHidden(out + err)]).toEqual([argv, []]);
    expect([0, 1]).toContain(code);
  }
  for (const path of [folder, packageRoot]) rmSync(path, { recursive: true, force: true });
  removePackage(packageRoot);
});
