import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { BreachesError } from "../../src/record/breaches-error.ts";
import { createChance, makeLarge, mutateText } from "./mutate.ts";
import type { Target } from "./target.ts";
import { TARGETS } from "./targets.ts";

const SEED = Number(process.env.FUZZ_SEED ?? 20261122);
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 12);
const ONLY = process.env.FUZZ_ONLY;
const REGRESSIONS = "test/fuzz/regressions";
const chosen = Object.entries(TARGETS).filter(([name]) => ONLY === undefined || name === ONLY);
// A text of the fuzzer is some kilobytes long: what takes a quarter of a second would take many for a large file.
const HANG_MS = 1000;
const LARGE = process.env.FUZZ_SECONDS ? 1_000_000 : 200_000;
const FAR_TOO_LONG_MS = 5000;
// A run for long tries every way to be large, one of the suite a few.
const LARGE_TEXTS = Number(process.env.FUZZ_LARGE ?? (process.env.FUZZ_SECONDS ? 40 : 1));

async function feedOnce(name: string, target: Target, text: string): Promise<void> {
  const took = await timeFeed(name, target, text);
  if (took <= HANG_MS) return;
  // Once more, since a machine that is busy, or collects its garbage, takes as long over anything.
  const again = Math.min(took, await timeFeed(name, target, text));
  if (again > HANG_MS) throw keepCase(name, text, `took ${Math.round(again)} ms`);
}

/** Milliseconds of processor time. */
async function timeFeed(name: string, target: Target, text: string): Promise<number> {
  const begun = process.cpuUsage();
  try {
    await target.feed(text);
  } catch (thrown) {
    // Nothing but this is an answer to the person; all else is a fault of the program.
    if (!(thrown instanceof BreachesError)) {
      throw keepCase(name, text, thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    }
  }
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

// The text is kept, so that what was found once is looked for ever after.
function keepCase(name: string, text: string, reason: string): Error {
  mkdirSync(join(REGRESSIONS, name), { recursive: true });
  const file = join(REGRESSIONS, name, `${SEED}-${text.length}.txt`);
  writeFileSync(file, text);
  return new Error(`${reason}; the text is in ${file}`);
}

it("every target has a corpus", () => {
  expect(chosen.length).toBeGreaterThan(0);
  for (const [name, target] of chosen) expect(target.corpus().length, name).toBeGreaterThan(0);
});

it.each(chosen)("%s answers what was found before", async (name, target) => {
  const cases = readdirSync(REGRESSIONS, { recursive: true, encoding: "utf8" });
  const own = cases.filter((path) => path.startsWith(`${name}/`) || path.startsWith(`${name}\\`));
  for (const path of own) await feedOnce(name, target, readFileSync(join(REGRESSIONS, path), "utf8"));
});

it.each(chosen)(
  "%s answers every damaged text, and at once",
  async (name, target) => {
    const corpus = target.corpus();
    const chance = createChance(SEED);
    const until = performance.now() + (SECONDS * 1000) / chosen.length;
    let fed = 0;
    for (; performance.now() < until; fed += 1) await feedOnce(name, target, mutateText(corpus, chance));
    if (process.env.FUZZ_SECONDS) process.stdout.write(`${name}: ${fed} texts from seed ${SEED}\n`);
    expect(fed).toBeGreaterThan(0);
  },
  (SECONDS + 60) * 1000,
);

it.each(chosen.filter(([, { isSized }]) => isSized !== false))(
  "%s takes no more than in proportion over a long text",
  async (name, target) => {
    const corpus = target.corpus();
    for (let turn = 0; turn < LARGE_TEXTS; turn += 1) {
      const make = (length: number) => makeLarge(corpus, length, createChance(SEED + turn));
      const whole = await timeFeed(name, target, make(LARGE));
      if (whole <= HANG_MS) continue;
      // Slow machines take more than a second over what takes time in proportion; four times as much must not take sixteen.
      const quarter = await timeFeed(name, target, make(LARGE / 4));
      if (whole > FAR_TOO_LONG_MS || whole > 8 * quarter) {
        throw keepCase(
          name,
          make(LARGE),
          `took ${Math.round(whole)} ms, and a quarter of it ${Math.round(quarter)} ms`,
        );
      }
    }
  },
  600_000,
);
