import { findPackageRoot } from "../../src/store/package-root.ts";
import { type Ran, runInProcess } from "../run-in-process.ts";

// Late enough that no shipped record lies in its future.
const NOW = new Date("2099-12-31T00:00:00Z");

/** Runs a command line in process on the shipped data, into a pipe. */
export function askShippedData(...argv: readonly string[]): Promise<Ran> {
  return runInProcess(argv, { packageRoot: findPackageRoot(), now: NOW });
}

/** The JSON answer of a command line that must end well. */
export async function askForJson(...argv: readonly string[]): Promise<unknown> {
  const { code, out, err } = await askShippedData(...argv, "--json");
  if (code !== 0) throw new Error(`breaches ${argv.join(" ")} ended with ${code}: ${err}`);
  return JSON.parse(out);
}
