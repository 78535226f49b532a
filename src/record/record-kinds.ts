import type { ActorFile } from "./schema/actor.ts";
import type { CampaignFile } from "./schema/campaign.ts";
import type { CompanyFile } from "./schema/company.ts";
import type { IncidentFile } from "./schema/incident.ts";
import type { TallyFile } from "./schema/tally.ts";
import type { VocabularyFile } from "./schema/vocabulary.ts";

export const RECORD_KINDS = ["incident", "company", "actor", "campaign", "tally", "vocabulary"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Kinds whose records tell facts; a vocabulary holds the words for them. */
export const FACT_KINDS = [
  "incident",
  "company",
  "actor",
  "campaign",
  "tally",
] as const satisfies readonly RecordKind[];
export type FactKind = (typeof FACT_KINDS)[number];

/** The folder of each kind below a data folder. */
export const FOLDER_OF = {
  incident: "incidents",
  company: "companies",
  actor: "actors",
  campaign: "campaigns",
  tally: "tallies",
  vocabulary: "vocabulary",
} as const satisfies Record<RecordKind, string>;

/** The content of a file of each kind, after its schema has read it. @internal */
export interface FileOf {
  readonly incident: IncidentFile;
  readonly company: CompanyFile;
  readonly actor: ActorFile;
  readonly campaign: CampaignFile;
  readonly tally: TallyFile;
  readonly vocabulary: VocabularyFile;
}

/** A valid file with its identity. @internal */
export interface RecordFile<Kind extends RecordKind = RecordKind> {
  readonly kind: Kind;
  /** The path below the kind's folder, without `.yaml`. */
  readonly id: string;
  /** `builtin`, or the data folder's path as it was given. */
  readonly origin: string;
  readonly value: FileOf[Kind];
}

/** @internal */
export type AnyRecordFile = { [Kind in RecordKind]: RecordFile<Kind> }[RecordKind];
