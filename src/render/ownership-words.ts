import type { OwnerAnswer } from "../query/company-answer.ts";
import { showDateWords } from "./words.ts";

/** An owner in words: `Harbour Fund from 2019-04 until 2021 (60%, control)`. */
export function showOwnership({ name, from, to, share, control }: OwnerAnswer): string {
  const time = [from && `from ${showDateWords(from)}`, to && `until ${showDateWords(to)}`].filter(Boolean).join(" ");
  const marks = [share, control ? "control" : "no control"].filter((mark) => mark !== null).join(", ");
  return `${[name, time].filter((part) => part !== "").join(" ")} (${marks})`;
}
