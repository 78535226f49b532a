/** Pieces of text that steer a terminal, hide from a reader, or mean something to Markdown, HTML, CSV or a workflow. */
export const HOSTILE_PIECES = [
  "\u001b[31mFORGED\u001b[8mconcealed\u001b[0m",
  "\u001b]8;;http://evil.example/\u0007click\u001b]8;;\u001b\\",
  "\u001b]0;title\u0007\u001b]52;c;cm0gLXJm\u001b\\\u001bc\u001b[2J\u001b[1A\u001b[6n",
  "\u009b31mC1\u009c\u0090q\u009c\u0085next",
  "bell\u0007back\b\b\bdel\u007f",
  "over\rwritten\u000bdown\u000cpage\u0000nul",
  "line\nbreak\n::error::forged\n# heading\n- item\ttab",
  "\u202egnp.exe\u202c\u2066isolated\u2069\u200fmark\u061c",
  "zero\u200bwidth\u2060join\ufeffmark\u00adsoft\u034fjoin\u200dz\u200cn",
  "tags\u{e0001}\u{e0041}\u{e007f}selectors\ufe0f\ufe0f\ufe0f\u{e0100}\u{e0101}",
  "\u2028line\u2029paragraph\u3164filler\uffa0\u115f",
  `pile${"\u0301\u0316".repeat(30)}`,
  "half\ud83d",
  '</td></table><script>alert(1)</script><img src=x onerror="alert(1)"><!-- <b>',
  "[click](javascript:alert(1)) ![image](http://evil.example/i.png) [ref]: http://evil.example/",
  "http://evil.example/ HTTPS://evil.example www.evil.example <http://evil.example/> a@evil.example @evil mailto:a@evil.example",
  "| cell | cell |\n| --- | --- |\n`code` **bold** __bold__ ~~gone~~ $x$ &amp; &#60;b&#62; \\ [^1] $\\href{javascript:alert(1)}{x}$",
  '=HYPERLINK("http://evil.example/";"x")',
  "@{[system]}; $(reboot) `reboot` ;",
] as const;

/** What stands for itself in every script, and has to stay as it is. */
export const MEANT_TEXTS = [
  "Café Ação naïve Škoda Tōdai",
  "Cafe\u0301 Vie\u0302\u0323t Nam",
  "مرحبا بالعالم",
  "می\u200cخواهم",
  "क्\u200dष क्\u200cष",
  "ශ්\u200dරී ලංකා",
  "שָׁלוֹם",
  "灯台航路 葛\u{e0100}城市",
  "👩\u200d👩\u200d👧\u200d👦 👩🏽\u200d🚀 🏳️\u200d🌈 ❤️\u200d🔥 1\ufe0f\u20e3",
  "ภาษาไทย ကမ္ဘာ བོད་སྐད་",
  "tab\tand line\nbreak\r\n",
] as const;

/** Every character of an output that steers or hides, by a list of its own rather than by the program's. */
export function findHidden(output: string): string[] {
  return [...new Set(output.replace(/\r\n|\n|\t/g, " ").match(HIDDEN) ?? [])].map(nameOf);
}

const HIDES: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
  [0xe0100, 0xe01ef],
];

function nameOf(point: string): string {
  return `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

const HIDDEN = new RegExp(
  `[${HIDES.map((range) => range.map((code) => `\\u{${code.toString(16)}}`).join("-")).join("")}]`,
  "gu",
);
