/** A word that can stand where the cursor is, and what it means. */
export interface Suggestion {
  readonly value: string;
  readonly about: string;
}

/** What the shell does besides offering the words. */
export type Manner = "words" | "more-follows" | "files" | "folders";

export interface Completion {
  readonly suggestions: readonly Suggestion[];
  readonly manner: Manner;
}

export const NOTHING: Completion = { suggestions: [], manner: "words" };

/** Words of a plain list, as far as they begin with what is typed. */
export function suggest(typed: string, words: readonly (readonly [value: string, about: string])[]): Completion {
  const found = words.filter(([value]) => value.startsWith(typed));
  return { suggestions: found.map(([value, about]) => ({ value, about })), manner: "words" };
}

/** The same words behind what stands before them. */
export function prefix(before: string, { suggestions, manner }: Completion): Completion {
  return { suggestions: suggestions.map(({ value, about }) => ({ value: before + value, about })), manner };
}

/** Words of several lists as one, each once; where more may follow some of them, the shell sets no blank behind any. */
export function join(completions: readonly Completion[]): Completion {
  const byValue = new Map(
    completions.flatMap(({ suggestions }) => suggestions.map((one) => [one.value, one] as const)),
  );
  const manner = completions.find((one) => one.manner === "more-follows" && one.suggestions.length > 0)?.manner;
  return { suggestions: [...byValue.values()], manner: manner ?? "words" };
}

// The numbers by which the scripts know it; see github.com/spf13/cobra, whose protocol they speak.
const DIRECTIVES = { words: 4, "more-follows": 6, files: 0, folders: 16 } as const satisfies Record<Manner, number>;

// Shells read the words once more: nothing that could mean something to them is offered.
const PLAIN = /^[\p{L}\p{N}._/:,=+@-]+$/u;

/** The completion as the scripts read it: a word, a tab and its meaning a line, then the directive. */
export function printCompletion({ suggestions, manner }: Completion): string {
  const lines = suggestions
    .filter(({ value }) => PLAIN.test(value))
    .map(({ value, about }) => `${value}\t${about.replace(/[\p{C}\s]+/gu, " ").trim()}\n`);
  return `${lines.join("")}:${DIRECTIVES[manner]}\n`;
}
