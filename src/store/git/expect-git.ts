import { BreachesError } from "../../record/breaches-error.ts";
import { type GitPlace, runGit } from "./run-git.ts";

/** What git printed. Throws `no-data` where it fails. */
export async function expectGit(git: GitPlace, args: readonly string[], input: string | null = null): Promise<Buffer> {
  const { code, out, err } = await runGit(git, args, input);
  if (code === 0) return out;
  throw new BreachesError("no-data", `git cannot read the history: ${err.split("\n")[0]}`);
}
