import { BreachesError } from "../../record/breaches-error.ts";
import { type GitPlace, runGit } from "./run-git.ts";

/** A data folder in a git checkout that has commits. */
export interface Checkout {
  readonly git: GitPlace;
  /** The folder's path in the checkout, `""` or with a slash at its end. */
  readonly prefix: string;
}

/** Finds the checkout that a data folder lies in. Throws `no-data` where there is none, and says why. */
export async function openCheckout(git: GitPlace, named: string): Promise<Checkout> {
  const { code, out, err } = await runGit(git, ["rev-parse", "--show-prefix"]);
  if (code !== 0) throw noCheckout(err, named);
  const [prefix = "", ...more] = out.toString("utf8").split("\n");
  if (more.join("") !== "") throw new BreachesError("no-data", `${named}: found a line break in the folder's path`);
  const head = await runGit(git, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  if (head.code !== 0) {
    throw new BreachesError("no-data", `${named}: lies in a git checkout without a commit, expected one at least`);
  }
  return { git, prefix };
}

function noCheckout(err: string, named: string): BreachesError {
  if (/dubious ownership/.test(err)) {
    return new BreachesError(
      "no-data",
      `${named}: lies in a git checkout that belongs to somebody else, which git does not trust`,
      "if you do: git config --global --add safe.directory <the checkout's path>",
    );
  }
  if (/not a git repository|cannot change to/.test(err)) {
    return new BreachesError(
      "no-data",
      `${named}: lies in no git checkout, expected one`,
      "breaches log tells what the commits of a data folder changed; breaches changes needs no git",
    );
  }
  return new BreachesError("no-data", `${named}: git cannot read the checkout: ${err.split("\n")[0]}`);
}
