import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Io } from "../commands/io.ts";
import { run } from "../main.ts";

// What prints a page, and where it stands below `dist/`. npm installs the manual page by the "man" of package.json.
const PAGES = { man: "man/breaches.1", reference: "docs/reference.md" } as const;

/** Writes the manual page and the reference below `dist/`, as `breaches help man` and `breaches help reference` print them. */
export async function writeHelpPages(packageRoot: string): Promise<void> {
  for (const [topic, file] of Object.entries(PAGES)) {
    const path = join(packageRoot, "dist", file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await printHelp(topic, packageRoot));
  }
}

async function printHelp(topic: string, packageRoot: string): Promise<string> {
  const printed: string[] = [];
  const io: Io = {
    out: (text) => void printed.push(String(text)),
    outPieces: async (pieces) => void printed.push([...pieces].map(String).join("")),
    err: (text) => void printed.push(text),
    readInput: async () => "",
    ask: async () => null,
    isInputTerminal: false,
    writeFile: async () => {},
    env: { BREACHES_CONFIG: "" },
    system: "",
    runner: { pid: 0, isRunning: () => false },
    cwd: packageRoot,
    now: () => new Date(),
    isTerminal: false,
    columns: null,
    rows: null,
    page: async () => false,
    isErrorTerminal: false,
    onInterrupt: () => () => {},
  };
  const code = await run(["help", topic], io, packageRoot);
  if (code !== 0) throw new Error(`breaches help ${topic} ended with ${code}:\n${printed.join("")}`);
  return printed.join("");
}
