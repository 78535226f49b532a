import { spawnSync } from "node:child_process";

/** What everything is compared with. */
export const BARE = { argv: [process.execPath, "-e", "0"] };

/** The question that stands for what the program is mostly asked. */
export const QUERY = ["list", "--company", "t-mobile", "--json"];
const TABLE = ["list", "--company", "t-mobile"];
const COUNT = ["count", "--by", "year", "--json"];
// What a shell sends when somebody presses Tab after the last word.
const COMPLETION = ["complete", "--", "list", "--company", "t-mob"];

/**
 * The commands that are measured over every set of data, by name; the ids are those of the targets. `ours` makes the
 * command line of the program, `executable` that of the one-file executable, or is null without one.
 */
export function listCommands({ ours, executable, env }, data = []) {
  const commands = {
    bare: BARE,
    version: { argv: ours("--version") },
    help: { argv: ours("--help") },
    list: { argv: ours(...QUERY, ...data) },
    ...(hasTerminal() ? { table: { argv: ours(...TABLE, ...data), terminal: true } } : {}),
    company: { argv: ours("company", "t-mobile", ...data) },
    ...(completes(ours, env) ? { completion: { argv: ours(...COMPLETION) } } : {}),
    count: { argv: ours(...COUNT, ...data) },
  };
  if (executable === null) return commands;
  return {
    ...commands,
    "executable-version": { argv: executable("--version") },
    executable: { argv: executable(...QUERY, ...data) },
    "executable-count": { argv: executable(...COUNT, ...data) },
  };
}

/** What the commands are called in the results. */
export const TITLES = {
  bare: "`node -e 0`",
  version: "`--version`",
  help: "`--help`",
  list: "`list --company t-mobile --json`",
  table: "`list --company t-mobile` in a terminal",
  company: "`company t-mobile`",
  completion: "completion of `list --company t-mob`",
  count: "`count --by year --json`",
  "executable-version": "executable: `--version`",
  executable: "executable: `list --company t-mobile --json`",
  "executable-count": "executable: `count --by year --json`",
};

/** Whether there is a program that gives commands a terminal. */
function hasTerminal() {
  const { status } = spawnSync("script", ["-E", "never", "-qec", "true", "/dev/null"], { stdio: "ignore" });
  return status === 0;
}

function completes(ours, env) {
  const [program, ...argv] = ours(...COMPLETION);
  const { status, stdout } = spawnSync(program, argv, { env, encoding: "utf8" });
  return status === 0 && stdout.includes("t-mobile");
}
