/**
 * The closed lists that rules of this project work with. Their labels and their equivalents in VERIS, STIX and Have I
 * Been Pwned stand in `data/vocabulary/`; a test holds both to the same words.
 */
export const VOICES = [
  "company",
  "regulator",
  "government",
  "court",
  "litigant",
  "researcher",
  "press",
  "catalogue",
  "attacker",
] as const;
export type Voice = (typeof VOICES)[number];

export const INCIDENT_KINDS = ["intrusion", "attempt", "exposure", "misuse", "loss", "disruption", "fraud"] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export const IMPACTS = [
  "data-taken",
  "data-exposed",
  "data-destroyed",
  "service-stopped",
  "money-taken",
  "none",
] as const;
export type Impact = (typeof IMPACTS)[number];

export const STATEMENTS = ["confirms", "denies", "refutes", "reports", "claims", "retracts"] as const;
export type StatementWord = (typeof STATEMENTS)[number];

export const STATEMENT_SUBJECTS = ["event", "attempt", "label", "whose", "extent"] as const;
export type StatementSubject = (typeof STATEMENT_SUBJECTS)[number];

export const ROLES = ["victim", "data-owner", "supplier", "named"] as const;
export type Role = (typeof ROLES)[number];

export const CLOCKS = ["occurred", "discovered", "disclosed"] as const;
export type Clock = (typeof CLOCKS)[number];
/** A clock of the incident, or the day its record entered the data set. */
export type ClockChoice = Clock | "added";

export const BOUNDS = ["about", "more-than", "less-than", "at-least", "up-to"] as const;
export type Bound = (typeof BOUNDS)[number];

export const DATA_WORDS = ["taken", "exposed", "possibly-taken", "not-taken"] as const;
export type DataWord = (typeof DATA_WORDS)[number];

export const ATTRIBUTION_WORDS = [
  "claims",
  "admits",
  "possible",
  "likely",
  "attributes",
  "charges",
  "finds",
  "convicts",
] as const;
export type AttributionWord = (typeof ATTRIBUTION_WORDS)[number];

export const CONSEQUENCES = [
  "penalty",
  "settlement",
  "spending-commitment",
  "loss",
  "compensation",
  "lawsuit",
  "order",
  "arrest",
  "charge",
  "conviction",
  "finding",
  "sanction",
  "reward",
] as const;
export type ConsequenceKind = (typeof CONSEQUENCES)[number];

export const STAGES = ["proposed", "filed", "agreed", "final", "paid", "withdrawn"] as const;
export type Stage = (typeof STAGES)[number];

export const MONEY_KINDS = ["stolen", "attempted", "recovered", "demanded", "paid"] as const;
export type MoneyKind = (typeof MONEY_KINDS)[number];

export const VOLUME_UNITS = ["MB", "GB", "TB", "files", "repositories"] as const;

export const NAME_KINDS = ["legal", "brand", "former", "ticker", "alias"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export const NAME_RELATIONS = ["same", "overlaps", "disputed", "part-of"] as const;
export type NameRelation = (typeof NAME_RELATIONS)[number];

export const ACTOR_RELATIONS = ["uses-name-of", "not-the-same", "part-of", "successor-of"] as const;
export type ActorRelation = (typeof ACTOR_RELATIONS)[number];

export const PERSON_BASES = ["charge", "verdict", "admission"] as const;

export const TALLY_LISTS = ["published", "reconstructed", "none"] as const;
export type TallyList = (typeof TALLY_LISTS)[number];

export const STATUSES = ["confirmed", "disputed", "reported", "claimed", "refuted"] as const;
export type Status = (typeof STATUSES)[number];

export const VERDICTS = ["attributed", "suspected", "self-claimed", "disputed"] as const;
export type Verdict = (typeof VERDICTS)[number];
