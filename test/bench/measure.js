import { spawnSync } from "node:child_process";

/** Rounds that warm up file caches and are not counted. */
const WARM_UP = 3;

/**
 * Runs commands in turn, round by round, so that whatever else the machine does weighs on all of them alike.
 * Returns the median milliseconds of each, and the median of its ratio to the first command in the same round.
 */
export function measure(commands, rounds, env = process.env) {
  const times = new Map(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds + WARM_UP; round += 1) {
    for (const [name, [program, ...argv]] of Object.entries(commands)) {
      const begin = process.hrtime.bigint();
      const { status, error } = spawnSync(program, argv, { stdio: "ignore", env });
      if (error || status !== 0) throw new Error(`${name} ended with ${error?.message ?? status}`);
      if (round >= WARM_UP) times.get(name).push(Number(process.hrtime.bigint() - begin) / 1e6);
    }
  }
  const [bare] = times.values();
  return [...times].map(([name, own]) => ({
    name,
    ms: median(own),
    ratio: median(own.map((time, at) => time / bare[at])),
  }));
}

/** Peak resident memory of a command in MB, as GNU time tells it; null where there is no such program. */
export function measureMemory([program, ...argv], env = process.env) {
  const { stderr, error } = spawnSync("/usr/bin/time", ["-f", "%M", program, ...argv], { env, encoding: "utf8" });
  const kilobytes = error ? Number.NaN : Number(stderr.trim().split("\n").at(-1));
  return Number.isFinite(kilobytes) ? kilobytes / 1024 : null;
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
