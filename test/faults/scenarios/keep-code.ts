import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import * as nodeModule from "node:module";
import { join, resolve } from "node:path";
import { inFolder, runCommand } from "../command.ts";
import { ageFiles, type CreateScenario, differ } from "../scenario.ts";

/** Whether this Node keeps no compiled code by itself, so that an installed program keeps its own. */
export const KEEPS_OWN_CODE = !("enableCompileCache" in nodeModule);

/** A run of an installed program that keeps what it was compiled to. */
export const keepCode: CreateScenario = async (root) => {
  const program = install(join(root, "program"));
  const code = join(root, "cache", "code");
  cpSync("test/fixtures/harbour", join(root, "data"), { recursive: true });
  const command = { ...inFolder(root, "list", "--data", join(root, "data"), "--json", "--quiet"), program };
  await runCommand(command);
  const { out, err } = await runCommand(command);
  if (!existsSync(code)) throw new Error(`no code is kept: ${err}`);
  const judge = async () => {
    const ended = await runCommand(command);
    return differ("answer", [ended.code, ended.err, ended.out], [0, "", out]);
  };
  return {
    // What killed runs leave stays.
    reset: () => forgetCode(code),
    command,
    judge,
    sweep: async () => {
      ageFiles(code);
      forgetCode(code);
      const faults = await judge();
      return [...faults, ...differ("left beside the code", listFiles(code, /\.cjs\.\d+$/), [])];
    },
  };
};

// As in a package, which has no code of the build.
function install(folder: string): string {
  mkdirSync(join(folder, "dist"), { recursive: true });
  cpSync("bin", join(folder, "bin"), { recursive: true });
  for (const name of readdirSync("dist").filter((name) => name !== "code"))
    symlinkSync(resolve("dist", name), join(folder, "dist", name));
  for (const name of ["data", "package.json"]) symlinkSync(resolve(name), join(folder, name));
  return join(folder, "bin", "breaches.js");
}

function forgetCode(code: string): void {
  for (const name of listFiles(code, /\.cjs$/)) rmSync(join(code, name));
}

function listFiles(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => name.test(path));
}
