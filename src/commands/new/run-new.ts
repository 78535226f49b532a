import { isAbsolute, join, resolve } from "node:path";
import { toSlug } from "../../exchange/slug.ts";
import { BreachesError } from "../../record/breaches-error.ts";
import type { Catalog } from "../../record/catalog.ts";
import { showPath } from "../../record/problem.ts";
import { FOLDER_OF } from "../../record/record-kinds.ts";
import { withSlashes } from "../../record/with-slashes.ts";
import { renderGrid } from "../../render/grid.ts";
import { renderNewIncident } from "../../render/new-incident.ts";
import { renderNewActor, renderNewCompany } from "../../render/new-names.ts";
import { checkRecord } from "../../rules/check-records.ts";
import { surveyCatalog } from "../../rules/rule.ts";
import { formatRecord } from "../../store/canonical/format-record.ts";
import { refuseInUse } from "../../store/folder-lock.ts";
import { isDataFolder } from "../../store/load-records.ts";
import { readRecord } from "../../store/read-record.ts";
import { sweepUnfinished } from "../../store/sweep-unfinished.ts";
import { writeWhole } from "../../store/write-whole.ts";
import type { Context } from "../context.ts";
import { chooseCache, chooseData } from "../flags/data-flags.ts";
import { describeLocking, holdFolders } from "../hold-folder.ts";
import { ANSWER_FLAGS, type NewFlags, type NewKind } from "../new.ts";
import { openCatalog } from "../open-catalog.ts";
import { findOwnFolder } from "../own-folder.ts";
import { listActorQuestions } from "./actor-questions.ts";
import { listCompanyQuestions } from "./company-questions.ts";
import { incidentId } from "./incident-id.ts";
import { listIncidentQuestions } from "./incident-questions.ts";
import { type Answers, conductInterview, type Question } from "./interview.ts";

// Who has answered everything can wait for another run that writes a little.
const PATIENCE_MS = 10_000;

/** Asks for a new record, writes it, and tells its path; or prints what would be written. */
export async function runNew(
  context: Context,
  kind: NewKind,
  called: string | undefined,
  flags: NewFlags,
): Promise<void> {
  const { io, today } = context;
  const folder = findOwnFolder(context, flags.data);
  const isWritten = !flags.dryRun && flags.output === undefined;
  // Told before anything is asked, rather than after all answers.
  if (isWritten) refuseInUse(resolve(io.cwd, folder), describeLocking(io, folder, "new"));
  const catalog = await openKnown(context, folder, flags);
  const questions = listQuestions(kind, catalog, today, folder);
  const given = gatherAnswers(kind, called, flags, questions);
  const canAsk = flags.input !== false && io.isTerminal && io.isInputTerminal;
  const { width } = context.look({});
  const wrap = (text: string, indent: number) => renderGrid([{}], [[text]], { width, indent });
  const answers = await conductInterview(questions, given, canAsk ? { ask: io.ask, tell: io.err, wrap } : null);
  const id = kind === "incident" ? incidentId(answers) : (answers.id ?? "");
  const path = withSlashes(join(folder, FOLDER_OF[kind], `${id}.yaml`));
  const text = makeText(context, kind, id, path, answers, catalog);
  if (flags.dryRun || flags.output === "-") return context.deliver(text, { pager: false });
  if (flags.output !== undefined) return context.deliver(text, { output: flags.output });
  await holdFolders(io, [folder], { work: "new", patienceMs: PATIENCE_MS }, async () => {
    const within = resolve(io.cwd, folder);
    sweepUnfinished(within);
    writeWhole(resolve(io.cwd, path), text, { within, isNew: true });
  });
  io.out(`${path}\n`);
  context.notice(`written; fill in what its comments name, then run breaches validate ${path}`, flags);
}

// What is not valid in the folder keeps nobody from adding to it.
async function openKnown(
  { io, packageRoot, damaged, today, notice }: Context,
  folder: string,
  flags: NewFlags,
): Promise<Catalog> {
  const chosen = chooseData({ data: [isAbsolute(folder) ? folder : `./${folder}`] }, io, packageRoot, damaged);
  const isShipped = folder === chosen.builtinFolder;
  const choice = isShipped
    ? chooseData({}, { ...io, env: {} }, packageRoot, damaged)
    : { ...chosen, folders: isDataFolder(folder) ? [folder] : [] };
  const caching = chooseCache({}, io, (text) => notice(text, flags));
  return (await openCatalog(choice, today, true, caching)).catalog;
}

function listQuestions(kind: NewKind, catalog: Catalog, today: string, folder: string): Question[] {
  if (kind === "incident") return listIncidentQuestions(catalog, today, folder);
  return kind === "company" ? listCompanyQuestions(catalog) : listActorQuestions(catalog);
}

function gatherAnswers(
  kind: NewKind,
  called: string | undefined,
  flags: NewFlags,
  questions: readonly Question[],
): Answers {
  const given: Record<string, string> = {};
  for (const [usage] of ANSWER_FLAGS) {
    const [name = ""] = usage.split(" ");
    const value = flags[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    if (typeof value !== "string") continue;
    if (!questions.some(({ flag }) => flag === name)) {
      const hint = `it takes ${questions.map(({ flag }) => `--${flag}`).join(", ")}`;
      throw new BreachesError("usage", `new ${kind} has no --${name}`, hint);
    }
    given[name] = value;
  }
  const first = kind === "incident" ? "company" : "name";
  if (called === undefined) return given;
  if (given[first] === undefined) return { ...given, [first]: called };
  throw new BreachesError("usage", `found ${called} and --${first}, expected one of the two`);
}

/** The text in canonical form, with everything checked that can be; what is wrong was answered wrongly. */
function makeText(
  { today, io }: Context,
  kind: NewKind,
  id: string,
  path: string,
  answers: Answers,
  catalog: Catalog,
): string {
  const found = { kind, id, origin: "new", file: path };
  const formatted = formatRecord(found, renderAnswers(kind, answers, today, catalog));
  const record = "text" in formatted ? readRecord(found, formatted.text).record : null;
  if (!("text" in formatted) || !record) throw new Error(`a new ${kind} is not valid: ${JSON.stringify(formatted)}`);
  const faults = checkRecord(record, surveyCatalog(catalog, today));
  for (const { level, path: field, found: what, expected, hint } of faults) {
    const message = `${showPath(field)}: found ${what}, expected ${expected}`;
    if (level === "error") throw new BreachesError("unknown-value", message, hint);
    io.err(`${path}: warning: ${message}\n`);
  }
  return formatted.text;
}

function renderAnswers(kind: NewKind, answers: Answers, today: string, catalog: Catalog): string {
  if (kind === "company") return renderNewCompany(answers, today);
  if (kind === "actor") return renderNewActor(answers, today);
  const { by, company = "", publisher = "" } = answers;
  // The status hangs on who the victim is: a company is named by its id where its source does not.
  const isNamed = answers["source-kind"] === "company" && catalog.companyNames.idOf(publisher) !== null;
  const who = by === "company" && !isNamed ? company : null;
  return renderNewIncident(answers, today, { key: toSlug(publisher, 20) || "source", who });
}
