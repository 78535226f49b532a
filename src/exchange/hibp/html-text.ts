import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { isLink } from "../links.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Plain text, the addresses that the HTML linked to, and how much markup was given up for it. */
export interface PlainText {
  readonly text: string;
  readonly links: readonly string[];
  /** Elements that were no links. */
  readonly dropped: number;
}

const BREAKS: ReadonlySet<string> = new Set(["br", "p", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "blockquote"]);
const UNSEEN: ReadonlySet<string> = new Set(["script", "style", "template"]);

/** Reads a piece of HTML as a browser would. What it never shows (scripts, comments) is no text. */
export function readHtml(html: string): PlainText {
  const links: string[] = [];
  let dropped = 0;
  const read = (node: Node): string => {
    if ("value" in node) return node.value;
    if (!("childNodes" in node)) return "";
    if (UNSEEN.has(node.tagName)) {
      dropped += 1;
      return "";
    }
    const address = node.attrs.find(({ name }) => name === "href")?.value.trim() ?? "";
    if (node.tagName === "a" && isLink(address)) links.push(address);
    else dropped += 1;
    const inner = node.childNodes.map(read).join("");
    return BREAKS.has(node.tagName) ? `\n${inner}\n` : inner;
  };
  const text = parseFragment(html).childNodes.map(read).join("");
  return { text: tidy(text), links: [...new Set(links)], dropped };
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}
