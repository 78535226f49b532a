import type { Fix } from "../record/problem.ts";

/** The text with its mends made, and those that were made: of two that touch the same characters the first alone. */
export function fixText(text: string, fixes: readonly Fix[]): { readonly text: string; readonly made: readonly Fix[] } {
  const made: Fix[] = [];
  let fixed = "";
  let at = 0;
  for (const fix of fixes.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (fix.from < at) continue;
    fixed += text.slice(at, fix.from) + fix.text;
    at = fix.to;
    made.push(fix);
  }
  return { text: fixed + text.slice(at), made };
}
