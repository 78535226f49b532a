// Below so many letters both texts are told whole.
const SHORT = 60;
// Words told before and behind what differs.
const AROUND = 4;

/** `old → new`; of long texts that are alike only what differs, with a few words around it. */
export function showTextChange(before: string, after: string): string {
  if (before.length <= SHORT && after.length <= SHORT) return `${before} → ${after}`;
  const [older, newer] = [before.split(" "), after.split(" ")];
  const start = Math.max(0, countSame(older, newer) - AROUND);
  const room = Math.min(older.length, newer.length) - start;
  const end = Math.max(0, Math.min(room, countSame(older.toReversed(), newer.toReversed())) - AROUND);
  return `“${cut(older, start, end)}” → “${cut(newer, start, end)}”`;
}

function countSame(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((word, index) => word !== b[index]);
  return at === -1 ? a.length : at;
}

function cut(words: readonly string[], start: number, end: number): string {
  const kept = words.slice(start, words.length - end).join(" ");
  return `${start > 0 ? "… " : ""}${kept}${end > 0 ? " …" : ""}`;
}
