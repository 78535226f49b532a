/**
 * Characters that steer a terminal, turn the order of the text around them, or are not seen at all: C0 but for tab and
 * line break, DEL, C1; the marks of the bidirectional algorithm; zero-width, filling and tag characters; a soft hyphen;
 * a half of a surrogate pair; and combining marks that stand on nothing or pile up higher than any script needs.
 */
const hidden = () =>
  /\r(?!\n)|(?![\t\r\n])\p{Cc}|\p{Cs}|[\xad\u061c\u115f\u1160\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\u200d|\u034f|[\u17b4\u17b5]|[\u180b-\u180d\u180f]|[\ufe00-\ufe0f]|(?<=^|\s)\p{M}+|(?<=\p{M}{8})\p{M}+/gu;

// Most text has none of these UTF-16 units, and is told by a look at them alone. The other patterns stand in functions:
// to read one with many scripts in it takes a millisecond or two, and most runs need none.
const SUSPECT =
  /[^\t\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u0590\u2000-\u200a\u2010-\u2027\u202f-\u205f\u2070-\u20cf\u2100-\u2cee\u2e00-\u3029\u3030-\u3098\u309b-\u3163\u3165-\ua66e\uac00-\ud7ff]/;

// The scripts in which joiners choose between forms of letters (the rules of internationalized domain names for them:
// RFC 5892, appendices A.1 and A.2).
const joining = () =>
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nko}\p{scx=Mand}\p{scx=Phag}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Tibt}\p{scx=Mymr}\p{scx=Khmr}]/u;
const joinedEmoji = () => /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?$/u;
const emoji = () => /\p{Extended_Pictographic}/u;

/** Whether a text holds a character that a reader would not see, or that a terminal would obey. */
export function hasHidden(text: string): boolean {
  return SUSPECT.test(text) && showHidden(text) !== text;
}

/**
 * The text with every hidden character shown as JSON writes it: `\u001b`, `\u202e`. What a script needs stays: accents,
 * joiners between letters that join and within emoji, one variation selector behind what it varies. Tabs and line breaks
 * stay as well. Done twice, it changes nothing more.
 */
export function showHidden(text: string): string {
  return escapeHidden(text, escapeUnits);
}

/** The same for text that has to fit into one line: tabs and line breaks are shown too. */
export function showInLine(text: string): string {
  return showHidden(text).replace(/[\t\r\n]/g, (found) => (found === "\t" ? "\\t" : found === "\n" ? "\\n" : "\\r"));
}

/** The same in the way of YAML, for what stands between double quotes. */
export function showHiddenYaml(text: string): string {
  return escapeHidden(text, (found) =>
    [...found].map((one) => (one.length > 1 ? `\\U${hex(one.codePointAt(0) ?? 0, 8)}` : escapeUnits(one))).join(""),
  );
}

function escapeHidden(text: string, write: (found: string) => string): string {
  if (!SUSPECT.test(text)) return text;
  const shown = text.replace(hidden(), (found: string, offset: number) =>
    isMeant(found, offset, text) ? found : write(found),
  );
  // What was meant beside a character that is shown now may be meant no longer.
  return shown === text ? text : escapeHidden(shown, write);
}

function isMeant(found: string, offset: number, text: string): boolean {
  const before = pointBefore(text, offset);
  if (found !== "\u200c" && found !== "\u200d") return isVariation(found, before);
  const after = pointAt(text, offset + 1);
  const joinsEmoji = found === "\u200d" && joinedEmoji().test(text.slice(Math.max(0, offset - 4), offset));
  return (joining().test(before) && joining().test(after)) || (joinsEmoji && emoji().test(after));
}

// One selector may say which form of the character before it is meant; more of them could carry a message of their own.
function isVariation(found: string, before: string): boolean {
  if (/^[\ufe00-\ufe0f]$/.test(found)) return /[\p{L}\p{N}\p{S}\p{P}\p{Extended_Pictographic}]/u.test(before);
  if (/^[\u{e0100}-\u{e01ef}]$/u.test(found)) return /\p{sc=Han}/u.test(before);
  return /^[\u180b-\u180d\u180f]$/.test(found) && /[\p{L}\p{N}]/u.test(before) && /\p{sc=Mong}/u.test(before);
}

function pointBefore(text: string, offset: number): string {
  const pair = text.slice(Math.max(0, offset - 2), offset);
  return [...pair].at(-1) ?? "";
}

function pointAt(text: string, offset: number): string {
  return [...text.slice(offset, offset + 2)][0] ?? "";
}

function escapeUnits(found: string): string {
  return Array.from({ length: found.length }, (_, at) => `\\u${hex(found.charCodeAt(at), 4)}`).join("");
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, "0");
}
