import type { Command } from "commander";
import { BreachesError } from "../record/breaches-error.ts";
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
  const [{ readVersion }, catalog] = await Promise.all([import("../store/read-version.ts"), context.catalog({})]);
  const data = catalog.summary ?? (await import("../query/describe-data.ts")).summarizeData(catalog);
  const size = `${plural(data.incidents, "incident")}, ${plural(data.companies, "company", "companies")}, ${plural(data.actors, "actor")}`;
  return `breaches ${readVersion(context.packageRoot)}\ndata of ${data.updated ?? "no day"}: ${size}\n`;
}

function unknownCommand(word: string, program: Command): BreachesError {
  const known = program.commands.map((command) => command.name());
  const found = word.startsWith("-") ? `found ${word}, expected a command` : `no command "${word}"`;
  return new BreachesError("usage", found, askNearest(word, known) ?? "breaches --help lists the commands");
}
