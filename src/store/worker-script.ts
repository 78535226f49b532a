import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The program of a worker thread as the build makes it; null where it was not built. */
export function findWorkerScript(packageRoot: string): string | null {
  const script = resolve(packageRoot, "dist", "compile-worker.cjs");
  return existsSync(script) ? script : null;
}
