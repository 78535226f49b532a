import { listCommands, TITLES } from "./commands.js";
import { measure, measureOnce } from "./measure.js";
import { createReport, show } from "./report.js";

/** Measures every command on the shipped set, with its peak memory, and keeps what the targets ask for. */
export function benchShipped(bench, rounds) {
  bench.progress("the shipped set");
  const commands = listCommands(bench);
  const found = measure(commands, { run: bench.run, fault: bench.fault, rounds });
  for (const [id, { ratio }] of Object.entries(found)) if (id !== "bare") bench.measured.set(id, ratio);
  if (!commands.completion) bench.measured.set("completion", "no such command");
  if (!commands.table) bench.measured.set("table", "`script` of util-linux is not here");
  const report = createReport();
  report.heading("The shipped set");
  report.table(
    ["command", "ms", "ratio", "peak MB"],
    Object.entries(found).map(([id, { ms, ratio }]) => [
      TITLES[id],
      show(ms),
      show(ratio, 2),
      show(measureOnce(commands[id].argv, bench).memory),
    ]),
  );
  return report;
}
