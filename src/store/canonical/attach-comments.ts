import { type Comment, isApart, lineAt } from "./list-comments.ts";
import type { Entry } from "./outline.ts";

/**
 * Puts every comment with the entry that it stands above, beside or behind, so that it moves along with it; what is of the
 * whole file stands above the root. Gives whether an empty line comes after that.
 */
export function attachComments(root: Entry, comments: readonly Comment[], text: string): boolean {
  const entries = listEntries(root);
  const verbatim = entries.filter(({ value }) => value.is === "verbatim");
  const loose = comments.filter(({ offset }) => !verbatim.some(({ start, end }) => start < offset && offset < end));
  const head = countHead(loose, entries, text);
  for (const comment of loose.slice(0, head)) root.before.push(comment);
  for (const comment of loose.slice(head)) {
    if (comment.alone) placeAlone(comment, root, entries, text);
    else placeBeside(comment, root, entries, text);
  }
  return head > 0 && isApart(text, Math.min(loose[head]?.offset ?? text.length, entries[0]?.start ?? text.length));
}

/** All entries below a root, in the order of the text. */
function listEntries({ value }: Entry): Entry[] {
  if (value.is !== "map" && value.is !== "list") return [];
  return value.children.flatMap((child) => [child, ...listEntries(child)]);
}

// What stands above the first key and apart from it is of the whole file, and so is the line that names the schema.
function countHead(comments: readonly Comment[], [first]: readonly Entry[], text: string): number {
  const above = comments.filter(({ offset }) => first === undefined || offset < first.start);
  const ends = above.findLastIndex(({ text: words }, at) => {
    const next = above[at + 1]?.offset ?? first?.start ?? 0;
    return isApart(text, next) || words.startsWith("# yaml-language-server");
  });
  return ends + 1;
}

function placeAlone(comment: Comment, root: Entry, entries: readonly Entry[], text: string): void {
  const { offset } = comment;
  const next = entries.find(({ start }) => start > offset);
  const last = entries.findLast(({ start }) => start < offset);
  const around = entries.findLast((entry) => isFlow(entry) && entry.start < offset && offset < entry.end);
  if (around) (next && isWithin(next, around) ? next.before : around.after).push(comment);
  else if (last?.value.is === "scalar" && offset < last.end) last.before.push(comment);
  else if (next && (!last || isWithin(next, last) || comment.column <= columnOf(next, text))) next.before.push(comment);
  else (findRoom(comment, last, text) ?? root).after.push(comment);
}

/** What holds the entries that a comment behind them is in line with. */
function findRoom({ column }: Comment, last: Entry | undefined, text: string): Entry | null {
  for (let entry = last ?? null; entry; entry = entry.parent) {
    const { parent } = entry;
    if (parent && !isFlow(parent) && columnOf(entry, text) <= column) return parent;
  }
  return null;
}

// The entry that ended last in this line, else the one that began there and goes on in the next.
function placeBeside(comment: Comment, root: Entry, entries: readonly Entry[], text: string): void {
  const isInLine = (offset: number) => offset <= comment.offset && lineAt(text, offset) === comment.line;
  const ended = entries.filter(({ end }) => isInLine(end));
  const latest = Math.max(...ended.map(({ end }) => end));
  const entry = ended.findLast(({ end }) => end === latest) ?? entries.findLast(({ start }) => isInLine(start));
  const room = entry ?? root;
  if (room === root || room.beside.length > 0) room.before.push(comment);
  else room.beside.push(comment.text);
}

function isFlow({ value }: Entry): boolean {
  return (value.is === "map" || value.is === "list") && value.flow;
}

function isWithin(entry: Entry, outer: Entry): boolean {
  for (let one: Entry | null = entry.parent; one; one = one.parent) if (one === outer) return true;
  return false;
}

function columnOf({ start }: Entry, text: string): number {
  return start - (text.lastIndexOf("\n", start - 1) + 1);
}
