import type { Ran } from "../run-in-process.ts";

/** A name for the transcript's file, the command line, and the columns of the terminal where it is one. */
export type GoldenRow = readonly [
  name: string,
  argv: readonly string[],
  terminal?: 80 | 120 | 160 | undefined,
  env?: Readonly<Record<string, string>>,
];

/** A run as text: command line, streams, files written, exit code. Carriage returns are made visible. */
export function writeTranscript([, argv, terminal, env = {}]: GoldenRow, ran: Ran): string {
  const where = terminal === undefined ? "" : `  # on a terminal of ${terminal} columns`;
  const parts = [
    `$ ${[...Object.entries(env).map((pair) => pair.join("=")), "breaches", ...argv.map(quoteArgument)].join(" ")}${where}\n`,
    writePart("stdout", ran.out),
    writePart("stderr", ran.err),
    ...ran.files.map(([path, text]) => writePart(path, text)),
    `--- exit ${ran.code}\n`,
  ];
  return parts.join("").replaceAll("\r", "␍");
}

function writePart(title: string, text: string): string {
  if (text === "") return "";
  return `--- ${title}\n${text}${text.endsWith("\n") ? "" : "␄\n"}`;
}

function quoteArgument(argument: string): string {
  return /^[\w./:,@=-]+$/.test(argument) ? argument : `'${argument}'`;
}
