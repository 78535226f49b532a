// Long answers: whether time and memory grow with the rows and no faster.
import { measureOnce } from "./measure.js";
import { show } from "./report.js";

const FORMATS = [
  { name: "table", argv: ["list", "--format", "table"], rows: [1_000, 10_000] },
  { name: "CSV", argv: ["list", "--format", "csv"], rows: [1_000, 10_000, 100_000, 1_000_000] },
  { name: "JSON Lines", argv: ["list", "--format", "jsonl"], rows: [1_000, 10_000, 100_000, 1_000_000] },
];

/** Measures answers of more and more rows from a set, each once, and compares the time a row takes with the fewest's. */
export function benchOutputs(bench, set) {
  bench.progress("long answers");
  bench.report.say(
    `From ${show(set.count)} incidents and the shipped ones, each once. Linear is what takes as long per row with more rows.`,
  );
  for (const { name, argv, rows } of FORMATS) {
    const points = rows.filter((count) => count <= set.count).map((count) => measureRows(bench, set, argv, count));
    bench.report.table(
      [name, "s", "ms per 1,000 rows", "to the fewest", "peak MB"],
      points.map(({ count, ms, memory, words }) =>
        words
          ? [`${show(count)} rows`, words, "", "", ""]
          : [
              `${show(count)} rows`,
              show(ms / 1000, 1),
              show(perRow({ ms, count })),
              show(ratioTo(points[0], { ms, count }), 2),
              show(memory),
            ],
      ),
    );
  }
}

function measureRows(bench, set, argv, count) {
  const command = bench.ours(...argv, "--limit", String(count), ...set.flags);
  return bench.attempt(
    () => {
      const start = bench.run(bench.ours(...argv, "--limit", "1", ...set.flags)).ms;
      const { ms, memory } = measureOnce(command, bench);
      return { count, ms: ms - start, memory };
    },
    (words) => ({ count, words }),
  );
}

function perRow({ ms, count }) {
  return (ms / count) * 1000;
}

function ratioTo(first, point) {
  return perRow(point) / perRow(first);
}
