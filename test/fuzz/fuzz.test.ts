import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createChance, mutateText } from "./mutate.ts";
import { isAnswer, TARGETS, type Target } from "./targets.ts";

const SEED = Number(process.env.FUZZ_SEED ?? 20261122);
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 12);
const ONLY = process.env.FUZZ_ONLY;
const REGRESSIONS = "test/fuzz/regressions";
const chosen = Object.entries(TARGETS).filter(([name]) => ONLY === undefined || name === ONLY);
// A text of the fuzzer is some kilobytes long: what takes a quarter of a second would take many for a large file.
const HANG_MS = 1000;

function feedOnce(name: string, target: Target, text: string): void {
  const begun = performance.now();
  try {
    target.feed(text);
  } catch (thrown) {
    if (!isAnswer(thrown)) throw keepCase(name, text, thrown instanceof Error ? thrown.message : String(thrown));
  }
  const took = performance.now() - begun;
  if (took > HANG_MS) throw keepCase(name, text, `took ${Math.round(took)} ms`);
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

it.each(chosen)("%s answers what was found before", (name, target) => {
  const cases = readdirSync(REGRESSIONS, { recursive: true, encoding: "utf8" });
  const own = cases.filter((path) => path.startsWith(`${name}/`) || path.startsWith(`${name}\\`));
  for (const path of own) feedOnce(name, target, readFileSync(join(REGRESSIONS, path), "utf8"));
});

it.each(chosen)(
  "%s answers every damaged text, and at once",
  (name, target) => {
    const corpus = target.corpus();
    const chance = createChance(SEED);
    const until = performance.now() + (SECONDS * 1000) / chosen.length;
    let fed = 0;
    for (; performance.now() < until; fed += 1) feedOnce(name, target, mutateText(corpus, chance));
    if (process.env.FUZZ_SECONDS) process.stdout.write(`${name}: ${fed} texts from seed ${SEED}\n`);
    expect(fed).toBeGreaterThan(0);
  },
  (SECONDS + 60) * 1000,
);
