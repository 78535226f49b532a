import { spawnSync } from "node:child_process";

/** The cost of a terminal itself, which is taken off what a command takes in one. */
const EMPTY_TERMINAL = onTerminal(["true"]);

/**
 * Runs commands in turn, round by round, so that whatever else the machine does weighs on all of them alike. The first
 * rounds warm up file caches and are not counted. `commands` are objects of `argv` by name, `terminal` where they are to
 * run in one; the first is the one that the others are compared with. Returns the median milliseconds of each, and the
 * median of its ratio to the first in the same round. A command that fails is told to `fault` and left out.
 */
export function measure(commands, { rounds, warmUp = 3, run, fault }) {
  const times = new Map(Object.keys(commands).map((name) => [name, []]));
  const time = ({ argv, terminal }, empty) => (terminal ? run(onTerminal(argv)).ms - empty : run(argv).ms);
  for (let round = 0; round < rounds + warmUp; round += 1) {
    try {
      const empty = Object.values(commands).some(({ terminal }) => terminal) ? run(EMPTY_TERMINAL).ms : 0;
      for (const name of [...times.keys()]) {
        const ms = withoutFault(() => time(commands[name], empty), fault);
        if (ms === null) times.delete(name);
        else if (round >= warmUp) times.get(name).push(ms);
      }
    } catch (error) {
      // A few rounds tell something too.
      if (error instanceof TimeUp && [...times.values()].every((own) => own.length > 0)) break;
      throw error;
    }
  }
  const [first] = times.values();
  const found = [...times].map(([name, own]) => [name, { ms: median(own), ratio: ratioOf(own, first) }]);
  return Object.fromEntries(found);
}

function withoutFault(ask, fault) {
  try {
    return ask();
  } catch (error) {
    if (error instanceof TimeUp || !(error instanceof NotMeasured)) throw error;
    fault(error.message);
    return null;
  }
}

function ratioOf(own, first) {
  return median(own.map((time, at) => time / first[at]));
}

/** A command in a terminal of 120 columns, by util-linux's script. */
export function onTerminal(argv) {
  const quoted = argv.map((argument) => `'${argument.replaceAll("'", "'\\''")}'`).join(" ");
  return ["script", "-E", "never", "-qec", `stty cols 120 rows 50; ${quoted}`, "/dev/null"];
}

/**
 * A function that runs a command once and tells its milliseconds; it throws where the command fails or where `deadline`
 * tells that the time is up.
 */
export function createRunner(env, deadline) {
  return (argv) => {
    const begin = process.hrtime.bigint();
    const { status, error } = spawnSync(argv[0], argv.slice(1), { stdio: "ignore", env, timeout: deadline.left() });
    if (error?.code === "ETIMEDOUT") throw new TimeUp();
    if (error || status !== 0)
      throw new NotMeasured(`\`${tell(argv)}\`: ${error?.message ?? `it ended with ${status}`}`);
    return { ms: Number(process.hrtime.bigint() - begin) / 1e6 };
  };
}

/** What could not be measured, and why. */
export class NotMeasured extends Error {}

/** The same, because the run has lasted as long as it may. */
export class TimeUp extends NotMeasured {
  constructor() {
    super("the time was up");
  }
}

/** The time that a run of the benchmarks may take. */
export function createDeadline(minutes) {
  const end = Date.now() + minutes * 60_000;
  return {
    left: () => {
      const left = end - Date.now();
      if (left <= 0) throw new TimeUp();
      return left;
    },
  };
}

// Where things lie on this machine is nobody's business.
function tell(argv) {
  return argv
    .join(" ")
    .replace(/(?<![\w.])\/(?:[^/\s']+\/)+/g, "")
    .slice(0, 160);
}

/**
 * Runs a command once: its milliseconds, and its peak resident memory in MB as GNU time tells it, null where there is no
 * such program.
 */
export function measureOnce(argv, { env, deadline, run }) {
  const how = { env, encoding: "utf8", stdio: ["ignore", "ignore", "pipe"], timeout: deadline.left() };
  const begin = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync("/usr/bin/time", ["-f", "%M", ...argv], how);
  const ms = Number(process.hrtime.bigint() - begin) / 1e6;
  if (error?.code === "ENOENT") return { ms: run(argv).ms, memory: null };
  if (error?.code === "ETIMEDOUT") throw new TimeUp();
  if (error || status !== 0) throw new NotMeasured(`\`${tell(argv)}\`: ${error?.message ?? `it ended with ${status}`}`);
  return { ms, memory: Number(stderr.trim().split("\n").at(-1)) / 1024 };
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
