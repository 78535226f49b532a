import type {
  Attribution,
  Claim,
  Consequence,
  DataClaim,
  DateClaim,
  Denial,
  Figure,
  MoneyClaim,
  Source,
  Statement,
  Volume,
} from "./claim.ts";
import { readEdtf } from "./edtf.ts";
import type { CampaignFile } from "./schema/campaign.ts";
import type { IncidentFile } from "./schema/incident.ts";
import type { SourceFile } from "./schema/source.ts";
import { CLOCKS, type Voice } from "./terms.ts";

type SourceTable = { readonly [key: string]: SourceFile };
type BlockFile = Pick<
  IncidentFile & CampaignFile,
  "statements" | "dates" | "affected" | "data" | "attribution" | "actions" | "consequences" | "volume" | "sources"
>;

/** What a file may leave out of a claim, as the schemas give it. */
interface ClaimFile {
  readonly by?: Voice | undefined;
  readonly who?: string | undefined;
  readonly date?: string | undefined;
  readonly note?: string | undefined;
  readonly denied?: readonly DenialFile[] | undefined;
  readonly source?: readonly string[] | undefined;
}

interface DenialFile {
  readonly who: string;
  readonly date?: string | undefined;
  readonly note?: string | undefined;
  readonly source: readonly string[];
}

/** Completes a claim: voice, speaker and day default to kind, publisher and day of its first source. */
export function fillClaim(claim: ClaimFile, sources: SourceTable): Claim {
  const keys = claim.source ?? [];
  const first = keys[0] === undefined ? undefined : sources[keys[0]];
  return {
    by: claim.by ?? first?.kind ?? null,
    who: claim.who ?? first?.publisher ?? null,
    date: claim.date ?? first?.published ?? null,
    note: claim.note ?? null,
    denied: (claim.denied ?? []).map((denial) => fillDenial(denial, sources)),
    source: keys,
  };
}

function fillDenial(denial: DenialFile, sources: SourceTable): Denial {
  const first = denial.source[0] === undefined ? undefined : sources[denial.source[0]];
  return {
    who: denial.who,
    date: denial.date ?? first?.published ?? null,
    note: denial.note ?? null,
    source: denial.source,
  };
}

/** Completes the blocks that incidents and campaigns share. Dates stand in the order of the clocks. */
export function fillBlocks(file: BlockFile) {
  const { sources } = file;
  return {
    statements: (file.statements ?? []).map(
      (entry): Statement => ({ says: entry.says, about: entry.about ?? "event", ...fillClaim(entry, sources) }),
    ),
    dates: CLOCKS.flatMap((clock) =>
      (file.dates[clock] ?? []).map(
        (entry): DateClaim => ({ clock, when: readEdtf(entry.when), ...fillClaim(entry, sources) }),
      ),
    ),
    affected: (file.affected ?? []).map((entry) => fillFigure(entry, sources)),
    data: (file.data ?? []).map(
      (entry): DataClaim => ({ type: entry.type, says: entry.says, ...fillClaim(entry, sources) }),
    ),
    attribution: (file.attribution ?? []).map((entry) => fillAttribution(entry, sources)),
    actions: file.actions ?? [],
    consequences: (file.consequences ?? []).map((entry) => fillConsequence(entry, sources)),
    volume: (file.volume ?? []).map(
      (entry): Volume => ({
        amount: entry.amount,
        unit: entry.unit,
        bound: entry.bound ?? null,
        ...fillClaim(entry, sources),
      }),
    ),
    sources: fillSources(sources),
  };
}

export function fillSources(sources: SourceTable = {}): Source[] {
  return Object.entries(sources).map(([key, entry]) => ({
    key,
    kind: entry.kind,
    publisher: entry.publisher,
    title: entry.title ?? null,
    url: entry.url ?? null,
    published: entry.published ?? null,
    read: entry.read ?? null,
    via: entry.via ?? null,
    archived: entry.archived ?? null,
  }));
}

export function fillMoney(file: IncidentFile): MoneyClaim[] {
  return (file.money ?? []).map((entry) => ({
    kind: entry.kind,
    amount: entry.amount,
    currency: entry.currency,
    ...fillClaim(entry, file.sources),
  }));
}

function fillFigure(entry: NonNullable<BlockFile["affected"]>[number], sources: SourceTable): Figure {
  return {
    count: entry.count ?? null,
    low: entry.low ?? null,
    high: entry.high ?? null,
    bound: entry.bound ?? null,
    unit: entry.unit ?? null,
    share: entry.share ?? null,
    of: entry.of ?? null,
    part: entry.part ?? null,
    whose: entry.whose ?? null,
    made: entry.made ?? null,
    said: entry.said ?? null,
    ...fillClaim(entry, sources),
  };
}

function fillAttribution(entry: NonNullable<BlockFile["attribution"]>[number], sources: SourceTable): Attribution {
  return {
    actor: entry.actor ?? null,
    name: entry.name ?? entry.actor ?? "",
    says: entry.says,
    did: entry.did ?? null,
    ...fillClaim(entry, sources),
  };
}

function fillConsequence(entry: NonNullable<BlockFile["consequences"]>[number], sources: SourceTable): Consequence {
  return {
    kind: entry.kind,
    case: entry.case ?? null,
    stage: entry.stage ?? null,
    payer: entry.payer ?? null,
    payee: entry.payee ?? null,
    amount: entry.amount ?? null,
    currency: entry.currency ?? null,
    ...fillClaim(entry, sources),
  };
}
