import type { Catalog } from "../record/catalog.ts";
import type { Withdrawal } from "../record/claim.ts";
import { compareText } from "../record/date-summary.ts";
import type { IncidentColumns, WordColumn } from "../record/incident-columns.ts";
import { FACT_KINDS, type FactKind } from "../record/record-kinds.ts";
import type { Incident, RecordBase } from "../record/records.ts";
import { fields } from "./fields.ts";
import { COLUMN } from "./incident-cells.ts";

export const CHANGES = ["added", "revised", "withdrawn"] as const;

/** A record that came in or changed, as its own dates tell. */
export interface ChangeEntry {
  readonly id: string;
  readonly kind: FactKind;
  /** What it was: withdrawal before addition, addition before revision. */
  readonly change: (typeof CHANGES)[number];
  /** The day of that change. */
  readonly date: string;
  readonly title: string | null;
  /** The companies that an incident names, that a count is about, or the company itself, by id. */
  readonly companies: readonly string[];
  readonly added: string;
  readonly revised: string;
  readonly withdrawn: Withdrawal | null;
  readonly same_as: string | null;
}

/** Which changes to tell. Days are ISO days, both included; null is no bound. */
export interface ChangeCriteria {
  readonly since: string | null;
  readonly until: string | null;
  /** All kinds where none is named. */
  readonly kinds: readonly FactKind[];
  /** Records about these companies alone, if any. */
  readonly companies: readonly string[];
  /** Shipped records take part; they do not where they merely lend their names to a data folder. */
  readonly withShipped: boolean;
}

export interface SelectedChanges {
  /** The newest change first, then by kind and id. */
  readonly entries: readonly ChangeEntry[];
  /** Records left out that were revised after the window: an earlier revision is not on record. */
  readonly revisedLater: number;
}

interface Candidate extends Omit<ChangeEntry, "change" | "date"> {
  readonly origin: string;
}

/** Selects the records that were added, revised or withdrawn in a window. A record tells its last revision alone. */
export function selectChanges(catalog: Catalog, criteria: ChangeCriteria): SelectedChanges {
  const { kinds, companies, withShipped, until } = criteria;
  const entries: ChangeEntry[] = [];
  let revisedLater = 0;
  for (const kind of FACT_KINDS) {
    if (kinds.length > 0 && !kinds.includes(kind)) continue;
    for (const { origin, ...candidate } of READ[kind](catalog, criteria)) {
      if (!withShipped && origin === "builtin") continue;
      if (companies.length > 0 && !candidate.companies.some((id) => companies.includes(id))) continue;
      const change = findChange(candidate, criteria);
      if (change) entries.push({ ...candidate, ...change });
      else if (until !== null && candidate.added <= until && candidate.revised > until) revisedLater += 1;
    }
  }
  return { entries: entries.toSorted(compareChanges), revisedLater };
}

function findChange(
  { withdrawn, added, revised }: Pick<ChangeEntry, "withdrawn" | "added" | "revised">,
  window: ChangeCriteria,
): Pick<ChangeEntry, "change" | "date"> | null {
  if (withdrawn && isWithin(withdrawn.date, window)) return { change: "withdrawn", date: withdrawn.date };
  if (isWithin(added, window)) return { change: "added", date: added };
  return isWithin(revised, window) ? { change: "revised", date: revised } : null;
}

function isWithin(day: string, { since, until }: Pick<ChangeCriteria, "since" | "until">): boolean {
  return (since === null || day >= since) && (until === null || day <= until);
}

function compareChanges(a: ChangeEntry, b: ChangeEntry): number {
  return (
    compareText(b.date, a.date) || FACT_KINDS.indexOf(a.kind) - FACT_KINDS.indexOf(b.kind) || compareText(a.id, b.id)
  );
}

type Reader = (catalog: Catalog, window: ChangeCriteria) => Iterable<Candidate>;

const READ: { readonly [Kind in FactKind]: Reader } = {
  incident: function* ({ columns, incidents }, window) {
    for (const incident of columns ? readChanged(columns, window) : incidents.values()) {
      const companies = [...new Set(incident.companies.flatMap(({ company }) => company ?? []))];
      yield { ...describe(incident, "incident", incident.title, companies), same_as: incident.same_as };
    }
  },
  company: function* ({ companies }) {
    for (const company of companies.values()) yield describe(company, "company", company.name, [company.id]);
  },
  actor: function* ({ actors }) {
    for (const actor of actors.values()) yield describe(actor, "actor", actor.name, []);
  },
  campaign: function* ({ campaigns }) {
    for (const campaign of campaigns.values()) yield describe(campaign, "campaign", campaign.title, []);
  },
  tally: function* ({ tallies }) {
    for (const tally of tallies.values()) yield describe(tally, "tally", tally.title, [tally.company]);
  },
};

function describe(
  { id, added, revised, withdrawn, origin }: RecordBase,
  kind: FactKind,
  title: string | null,
  companies: readonly string[],
): Candidate {
  return { id, kind, title, companies, added, revised, withdrawn, same_as: null, origin };
}

// Of a large set only the records that can have changed in the window, or after it, are read.
function* readChanged(columns: IncidentColumns, { since }: ChangeCriteria): Iterable<Incident> {
  const isLate = [readDays(columns, "added", since), readDays(columns, "revised", since)];
  const withdrawn = columns.words(COLUMN.withdrawn).codes;
  for (let row = 0; row < columns.length; row += 1) {
    if (isLate.some((test) => test(row)) || withdrawn[row] !== 0) yield columns.incidentAt(row);
  }
}

function readDays(columns: IncidentColumns, name: string, since: string | null): (row: number) => boolean {
  const field = fields.find((one) => one.name === name);
  if (!field) throw new Error(`no field ${name}`);
  const { codes, size, wordOf }: WordColumn = columns.words(COLUMN.sort(field));
  const isLate = Array.from({ length: size + 1 }, (_, code) => code > 0 && (since === null || wordOf(code) >= since));
  return (row) => isLate[codes[row] ?? 0] === true;
}
