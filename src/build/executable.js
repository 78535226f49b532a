// Makes a program in one file, with the data and their compiled form inside, by Bun. https://bun.com/docs/bundler/executables
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { platform } from "node:os";
import { basename, join } from "node:path";

/** Fetched by npx when an executable is asked for; the project does not depend on it. */
const BUN = "bun@1.4.5";

/** The file that an executable of this platform is written to. */
export function executableFile(folder) {
  return join(folder, platform() === "win32" ? "breaches.exe" : "breaches");
}

/**
 * Writes the executable for this platform into a folder. `packageRoot` holds the data and their compiled form as an
 * installed package does, `code` the bundled program; `first` is a CommonJS file that runs before it. Throws where
 * Bun can be neither found nor fetched.
 */
export function buildExecutable({ packageRoot, code, stage, folder, first = null }) {
  layOut({ packageRoot, code, stage, first });
  mkdirSync(folder, { recursive: true });
  const file = executableFile(folder);
  const threads = readdirSync(join(stage, "dist")).map((name) => `./dist/${name}`);
  const argv = ["--yes", BUN, "build", ...FLAGS, "--outfile", file, "./breaches.cjs", ...threads];
  const { status, error, stderr } = spawnSync("npx", argv, {
    cwd: stage,
    encoding: "utf8",
    shell: platform() === "win32",
  });
  if (error || status !== 0) throw new Error(`${BUN} made no executable: ${error?.message ?? stderr}`);
  rmSync(stage, { recursive: true });
  return file;
}

const FLAGS = [
  "--compile",
  "--bytecode",
  // Most runs end before what a compiler makes of a function has paid for itself.
  "--compile-jit-policy=10",
  // The folder a person stands in is not ours to take settings from.
  "--no-compile-autoload-dotenv",
  "--no-compile-autoload-bunfig",
  // Bun would write the path of the build here; the program finds its package by where it is itself.
  "--define=__filename=Bun.main",
  // The programs of threads are found by the names they have beside it elsewhere.
  "--entry-naming=[dir]/[name].cjs",
  ...["package.json", "data", "files/dist"].map((path) => `--asset=${path}`),
];

// A folder is embedded under its last name alone, and what is run is not to be embedded as a file as well.
function layOut({ packageRoot, code, stage, first }) {
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(join(stage, "dist"), { recursive: true });
  const { name, version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8"));
  writeFileSync(join(stage, "package.json"), JSON.stringify({ name, version }));
  cpSync(join(packageRoot, "data"), join(stage, "data"), { recursive: true });
  cpSync(join(packageRoot, "dist"), join(stage, "files", "dist"), { recursive: true, filter: isNoCode });
  for (const file of readdirSync(code).filter((file) => file.endsWith(".cjs"))) {
    cpSync(join(code, file), join(stage, file.endsWith("-worker.cjs") ? "dist" : "code", file));
  }
  if (first) cpSync(first, join(stage, "first.cjs"));
  writeFileSync(join(stage, "breaches.cjs"), `${first ? 'require("./first.cjs");' : ""}require("./code/cli.cjs");\n`);
}

/** What stands beside the code in `dist/` to be read by it. */
function isNoCode(path) {
  return !["code", "exe", "library", "types"].includes(basename(path)) && !path.endsWith(".cjs");
}
