/** A stretch of a help text: a paragraph that may be wrapped anew, or lines that stand as they are. */
export interface TextBlock {
  readonly kind: "paragraph" | "lines";
  readonly text: string;
}

/** Takes a help text apart: what begins at the margin are paragraphs, what is indented keeps its lines. */
export function splitText(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of text.split("\n")) {
    const last = blocks.at(-1);
    if (last?.kind === "lines" && (line === "" || line.startsWith(" "))) add(blocks, `${last.text}\n${line}`, "lines");
    else if (line.startsWith(" ")) blocks.push({ kind: "lines", text: line });
    else if (last?.kind === "paragraph" && last.text !== "" && line !== "") add(blocks, `${last.text} ${line}`);
    else blocks.push({ kind: "paragraph", text: line });
  }
  return blocks.map(({ kind, text: all }) => ({ kind, text: all.trimEnd() })).filter(({ text: all }) => all !== "");
}

function add(blocks: TextBlock[], text: string, kind: TextBlock["kind"] = "paragraph"): void {
  blocks[blocks.length - 1] = { kind, text };
}

/** The title of a topic, and what stands below it. */
export function splitTopic(text: string): readonly [title: string, rest: string] {
  const [title = "", ...rest] = text.split("\n");
  return [title, rest.join("\n")];
}
