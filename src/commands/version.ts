import type { Command } from "commander";
import { BreachesError } from "../record/breaches-error.ts";
import type { CatalogSummary } from "../record/catalog.ts";
import { askNearest } from "../record/nearest-word.ts";
import { plural } from "../render/words.ts";
import type { Context } from "./context.ts";

/** What happens without a command: `--version` tells the program's version and the data's, nothing at all tells the help. */
export function addVersionFlag(program: Command, context: Context): void {
  program
    .option("-V, --version", "the version of the program, and the day and size of its data")
    .allowExcessArguments()
    .allowUnknownOption()
    .action(async (flags: { readonly version?: boolean }) => {
      const [word] = program.args;
      if (word !== undefined) throw unknownCommand(word, program);
      if (flags.version) context.io.out(await tellVersion(context));
      else program.outputHelp();
    });
}

async function tellVersion(context: Context): Promise<string> {
  const { readVersion } = await import("../store/read-version.ts");
  const data = await summarizeInForce(context);
  const size = `${plural(data.incidents, "incident")}, ${plural(data.companies, "company", "companies")}, ${plural(data.actors, "actor")}`;
  const built = data.isCheckout ? ", as built" : "";
  return `breaches ${readVersion(context.packageRoot)}\ndata of ${data.updated ?? "no day"}${built}: ${size}\n`;
}

// The shipped data as they were built: to find out whether files of a checkout have changed since takes longer than the rest.
async function summarizeInForce(context: Context): Promise<CatalogSummary & { readonly isCheckout?: boolean }> {
  const { readBuiltSummary } = await import("../store/compiled/built-summary.ts");
  const built = context.io.env.BREACHES_DATA ? null : readBuiltSummary(context.packageRoot);
  if (built) return built;
  const catalog = await context.catalog({});
  return catalog.summary ?? (await import("../query/describe-data.ts")).summarizeData(catalog);
}

function unknownCommand(word: string, program: Command): BreachesError {
  const known = program.commands.map((command) => command.name());
  const found = word.startsWith("-") ? `found ${word}, expected a command` : `no command "${word}"`;
  return new BreachesError("usage", found, askNearest(word, known) ?? "breaches --help lists the commands");
}
