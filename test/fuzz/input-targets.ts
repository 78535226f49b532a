import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { completeLine } from "../../src/commands/complete/complete-line.ts";
import { printCompletion } from "../../src/commands/complete/suggestion.ts";
import { createContext } from "../../src/commands/context.ts";
import { applySettings } from "../../src/commands/settings/apply-settings.ts";
import { LONGEST, parseSettings } from "../../src/commands/settings/parse-settings.ts";
import { readColumn, readHeader, readPlainNames } from "../../src/exchange/csv/read-names.ts";
import { writeRecords } from "../../src/exchange/records/write-records.ts";
import { createProgram } from "../../src/main.ts";
import { createSupplierFinder } from "../../src/query/find-supplier.ts";
import { BreachesError } from "../../src/record/breaches-error.ts";
import { readRecordLines } from "../../src/store/read-lines.ts";
import { makeCache } from "../make-cache.ts";
import { makeIo } from "../make-io.ts";
import { makePackage } from "../make-package.ts";
import { ferryCatalog } from "../query/ferry-catalog.ts";
import { readHarbour, type Target, unlessRefused } from "./target.ts";

const isRefusal = (thrown: unknown) => thrown instanceof BreachesError;

/** Lines of a settings file, put in force for two commands. */
export const settingsTarget: Target = {
  corpus: () => [
    "# mine\n--no-color\nlist --limit 50\nlist --fields id,title\n",
    "--data ~/breaches\n--pager = less -R\ntimeline --clock occurred\ncount --by year\r\n--quiet\n",
    "list --format json\nlist --sort affected\nlist --reverse\nexport --excel\n--figure highest\n",
  ],
  feed: (text) => {
    const settings = parseSettings(text, "settings");
    const program = createProgram(createContext(makeIo(), ".", () => {}));
    for (const command of program.commands.filter((one) => ["list", "count"].includes(one.name()))) {
      unlessRefused(() => applySettings(command, program, settings, {}), isRefusal);
    }
  },
  most: LONGEST,
};

// Each unknown name is compared with every known one; a list of some tens is enough to fall over.
const MOST_NAMES = 40;

/** A list of suppliers, as plain lines and as a table. */
export const suppliersTarget: Target = {
  corpus: () => [
    "Northquay\nGullwing Ferries Ltd\n# note\n\nlantern.example\nAcme Anvils\n",
    'id,name,country\r\n1,"Northquay Ferries, Inc.",NL\r\n2,"The ""Gullwing""",NO\r\n',
    'name;since\nNorthquay;2021\n"Lantern\nLine";2020\n',
    "\ufeffname\tcity\nGullwing\tOslo\n",
  ],
  feed: (text) => {
    const find = createSupplierFinder(ferryCatalog);
    for (const { name } of readPlainNames(text).slice(0, MOST_NAMES)) {
      const { match, hits } = find(name);
      if ((match === "unknown") !== (hits.length === 0)) throw new Error(`${match} with ${hits.length} hits`);
    }
    const columns = unlessRefused(() => readHeader(text).columns, isRefusal) ?? [];
    // A run asks for one of them.
    for (const column of columns.slice(-1)) unlessRefused(() => readColumn(text, column, "list.csv"), isRefusal);
  },
};

function makeLines(): string[] {
  const lines = [...writeRecords(readHarbour())];
  return [lines.slice(0, 4).join(""), ...lines];
}

/** A file of records, one a line. */
export const linesTarget: Target = {
  corpus: makeLines,
  feed: (text) => {
    const folder = mkdtempSync(join(tmpdir(), "breaches-lines-"));
    try {
      const file = join(folder, "set.jsonl");
      writeFileSync(file, text);
      for (const { record, problems } of readRecordLines(file, file)) {
        if ((record === null) !== problems.length > 0) throw new Error("a record and problems, or neither");
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const cache = makeCache();
let packageRoot: Promise<string> | null = null;

/** A line that is being typed, a word on each line of the text. */
export const completionTarget: Target = {
  corpus: () => [
    "list\n--company\nt-m",
    "list\n--where\ncompany:nort AND (kind:",
    "list\n--fields\nid,ti",
    "show\ngull",
    "count\n--by=ye",
    "export\nst",
    "compare\nokta\nt-mo",
    "help\nwh",
    "--format\ncsv\nlist\n--so",
  ],
  feed: async (text) => {
    packageRoot ??= makePackage();
    const io = makeIo({ env: { BREACHES_CACHE: cache, ...(text.length % 2 ? { BREACHES_SHELL: "bash" } : {}) } });
    const context = createContext(io, await packageRoot, () => {});
    const completion = await completeLine(text.split("\n"), createProgram(context), context);
    const lines = printCompletion(completion).split("\n");
    if (lines.length > completion.suggestions.length + 3) throw new Error("a suggestion of several lines");
  },
};
