import type {
  Attribution,
  Claim,
  Consequence,
  DataClaim,
  DateClaim,
  Figure,
  Involvement,
  Membership,
  MoneyClaim,
  Source,
  Statement,
  Volume,
  Withdrawal,
} from "./claim.ts";
import type { EventDate } from "./edtf.ts";
import type { ActorRelation, Impact, IncidentKind, NameKind, NameRelation, TallyList } from "./terms.ts";

/** Where an imported record is from. */
export interface Imported {
  readonly catalogue: string;
  /** What the catalogue calls the record. */
  readonly id: string;
  /** The day of the import that last changed the record. */
  readonly date: string;
  readonly licence: string | null;
}

/** What every record has: its id is its path below its kind's folder. */
export interface RecordBase {
  readonly id: string;
  readonly added: string;
  readonly revised: string;
  readonly formerly: readonly string[];
  readonly withdrawn: Withdrawal | null;
  /** The folder it came from: `builtin`, or a data folder's path. */
  readonly origin: string;
  readonly imported: Imported | null;
  /** What an import had no key of ours for, as the catalogue has it. */
  readonly original: { readonly [key: string]: unknown } | null;
}

/** The claim blocks that incidents and campaigns share, in the order of the file. */
export interface ClaimBlocks {
  readonly statements: readonly Statement[];
  readonly dates: readonly DateClaim[];
  readonly affected: readonly Figure[];
  readonly data: readonly DataClaim[];
  readonly attribution: readonly Attribution[];
  readonly actions: readonly string[];
  readonly consequences: readonly Consequence[];
  readonly volume: readonly Volume[];
  readonly sources: readonly Source[];
}

/** An event at one organization. `title` and `summary` are today's words, null in an as-of view. */
export interface Incident extends RecordBase, ClaimBlocks {
  readonly title: string | null;
  readonly summary: string | null;
  readonly kind: IncidentKind;
  readonly impact: readonly Impact[];
  readonly companies: readonly Involvement[];
  readonly campaigns: readonly Membership[];
  readonly money: readonly MoneyClaim[];
  /** The id of the incident that this one turned out to be. */
  readonly same_as: string | null;
}

/** An operation that hit several organizations. */
export interface Campaign extends RecordBase, ClaimBlocks {
  readonly title: string | null;
  readonly names: readonly {
    readonly name: string;
    readonly used_by: string | null;
    readonly source: readonly string[];
  }[];
  readonly summary: string | null;
}

export interface CompanyName {
  readonly name: string;
  readonly kind: NameKind;
  /** EDTF; the name's first day, where known. */
  readonly from: string | null;
  readonly to: string | null;
  /** ISO 3166-1, where the name is used in one country. */
  readonly in: string | null;
  readonly note: string | null;
  readonly source: readonly string[];
}

/** Who held a company and when; `to` is exclusive. */
export interface Owner extends Claim {
  readonly company: string;
  readonly from: EventDate | null;
  readonly to: EventDate | null;
  readonly share: string | null;
  readonly control: boolean;
}

export interface Company extends RecordBase {
  /** The first of `names`. */
  readonly name: string;
  readonly names: readonly CompanyName[];
  readonly country: string | null;
  readonly sector: string | null;
  readonly owners: readonly Owner[];
  readonly domains: readonly string[];
  readonly references: {
    readonly lei: string | null;
    readonly ticker: string | null;
    readonly wikidata: string | null;
  };
  readonly unnamed: boolean;
  readonly summary: string | null;
  readonly sources: readonly Source[];
}

export interface NameRelationClaim {
  readonly is: NameRelation;
  readonly according_to: string;
  readonly date: string | null;
  readonly note: string | null;
  readonly source: readonly string[];
}

export interface ActorName {
  readonly name: string;
  readonly used_by: string | null;
  readonly note: string | null;
  readonly source: readonly string[];
  readonly relations: readonly NameRelationClaim[];
}

export interface Sponsor extends Claim {
  readonly name: string;
  readonly country: string | null;
}

export interface ActiveSince extends Claim {
  readonly when: EventDate;
}

export interface RelatedActor extends Claim {
  readonly actor: string;
  readonly is: ActorRelation;
}

/** A threat actor, or a person who may lawfully be named. */
export interface Actor extends RecordBase {
  /** The first of `names`. */
  readonly name: string;
  readonly names: readonly ActorName[];
  readonly kind: string | null;
  readonly country: string | null;
  readonly sponsor: Sponsor | null;
  readonly active_since: readonly ActiveSince[];
  readonly person: { readonly basis: string; readonly note: string | null; readonly source: readonly string[] } | null;
  readonly related: readonly RelatedActor[];
  readonly references: readonly { readonly kind: string; readonly id: string; readonly url: string | null }[];
  readonly summary: string | null;
  readonly sources: readonly Source[];
}

/** A count that somebody published: a number, a window and perhaps a list. */
export interface Tally extends RecordBase {
  readonly title: string;
  readonly company: string;
  readonly count: number;
  readonly since: string | null;
  readonly until: string | null;
  /** The day it was published. */
  readonly date: string;
  readonly list: TallyList;
  readonly incidents: readonly string[];
  readonly note: string | null;
  readonly source: readonly string[];
  readonly sources: readonly Source[];
}

export interface VocabularyTerm {
  readonly id: string;
  readonly label: string;
  readonly about: string | null;
  readonly veris: string | null;
  readonly hibp: string | null;
  readonly stix: string | null;
  readonly naics: readonly string[];
  readonly region: string | null;
}

export interface Vocabulary extends RecordBase {
  readonly title: string;
  readonly about: string;
  readonly adds_to: string | null;
  readonly terms: readonly VocabularyTerm[];
}
