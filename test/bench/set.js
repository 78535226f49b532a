// One generated set, measured together with the shipped one.
import { appendFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { BARE, listCommands, QUERY } from "./commands.js";
import { writeFolder, writeStream } from "./generate.js";
import { measure, measureOnce } from "./measure.js";

/** Writes a set of so many generated incidents, and tells how to ask for it with the shipped one. */
export function writeSet(bench, { count, form }) {
  const path = join(bench.scratch, form === "folder" ? `set-${count}` : `set-${count}.jsonl`);
  const records = form === "folder" ? writeFolder(path, count) : writeStream(path, count);
  return { count, records, form, path, flags: ["--data", path, "--builtin"] };
}

/** Compiles a set for the first time. Milliseconds, peak memory in MB, and records per second over bare Node's time. */
export function benchCompile(bench, set) {
  rmSync(bench.env.BREACHES_CACHE, { recursive: true, force: true });
  const query = bench.ours(...QUERY, ...set.flags);
  const bare = bench.run(BARE.argv).ms;
  const { ms, memory } = measureOnce(query, bench);
  return { ms, memory, perSecond: set.records / ((ms - bare) / 1000) };
}

/** How many milliseconds more a query takes after one of the files was changed. */
export function benchChange(bench, { path, flags }) {
  const query = bench.ours(...QUERY, ...flags);
  const company = join(path, "incidents", "gen-0");
  const [file = ""] = readdirSync(company);
  const more = [];
  for (let round = 0; round < 5; round += 1) {
    const plain = bench.run(query).ms;
    appendFileSync(join(company, file), `# changed ${round}\n`);
    more.push(bench.run(query).ms - plain);
  }
  return more.toSorted((a, b) => a - b)[2];
}

const WITHOUT_DATA = ["version", "help", "executable-version"];

/** Measures the commands that look at the data on a set, and their peak memory. */
export function benchSet(bench, set, rounds) {
  const all = listCommands(bench, set.flags);
  const commands = Object.fromEntries(Object.entries(all).filter(([id]) => !WITHOUT_DATA.includes(id)));
  const found = measure(commands, { run: bench.run, fault: bench.fault, rounds, warmUp: 2 });
  const memory = Object.fromEntries(
    ["bare", "list", "count"].filter((id) => found[id]).map((id) => [id, measureOnce(commands[id].argv, bench).memory]),
  );
  return { found, memory };
}

/** Makes room for the next set. */
export function removeSet(bench, { path }) {
  rmSync(path, { recursive: true, force: true });
  rmSync(bench.env.BREACHES_CACHE, { recursive: true, force: true });
}
