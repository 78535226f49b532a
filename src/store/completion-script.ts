import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the build puts the script that completes words in a shell. */
export function completionScriptPath(packageRoot: string, shell: string): string {
  return join(packageRoot, "dist", "completion", shell);
}

/** The script that completes words in a shell. Throws where the package was not built. */
export function readCompletionScript(packageRoot: string, shell: string): string {
  return readFileSync(completionScriptPath(packageRoot, shell), "utf8");
}
