const PIECE = 1 << 16;

/** Joins short texts into pieces that are worth writing by themselves; all of them together are the same text. */
export function* joinPieces(texts: Iterable<string>): Iterable<string> {
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

/** Groups entries into lists of so many; the last may be shorter. */
export function* groupEntries<Entry>(entries: Iterable<Entry>, size: number): Iterable<Entry[]> {
  let group: Entry[] = [];
  for (const entry of entries) {
    group.push(entry);
    if (group.length < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
