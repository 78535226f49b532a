// Generated sets, one after the other: each is written, compiled, asked, compared, and taken away again.
import { compare } from "./compare.js";
import { benchOutputs } from "./outputs.js";
import { createReport, show } from "./report.js";
import { benchChange, benchCompile, benchSet, removeSet, writeSet } from "./set.js";

/** Measures the sets, and returns the sections of the results. */
export function benchSets(bench, sets) {
  const [long, rivals] = [createReport(), createReport()];
  long.heading("Long answers");
  rivals.heading("Other programs");
  rivals.say(...ABOUT_RIVALS);
  const points = [];
  for (const chosen of sets) {
    bench.progress(`${chosen.count} incidents`);
    const set = writeSet(bench, chosen);
    const point = benchPoint(bench, set, chosen.rounds);
    points.push(point);
    const within = (ask, report) =>
      bench.attempt(ask, (words) => report.say(`${show(set.count)}: not measured, ${words}.`));
    if (chosen.outputs && point.found) within(() => benchOutputs({ ...bench, report: long }, set), long);
    if (chosen.comparisons && point.found)
      within(() => compare({ ...bench, report: rivals }, set, chosen.comparisons), rivals);
    removeSet(bench, set);
  }
  return [reportSets(points), long, rivals];
}

const ABOUT_RIVALS = [
  "The same incidents as one JSON file of records, a SQLite table with an index of companies and one of years, and the",
  "program's own Parquet export. Asked are the incidents of one company as JSON, newest first, and how many there are by",
  "year. The others print the records as they are; the program also works out status, figures and names, and leaves out",
  "what was refuted. `jq` and Python read the whole file for each question; SQLite has its index, DuckDB reads the",
  "columns it needs and does so on all cores, and its times include that of the Node that calls it.",
];

function benchPoint(bench, set, rounds) {
  const point = { set };
  const add = (ask) => {
    if (point.words) return;
    bench.attempt(
      () => Object.assign(point, ask()),
      (words) => {
        point.words = words;
      },
    );
  };
  add(() => ({ compile: benchCompile(bench, set) }));
  add(() => (set.form === "folder" ? { change: benchChange(bench, set) } : {}));
  add(() => benchSet(bench, set, rounds));
  keep(bench.measured, point);
  return point;
}

function keep(measured, { set: { count, form }, compile, change, found, memory }) {
  for (const id of ["list", "count"]) if (found?.[id]) measured.set(`${id}-${count}`, found[id].ratio);
  if (memory?.list) measured.set(`memory-${count}`, count > 10_000 ? memory.list : memory.list / memory.bare);
  if (count !== 10_000 || form !== "folder") return;
  if (compile) measured.set("compile", compile.perSecond);
  if (change !== undefined) measured.set("change", change / 1000);
}

function reportSets(points) {
  const report = createReport();
  report.heading("The shipped set and generated incidents besides (`--data SET --builtin`)");
  report.table(
    ["incidents more", "in", "first compile, s", "records/s", "its peak MB", "after one change, s more"],
    points.map(({ set, compile, change, words }) => [
      show(set.count),
      set.form === "folder" ? "YAML files" : "JSON Lines",
      compile ? show(compile.ms / 1000, 1) : words,
      show(compile?.perSecond),
      show(compile?.memory),
      show(change === undefined ? null : change / 1000, 2),
    ]),
  );
  const asked = points.filter(({ found }) => found?.list && found.count);
  report.table(
    ["incidents more", ...ASKED.map(([, title]) => title), "list, peak MB", "count, peak MB"],
    asked.map(({ set, found, memory }) => [
      show(set.count),
      ...ASKED.map(([id]) => (found[id] ? `${show(found[id].ms)} (${show(found[id].ratio, 2)})` : "–")),
      show(memory.list),
      show(memory.count),
    ]),
  );
  if (asked.length > 1) report.say(tellGrowth(asked[0], asked.at(-1)));
  return report;
}

/** The columns of a set's table, in milliseconds and ratios to bare Node. */
const ASKED = [
  ["list", "list, ms (ratio)"],
  ["table", "table in a terminal"],
  ["company", "company"],
  ["completion", "completion"],
  ["count", "count by year"],
  ["executable", "executable: list"],
  ["executable-count", "executable: count"],
];

function tellGrowth(first, last) {
  const grows = (id) => `${show(last.found[id].ratio / first.found[id].ratio, 2)} times`;
  const sets = `From ${show(first.set.count)} to ${show(last.set.count)} incidents`;
  return `${sets} the ratio of the list grows ${grows("list")}, that of the count ${grows("count")}.`;
}
