import type { Command } from "commander";
import type { Context } from "./context.ts";
import { declareCommand } from "./declare-command.ts";

export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;

const SET_UP = `
Set up once:
    bash        source <(breaches completion bash)
                in ~/.bashrc; needs the package bash-completion
    zsh         source <(breaches completion zsh)
                in ~/.zshrc, behind compinit
    fish        breaches completion fish \\
                    > ~/.config/fish/completions/breaches.fish
    powershell  breaches completion powershell | Out-String | Invoke-Expression
                in the file that $PROFILE names

Then the tabulator completes commands, flags, their values, and the names of
companies, actors, campaigns and incidents of the data in force.`;

export function addCompletionCommand(program: Command, context: Context): void {
  const command = declareCommand(program, "completion <shell>", "print the script that completes words in a shell", [
    ["completion bash", "for bash; see below where to put it"],
    ["completion fish", "for fish"],
  ]);
  command.registeredArguments[0]?.choices(SHELLS);
  command.addHelpText("after", SET_UP).action(async (shell: string) => {
    const { readCompletionScript } = await import("../store/completion-script.ts");
    context.io.out(readCompletionScript(context.packageRoot, shell));
  });
}
