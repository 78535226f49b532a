// A user's name or an address of mail becomes a link by itself, whatever stands before it; in a code span it does not.
// A word without one is taken whole, since to look for its end from each of its letters takes long.
const ADDRESS_OR_WORD = /([\w.+-]*@[\w-][\w.-]*)|[\w.+-]+/g;

/**
 * A text, in one line, in which nothing is a mark of Markdown or HTML: no link, image, tag, heading, list, table or
 * formula, and no address that a reader of GitHub's Markdown would make a link of.
 */
export function escapeMarkdown(text: string): string {
  return splitAddresses(text.replace(/\s+/g, " ").trim())
    .map((part, at) => (at % 2 === 1 ? `\`${part}\`` : escapePart(part)))
    .join("")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^([#+-]|=+$)/, "\\$1");
}

/** A text in a code span, or escaped where it holds the mark of one. */
export function markCode(text: string): string {
  return /^[^`|\s]([^`|\r\n]*[^`|\s])?$/.test(text) ? `\`${text}\`` : escapeMarkdown(text);
}

/** An address of the web as a link that shows itself; anything else as plain text. */
export function linkMarkdown(url: string): string {
  if (!isWebAddress(url)) return escapeMarkdown(url);
  return `<${url.replace(/[\s<>"`|\\^{}]/g, (character) => encodeURIComponent(character))}>`;
}

/** Whether a text is an address that may become a link: http or https, and nothing else. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/** What stands before, between and behind addresses, and these in between. */
function splitAddresses(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 1: address, index } of text.matchAll(ADDRESS_OR_WORD)) {
    if (address === undefined) continue;
    parts.push(text.slice(from, index), address);
    from = index + address.length;
  }
  return [...parts, text.slice(from)];
}

function escapePart(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~$]/g, "\\$&")
    .replace(/&(?=#|\w)/g, "\\&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/(www)\./gi, "$1\\.");
}
