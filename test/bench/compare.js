// Comparisons with other programs that answer from JSON, SQL or Parquet.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { BARE, QUERY } from "./commands.js";
import { measure } from "./measure.js";
import { show } from "./report.js";
import { writeJson, writeSqlite } from "./rival-files.js";
import { listRivals } from "./rivals.js";

const QUESTIONS = {
  list: { title: "list", argv: QUERY, count: (out) => out.match(/"id": ?"[a-z0-9-]+\/\d{4}-/g)?.length ?? 0 },
  count: { title: "count by year", argv: ["count", "--by", "year", "--json"], count: null },
};

/** Asks both questions of every program that is there, on a set and the shipped incidents. */
export function compare(bench, set, rounds) {
  const at = (name) => join(bench.scratch, `rivals-${name}`);
  const files = { json: at("incidents.json"), sqlite: at("incidents.db"), parquet: at("incidents.parquet") };
  prepare(bench, set, files);
  const programs = {
    breaches: (question) => bench.ours(...QUESTIONS[question].argv, ...set.flags),
    ...(bench.executable
      ? { executable: (question) => bench.executable(...QUESTIONS[question].argv, ...set.flags) }
      : {}),
    ...listRivals(files),
  };
  const checked = Object.entries(programs).map(([name, ask]) => ({ name, ask, ...tryOut(bench, ask("list")) }));
  const there = checked.filter(({ fault }) => fault === null);
  const [list, count] = Object.keys(QUESTIONS).map((id) => {
    const commands = there.map(({ name, ask }) => [name, { argv: ask(id) }]);
    return measure(
      { bare: BARE, ...Object.fromEntries(commands) },
      { run: bench.run, fault: bench.fault, rounds, warmUp: 0 },
    );
  });
  keep(bench, set.count, list);
  bench.report.say(`${show(set.count)} generated incidents and the shipped ones:`);
  writeTable(bench, there, list, count);
  for (const { name, fault } of checked) if (fault) bench.report.say(`${name}: not measured, ${fault}.`);
  for (const file of Object.values(files)) rmSync(file, { force: true });
}

function prepare(bench, set, files) {
  bench.progress(`files for the others, ${set.count}`);
  writeJson(files.json, set.count);
  writeSqlite(files.sqlite, set.count);
  bench.attempt(
    () => bench.run(bench.ours("export", "parquet", "-o", files.parquet, ...set.flags)),
    () => null,
  );
}

/** Runs a command once, for what it finds; `fault` tells why it cannot be measured. */
function tryOut({ env, deadline }, [program, ...argv]) {
  const how = { env, encoding: "utf8", timeout: deadline.left(), maxBuffer: 2 ** 28 };
  const { status, stdout, stderr, error } = spawnSync(program, argv, how);
  if (error?.code === "ENOENT") return { fault: "no such program here", found: 0 };
  if (error) return { fault: error.code === "ETIMEDOUT" ? "the time was up" : error.message, found: 0 };
  if (status !== 0) return { fault: `it ended with ${status}: ${stderr.trim().split("\n").at(-1)}`, found: 0 };
  return { fault: null, found: QUESTIONS.list.count(stdout) };
}

function keep(bench, count, list) {
  for (const [name, other] of [
    ["jq", list.jq],
    ["python", list["Python's json"]],
  ]) {
    bench.measured.set(`${name}-${count}`, timesAsFast(list.breaches, other));
    bench.measured.set(`executable-${name}-${count}`, timesAsFast(list.executable, other));
  }
}

function timesAsFast(own, other) {
  return own && other ? other.ms / own.ms : "not measured";
}

function writeTable(bench, there, list, count) {
  const cells = (found, ours) => (found ? [show(found.ms), show(found.ms / ours.ms, 2)] : ["–", "–"]);
  const rows = [{ name: "bare", found: "" }, ...there].map(({ name, found }) => [
    name === "bare" ? "`node -e 0`" : name,
    show(found),
    ...cells(list[name], list.breaches),
    ...cells(count[name], count.breaches),
  ]);
  bench.report.table(["program", "incidents found", "list, ms", "to ours", "count, ms", "to ours"], rows);
}
