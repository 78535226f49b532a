import fc from "fast-check";

/** Something done to a text that leaves its record as it is. */
export interface Touch {
  /** Where, as a share of the lines. */
  readonly at: number;
  readonly does: "comment" | "remark" | "blank" | "quote" | "braces";
  readonly indent: number;
}

export const touches: fc.Arbitrary<readonly Touch[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    does: fc.constantFrom("comment", "remark", "blank", "quote", "braces"),
    indent: fc.nat(9),
  }),
  { maxLength: 12 },
);

/** The text with all that done to it. Comments are numbered, so that each is its own. */
export function touchText(text: string, done: readonly Touch[]): string {
  const lines = text.trimEnd().split("\n");
  const folded = lines.map((_, at) => isFolded(lines, at));
  const above = new Map<number, string[]>();
  for (const [number, { at, does, indent }] of done.entries()) {
    const line = Math.floor(at * lines.length);
    const old = lines[line] ?? "";
    if (folded[line]) continue;
    if (does === "remark") above.set(line, [...(above.get(line) ?? []), `${" ".repeat(indent)}# remark ${number}`]);
    if (does === "blank") above.set(line, [...(above.get(line) ?? []), ""]);
    if (does === "comment" && !old.includes(" #")) lines[line] = `${old} # comment ${number}`;
    if (does === "quote") lines[line] = old.replace(/^( *(?:- )?\w+: )([a-z][\w-]*)$/, "$1'$2'");
    if (does === "braces")
      lines[line] = old.replace(/^( *)- \{ (.*) \}$/, (_, margin, inner) => openBraces(margin, inner));
  }
  return lines
    .flatMap((line, at) => [...(above.get(at) ?? []), line])
    .join("\n")
    .concat("\n");
}

// The same braces over several lines, with a comment between.
function openBraces(margin: string, inner: string): string {
  const [first = "", ...rest] = inner.split(/, (?=\w+: )/);
  return [`${margin}- {`, `${margin}    ${first}, # within ${first.length}`, `${margin}    ${rest.join(", ")} }`].join(
    "\n",
  );
}

// A line of a folded text, to which a comment would belong.
function isFolded(lines: readonly string[], at: number): boolean {
  const head = lines.findLastIndex((line, before) => before < at && /: >-?$/.test(line));
  if (head === -1) return false;
  const indent = indentOf(lines[head] ?? "");
  return lines.slice(head + 1, at + 1).every((line) => line === "" || indentOf(line) > indent);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
