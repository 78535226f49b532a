import { listCommands, TITLES } from "./commands.js";
import { installPackage } from "./installed.js";
import { measure, measureOnce } from "./measure.js";
import { createReport, show } from "./report.js";

/**
 * Measures every command on the shipped set, with its peak memory, in the checkout and as it is installed, and keeps what
 * the targets ask for. A checkout asks whether its data have changed; an installed package has no code that was compiled
 * beforehand.
 */
export function benchShipped(bench, rounds) {
  const report = createReport();
  bench.progress("the shipped set");
  report.heading("The shipped set");
  addSection(report, bench, rounds, "");
  bench.progress("the package as installed");
  report.heading("The same, as installed from what `npm pack` publishes");
  const ours = bench.attempt(
    () => installPackage(bench),
    () => null,
  );
  if (ours) addSection(report, { ...bench, ours, executable: null }, rounds, "installed-");
  return report;
}

function addSection(report, bench, rounds, prefix) {
  const commands = listCommands(bench);
  const found = measure(commands, { run: bench.run, fault: bench.fault, rounds });
  for (const [id, { ratio }] of Object.entries(found)) if (id !== "bare") bench.measured.set(prefix + id, ratio);
  if (!commands.completion) bench.measured.set(`${prefix}completion`, "no such command");
  if (!commands.table) bench.measured.set(`${prefix}table`, "`script` of util-linux is not here");
  report.table(
    ["command", "ms", "ratio", "peak MB"],
    Object.entries(found).map(([id, { ms, ratio }]) => [
      TITLES[id],
      show(ms),
      show(ratio, 2),
      show(measureOnce(commands[id].argv, bench).memory),
    ]),
  );
}
