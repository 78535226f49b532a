import { spawn as start } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { COMMAND } from "./spawn-command.ts";

const READY = "line-is-ready";

/** How each shell is begun without anybody's own settings, and made ready to complete. */
export const SHELL = {
  bash: {
    program: "bash --noprofile --norc -i",
    setUp: `. /usr/share/bash-completion/bash_completion; . <(breaches completion bash); . <(breaches completion bash)`,
  },
  zsh: { program: "zsh -f -i", setUp: "autoload -Uz compinit; compinit -u -D; . <(breaches completion zsh)" },
  fish: { program: "fish --no-config -i", setUp: "breaches completion fish | source" },
} as const;

export type ShellName = keyof typeof SHELL;

/** Whether everything is there that pressing keys in a shell takes. */
export function hasShell(name: ShellName): boolean {
  const needed = name === "bash" ? ["/usr/share/bash-completion/bash_completion"] : [];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const hasProgram = (program: string) => folders.some((folder) => existsSync(join(folder, program)));
  return (
    process.platform === "linux" && hasProgram("script") && hasProgram(name) && needed.every((path) => existsSync(path))
  );
}

/**
 * Types a line into a shell at a terminal and presses the tabulator; the words that stand there then. The line is
 * printed by the shell itself, so what counts is what it would have run.
 */
export async function pressTab(name: ShellName, line: string, env: NodeJS.ProcessEnv): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "breaches-shell-"));
  writeFileSync(join(folder, "breaches"), `#!/bin/sh\nexec "${process.execPath}" "${COMMAND}" "$@"\n`, { mode: 0o755 });
  const { program, setUp } = SHELL[name];
  const child = start("script", ["-qfec", program, "/dev/null"], {
    env: { ...env, PATH: `${folder}${delimiter}${process.env.PATH}`, HOME: folder, TERM: "dumb", ZDOTDIR: folder },
  });
  let shown = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    shown += text;
  });
  const until = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(shown);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  // The words are typed in two parts, so that the echo of the typing is not taken for what is printed.
  child.stdin.write(`${setUp}; echo line-is""-ready\n`);
  await until(new RegExp(`${READY}\\s`));
  child.stdin.write(`${line}\t\u0001printf '<%s>' end""-of-line \n`);
  const [, words = ""] = await until(/<end-of-line>((?:<[^<>]*>)+)/);
  child.stdin.end("\u0003exit\n");
  child.kill();
  return words;
}
