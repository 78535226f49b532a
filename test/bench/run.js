// npm run bench: measures the built command on the shipped set and on generated ones, and writes RESULTS.md; --quick only
// shows that everything works.
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildExecutable } from "../../src/build/executable.js";
import { createBench } from "./bench.js";
import { createReport, describeMachine, show } from "./report.js";
import { benchSets } from "./sets.js";
import { benchShipped } from "./shipped.js";
import { judgeTargets } from "./targets.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** How long a run may take, in minutes, and what it measures. */
const PLANS = {
  quick: {
    minutes: 9,
    rounds: 2,
    sets: [
      { count: 500, form: "folder", rounds: 2, comparisons: 1 },
      { count: 2_000, form: "stream", rounds: 2, outputs: true },
    ],
  },
  usual: {
    minutes: 9,
    rounds: 15,
    sets: [
      { count: 1_000, form: "folder", rounds: 15 },
      { count: 10_000, form: "folder", rounds: 15, comparisons: 5 },
      { count: 100_000, form: "stream", rounds: 7, comparisons: 2, outputs: true },
    ],
  },
  full: {
    minutes: 50,
    rounds: 25,
    sets: [
      { count: 1_000, form: "folder", rounds: 15 },
      { count: 10_000, form: "folder", rounds: 15, comparisons: 7 },
      { count: 100_000, form: "stream", rounds: 9, comparisons: 3 },
      { count: 1_000_000, form: "stream", rounds: 5, outputs: true },
    ],
  },
};
const plan = Object.keys(PLANS).find((name) => process.argv.includes(`--${name}`)) ?? "usual";
const { minutes, rounds, sets } = PLANS[plan];
const scratch = mkdtempSync(join(tmpdir(), "breaches-bench-"));
const bench = createBench({ root, scratch, minutes });

/** The executable for this platform; null where it cannot be made here, which is told. */
function makeExecutable() {
  bench.progress("the executable");
  return bench.attempt(
    () =>
      buildExecutable({
        packageRoot: root,
        code: join(root, "dist"),
        stage: join(scratch, "stage"),
        folder: join(scratch, "executable"),
      }),
    () => null,
  );
}

function writeResults(sections, executable) {
  const page = createReport();
  page.say("# Results");
  page.say(
    `Written by \`npm run bench${plan === "usual" ? "" : ` -- --${plan}`}\` in ${show(bench.minutes(), 1)} minutes. Times are medians of rounds; in each round`,
    "every command ran once, and a ratio is taken to `node -e 0` of the same round. Runs that warm up before are not counted.",
  );
  page.say(describeMachine());
  if (executable) page.say(`The executable has ${show(statSync(executable).size / 2 ** 20)} MB.`);
  page.heading("Targets");
  page.table(["what", "target", "measured", ""], judgeTargets(bench.measured));
  const last = createReport();
  if (bench.faults.length > 0) {
    last.heading("Not measured");
    last.say(...new Set(bench.faults.map((words) => `- ${words}`)));
  }
  const text = [page, ...sections, last]
    .map((section) => section.text())
    .filter((part) => part.trim() !== "" && !/^## .*$/.test(part.trim()))
    .join("\n");
  if (plan !== "quick") writeFileSync(join(root, "test/bench/RESULTS.md"), text);
  process.stdout.write(text);
}

try {
  const executable = makeExecutable();
  const own = { ...bench, executable: executable && ((...argv) => [executable, ...argv]) };
  if (!executable) bench.measured.set("executable", "Bun could not be fetched");
  writeResults([benchShipped(own, rounds), ...benchSets(own, sets)], executable);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
