import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { script } from "@bomb.sh/tab";
import { SHELLS } from "../commands/completion.ts";
import { completionScriptPath } from "../store/completion-script.ts";

type Shell = (typeof SHELLS)[number];

/** Writes the scripts that complete words in a shell, below `dist/`. */
export function writeCompletionScripts(packageRoot: string): void {
  for (const shell of SHELLS) {
    const path = completionScriptPath(packageRoot, shell);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, makeScript(shell));
  }
}

function makeScript(shell: Shell): string {
  const call = shell === "bash" ? "BREACHES_SHELL=bash breaches" : "breaches";
  const text = printScript(shell, call);
  return MENDED[shell]?.(text) ?? text;
}

/** What the library's scripts lack as of 0.0.22; where a later one has it, nothing is changed. */
const MENDED: { readonly [shell: string]: (text: string) => string } = {
  // Read twice, or beside the script of another program, constants that cannot be set again are an error.
  bash: (text) => `${text.replace(/^readonly /gm, "")}${BEHIND_BREAKS}`,
  // A colon within a word would end it, so it needs a stroke before it that is still there when zsh has read the line.
  zsh: (text) => text.replace(/(comp=\$\{comp\/\/:\/)\\:\}/, (_, start) => `${start}\\\\:}`),
};

// The library prints what it makes.
function printScript(shell: Shell, call: string): string {
  const lines: string[] = [];
  const { log } = console;
  console.log = (text: string) => void lines.push(text);
  try {
    script(shell, "breaches", call);
  } finally {
    console.log = log;
  }
  return `${lines.join("\n")}\n`;
}

// To bash a word ends at = and at :, so of a suggestion it takes what stands behind the last of them.
const BEHIND_BREAKS = `
__breaches_complete_behind_breaks() {
    local cur prev words cword word
    __breaches_complete
    _get_comp_words_by_ref -n "=:" cur prev words cword
    word=\${cur##*[=:]}
    COMPREPLY=("\${COMPREPLY[@]#"\${cur%"$word"}"}")
}

complete -F __breaches_complete_behind_breaks breaches
`;
