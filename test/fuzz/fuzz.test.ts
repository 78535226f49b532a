import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { BreachesError } from "../../src/record/breaches-error.ts";
import { createChance, makeLarge, mutateText } from "./mutate.ts";
import { FOUND_BEFORE } from "./regressions.ts";
import type { Target } from "./target.ts";
import { TARGETS } from "./targets.ts";

const SEED = Number(process.env.FUZZ_SEED ?? 20261122);
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 12);
const ONLY = process.env.FUZZ_ONLY?.split(",");
const REGRESSIONS = "test/fuzz/regressions";
const chosen = Object.entries(TARGETS).filter(([name]) => ONLY?.includes(name) ?? true);
// A damaged text is some kilobytes long, a long one has a megabyte: neither may take more.
const MOST_MS = 1000;
// In the suite, which slow machines run too, a long text has a fifth of that.
const LARGE = process.env.FUZZ_SECONDS ? 1_000_000 : 200_000;
// A run for long tries many ways to be large, one of the suite a few.
const LARGE_TEXTS = Number(process.env.FUZZ_LARGE ?? (process.env.FUZZ_SECONDS ? 40 : 2));

async function feedOnce(name: string, feed: (text: string) => unknown, text: string): Promise<void> {
  const took = await timeFeed(name, feed, text);
  if (took <= MOST_MS) return;
  // Once more, since what collects its garbage, or is compiled, takes as long over anything.
  const again = Math.min(took, await timeFeed(name, feed, text));
  if (again > MOST_MS) throw keepCase(name, text, `took ${Math.round(again)} ms`);
}

/** Milliseconds of processor time. */
async function timeFeed(name: string, feed: (text: string) => unknown, text: string): Promise<number> {
  const begun = process.cpuUsage();
  try {
    await feed(text);
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

function makeLong({ corpus, grow }: Target, length: number, turn: number): string {
  const chance = createChance(SEED + turn);
  return grow && turn % 2 === 1 ? grow(length, chance) : makeLarge(corpus(), length, chance);
}

it("every target has a corpus, and what was found before is of a target", () => {
  expect(chosen.length).toBeGreaterThan(0);
  for (const [name, target] of chosen) expect(target.corpus().length, name).toBeGreaterThan(0);
  expect([...Object.keys(FOUND_BEFORE), ...readdirSync(REGRESSIONS)].filter((name) => !(name in TARGETS))).toEqual([]);
});

it.each(chosen)("%s answers what was found before", async (name, { feed, ask }) => {
  const cases = readdirSync(REGRESSIONS, { recursive: true, encoding: "utf8" });
  const own = cases.filter((path) => path.startsWith(`${name}/`) || path.startsWith(`${name}\\`));
  for (const path of own) await feedOnce(name, feed, readFileSync(join(REGRESSIONS, path), "utf8"));
  for (const make of Object.values(FOUND_BEFORE[name] ?? {})) await feedOnce(name, ask ?? feed, make());
});

it.each(chosen)(
  "%s answers every damaged text, and at once",
  async (name, target) => {
    const corpus = target.corpus();
    const chance = createChance(SEED);
    const until = performance.now() + (SECONDS * 1000) / chosen.length;
    let fed = 0;
    for (; performance.now() < until; fed += 1) await feedOnce(name, target.feed, mutateText(corpus, chance));
    if (process.env.FUZZ_SECONDS) process.stdout.write(`${name}: ${fed} texts from seed ${SEED}\n`);
    expect(fed).toBeGreaterThan(0);
  },
  (SECONDS + 60) * 1000,
);

it.each(chosen.filter(([, { isSized }]) => isSized !== false))(
  "%s answers a long text within a second",
  async (name, target) => {
    const lengths = [LARGE, ...(target.most === undefined ? [] : [Math.min(LARGE, target.most)])];
    for (let turn = 0; turn < LARGE_TEXTS; turn += 1) {
      for (const length of lengths) await feedOnce(name, target.ask ?? target.feed, makeLong(target, length, turn));
    }
  },
  600_000,
);
