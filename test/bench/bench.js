import { join } from "node:path";
import { createDeadline, createRunner, NotMeasured } from "./measure.js";

/**
 * What the parts of a run work with: where to write, how to run a command, how much time is left, and what was measured
 * of the targets, by their ids.
 */
export function createBench({ root, scratch, minutes }) {
  const begin = Date.now();
  const own = { BREACHES_CACHE: join(scratch, "cache"), BREACHES_DATA: "", BREACHES_CONFIG: "", BREACHES_PAGER: "" };
  const env = { ...process.env, NO_COLOR: "1", ...own };
  const deadline = createDeadline(minutes);
  const faults = [];
  const fault = (words) => {
    process.stderr.write(`${words}\n`);
    faults.push(words);
  };
  const passed = () => (Date.now() - begin) / 60_000;
  return {
    root,
    scratch,
    env,
    deadline,
    run: createRunner(env, deadline),
    measured: new Map(),
    ours: (...argv) => [process.execPath, join(root, "bin/breaches.js"), ...argv],
    minutes: passed,
    progress: (text) => void process.stderr.write(`${passed().toFixed(1)} min  ${text}\n`),
    faults,
    fault,
    attempt: (ask, otherwise) => attempt(ask, otherwise, fault),
  };
}

/** What a function returns; where something cannot be measured, that is told, and `otherwise` makes something of the reason. */
function attempt(ask, otherwise, fault) {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof NotMeasured)) process.stderr.write(`${error.stack}\n`);
    const words = error.message.split("\n")[0];
    fault(words);
    return otherwise(words);
  }
}
