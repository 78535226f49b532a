/** A source of chance that gives the same numbers for the same seed (mulberry32). */
export type Chance = (below: number) => number;

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

// What readers have stumbled over: marks of YAML and JSON, odd numbers, odd dates, odd characters.
const PIECES = [
  "[",
  "]",
  "{",
  "}",
  ":",
  ": ",
  "- ",
  "? ",
  ",",
  "#",
  "&a ",
  "*a",
  "!!str ",
  "|",
  ">",
  "'",
  '"',
  "\\",
  "\n",
  "\r\n",
  "\t",
  " ",
  "---\n",
  "...\n",
  "%YAML 9\n",
  "<<: ",
  "~",
  "null",
  "true",
  "NaN",
  "-1",
  "0",
  "1e999",
  "9007199254740993",
  "1_000",
  "__proto__",
  "constructor",
  "2021-13",
  "2021-02-30",
  "0000",
  "-0001",
  "2021?",
  "2021~",
  "2021%",
  "..",
  "/",
  "[..2021]",
  "2021-08-16/",
  "\u0000",
  "\u001b[31m",
  "\u202e",
  "\ufeff",
  "\ud83d",
  "é",
  "\u{1f600}",
  "x".repeat(300),
  "[".repeat(60),
  "{a: ".repeat(60),
] as const;

/** A text near to those of a corpus: pieces of them cut out, doubled, swapped, crossed, or with marks put between. */
export function mutateText(corpus: readonly string[], chance: Chance): string {
  let text = corpus[chance(corpus.length)] ?? "";
  for (let turn = chance(6); turn >= 0; turn -= 1) text = mutateOnce(text, corpus, chance);
  return text;
}

function mutateOnce(text: string, corpus: readonly string[], chance: Chance): string {
  const at = chance(text.length + 1);
  const to = Math.min(text.length, at + 1 + chance(chance(4) === 0 ? text.length : 12));
  switch (chance(6)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, to) + text.slice(at, to).repeat(1 + chance(3)) + text.slice(to);
    case 2:
      return text.slice(0, at) + String.fromCharCode(chance(256)) + text.slice(at + 1);
    case 3: {
      const other = corpus[chance(corpus.length)] ?? "";
      return text.slice(0, at) + other.slice(chance(other.length + 1));
    }
    default:
      return text.slice(0, at) + (PIECES[chance(PIECES.length)] ?? "") + text.slice(chance(2) === 0 ? at : to);
  }
}

/** A text of so many letters: a mark, a piece of the corpus or a whole text of it over and over, between its two ends. */
export function makeLarge(corpus: readonly string[], length: number, chance: Chance): string {
  const text = corpus[chance(corpus.length)] ?? "";
  const at = chance(text.length + 1);
  const to = at + 1 + chance(chance(2) === 0 ? 8 : text.length);
  const repeated = [PIECES[chance(PIECES.length)] ?? "", text.slice(at, to), text, `${text}\n`][chance(4)] || " ";
  return text.slice(0, at) + repeated.repeat(Math.ceil(length / repeated.length)) + text.slice(at);
}

/** Bytes with a bit turned, a piece overwritten or the end cut off. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const at = chance(bytes.length);
  switch (chance(3)) {
    case 0:
      return changed.subarray(0, at);
    case 1:
      changed[at] = (changed[at] ?? 0) ^ (1 << chance(8));
      return changed;
    default:
      return changed.fill(chance(256), at, at + 1 + chance(16));
  }
}
