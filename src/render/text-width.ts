import stringWidth from "string-width";

// Letters, digits, punctuation and the signs that draw lines and bars: each takes one column in every terminal.
const PLAIN = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2193\u2500-\u259f]*$/;

/**
 * Columns that a text takes in a terminal. Plain text is counted by its characters, since the library's patterns for
 * emoji take longer to prepare than most answers take altogether.
 */
export function measureWidth(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}
