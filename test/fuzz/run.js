import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

// npm run fuzz -- --seconds 600 --seed 7 --only yaml
const { values } = parseArgs({
  options: { seconds: { type: "string" }, seed: { type: "string" }, only: { type: "string" } },
});
const env = {
  ...process.env,
  FUZZ_SECONDS: values.seconds ?? "300",
  FUZZ_SEED: values.seed ?? String(Date.now() % 2 ** 31),
  ...(values.only === undefined ? {} : { FUZZ_ONLY: values.only }),
};
const argv = ["vitest", "run", "--config", "test/vitest.config.ts", "--root", ".", "test/fuzz"];
process.exitCode = spawnSync("npx", argv, { env, stdio: "inherit" }).status ?? 1;
