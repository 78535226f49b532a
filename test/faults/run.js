import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

// npm run faults -- --seed 7 --rounds 1000 --only import-again --case 17
const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    rounds: { type: "string" },
    only: { type: "string" },
    case: { type: "string" },
  },
});
const env = {
  ...process.env,
  FAULTS_SEED: values.seed ?? String(Date.now() % 2 ** 31),
  FAULTS_ROUNDS: values.rounds ?? "1000",
  ...(values.only === undefined ? {} : { FAULTS_ONLY: values.only }),
  ...(values.case === undefined ? {} : { FAULTS_CASE: values.case }),
};
const argv = ["vitest", "run", "--config", "test/vitest.config.ts", "--root", "."];
// A certain scenario is asked for without the surroundings.
argv.push(values.only === undefined ? "test/faults" : "test/faults/killed.test.ts");
process.exitCode = spawnSync("npx", argv, { env, stdio: "inherit" }).status ?? 1;
