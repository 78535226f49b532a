// npm run bench: measures the built command on the shipped set and on generated ones, and writes RESULTS.md.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { cpus, release, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateFolder } from "./generate.js";
import { measure, measureMemory } from "./measure.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const full = process.argv.includes("--full");
const rounds = full ? 25 : 15;
const sizes = full ? [1_000, 10_000, 100_000] : [1_000, 10_000];
const scratch = mkdtempSync(join(tmpdir(), "breaches-bench-"));
const env = { ...process.env, NO_COLOR: "1", BREACHES_CACHE: join(scratch, "cache"), BREACHES_DATA: "" };
const ours = (...argv) => [process.execPath, join(root, "bin/breaches.js"), ...argv];
const BARE = [process.execPath, "-e", "0"];
const QUERY = ["list", "--company", "t-mobile", "--json"];

const lines = [
  "# Results",
  "",
  `Written by \`npm run bench${full ? " -- --full" : ""}\`. Medians of ${rounds} rounds; in each round every command ran once, and a ratio is`,
  "taken to `node -e 0` of the same round.",
  "",
  `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${release()}, Node ${process.version}.`,
  "",
];

function table(header, rows) {
  lines.push(`| ${header.join(" | ")} |`, `|${header.map(() => "---").join("|")}|`);
  for (const row of rows) lines.push(`| ${row.join(" | ")} |`);
  lines.push("");
}

const show = (number, digits = 0) => (number === null ? "not measured" : number.toFixed(digits));

function timeOnce(command) {
  const begin = process.hrtime.bigint();
  const { status } = spawnSync(command[0], command.slice(1), { stdio: "ignore", env });
  if (status !== 0) throw new Error(`${command.slice(1).join(" ")} ended with ${status}`);
  return Number(process.hrtime.bigint() - begin) / 1e6;
}

function benchShipped() {
  const commands = {
    "`node -e 0`": BARE,
    "`--version`": ours("--version"),
    "`--help`": ours("--help"),
    "`list --company t-mobile --json`": ours(...QUERY),
    "`list --company t-mobile`, table": ours("list", "--company", "t-mobile", "--format", "table"),
    "`company t-mobile`": ours("company", "t-mobile"),
    "`count --by year --json`": ours("count", "--by", "year", "--json"),
  };
  lines.push("## The shipped set", "");
  const memory = Object.values(commands).map((command) => measureMemory(command, env));
  table(
    ["command", "ms", "ratio", "peak MB"],
    measure(commands, rounds, env).map(({ name, ms, ratio }, at) => [name, show(ms), show(ratio, 2), show(memory[at])]),
  );
}

function benchSize(size) {
  const folder = join(scratch, `data-${size}`);
  generateFolder(folder, size);
  const query = ours(...QUERY, "--data", folder, "--builtin");
  const first = timeOnce(query);
  const plain = timeOnce(query);
  const [file = ""] = readdirSync(join(folder, "incidents/gen-0"));
  utimesSync(join(folder, "incidents/gen-0", file), new Date(), new Date());
  const changed = timeOnce(query);
  const [, one] = measure({ bare: BARE, query }, rounds, env);
  const count = ours("count", "--by", "year", "--json", "--data", folder, "--builtin");
  const [, all] = measure({ bare: BARE, count }, 3, env);
  const memory = measureMemory(query, env);
  rmSync(folder, { recursive: true });
  return [
    String(size),
    show(one.ms),
    show(one.ratio, 2),
    show(all.ratio, 2),
    show(memory),
    show(first),
    show(changed - plain),
  ];
}

try {
  benchShipped();
  lines.push("## The shipped set and generated incidents besides (`--data DIR --builtin`)", "");
  table(
    [
      "incidents",
      "query, ms",
      "query, ratio",
      "`count --by year`, ratio",
      "query, peak MB",
      "first compile, ms",
      "after one change, ms more",
    ],
    sizes.map(benchSize),
  );
  writeFileSync(join(root, "test/bench/RESULTS.md"), lines.join("\n"));
  process.stdout.write(lines.join("\n"));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
