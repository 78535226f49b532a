import { parentPort } from "node:worker_threads";
import { createBatchCompiler } from "./commands/compile-batch.ts";

// A thread of a first compile: it does one task after the other, and answers in that order.
const { work } = createBatchCompiler();
parentPort?.on("message", (task) => {
  const outcome = work(task);
  parentPort?.postMessage(outcome, "lines" in outcome ? [outcome.lines.buffer] : []);
});
