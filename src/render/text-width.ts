import stringWidth from "string-width";

// Letters, digits, punctuation, signs of mathematics, and those that draw lines and bars: each takes one column.
const PLAIN = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2193\u2200-\u22ff\u2500-\u259f]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const COLOR = /\x1b\[[\d;]*m/g;

/**
 * Columns that a text takes in a terminal. Plain text is counted by its characters, since the library's patterns for
 * emoji take longer to prepare than most answers take altogether.
 */
export function measureWidth(text: string): number {
  const bare = text.includes("\x1b") ? text.replace(COLOR, "") : text;
  return PLAIN.test(bare) ? bare.length : stringWidth(bare);
}
