import type { Command } from "commander";
import { plural } from "../render/words.ts";
import type { Context } from "./context.ts";

/** `--version` tells the program's version, and the day and size of the data in force. */
export function addVersionFlag(program: Command, context: Context): void {
  program
    .option("-V, --version", "the version of the program, and the day and size of its data")
    .action(async (flags: { version?: boolean }) => {
      if (!flags.version) {
        context.io.out(program.helpInformation());
        return;
      }
      const [{ readVersion }, { describeData }] = await Promise.all([
        import("../store/read-version.ts"),
        import("../query/describe-data.ts"),
      ]);
      const data = describeData(await context.catalog({}));
      const size = `${plural(data.incidents, "incident")}, ${plural(data.companies, "company", "companies")}, ${plural(data.actors, "actor")}`;
      context.io.out(`breaches ${readVersion(context.packageRoot)}\ndata of ${data.updated ?? "no day"}: ${size}\n`);
    });
}
