import type { EventDate } from "./edtf.ts";
import type {
  AttributionWord,
  Bound,
  Clock,
  ConsequenceKind,
  DataWord,
  MoneyKind,
  Role,
  Stage,
  StatementSubject,
  StatementWord,
  Voice,
} from "./terms.ts";

/** Somebody's denial of a claim. */
export interface Denial {
  readonly who: string;
  /** EDTF, the day the denial became public; null where no source is dated. */
  readonly date: string | null;
  readonly note: string | null;
  readonly source: readonly string[];
}

/** What every claim carries. A claim without a source has null for voice, speaker and day. */
export interface Claim {
  readonly by: Voice | null;
  /** A company or actor id, or a name. */
  readonly who: string | null;
  /** EDTF, the day the claim became public. */
  readonly date: string | null;
  readonly note: string | null;
  readonly denied: readonly Denial[];
  /** Keys of the record's sources. */
  readonly source: readonly string[];
}

export interface Statement extends Claim {
  readonly says: StatementWord;
  readonly about: StatementSubject;
}

/** A company's part in an incident. `name` describes an organization that nobody named. */
export interface Involvement extends Claim {
  readonly company: string | null;
  readonly name: string;
  readonly role: Role;
  readonly country: string | null;
  readonly sector: string | null;
  readonly unnamed: boolean;
}

export interface Membership extends Claim {
  readonly campaign: string;
}

export interface DateClaim extends Claim {
  readonly clock: Clock;
  readonly when: EventDate;
}

/** A published figure. All of `count`, `low`, `high` are null for a bare share and for a figure that was withheld. */
export interface Figure extends Claim {
  readonly count: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound | null;
  readonly unit: string | null;
  /** A percentage as printed, like `1.5%`. */
  readonly share: string | null;
  /** The whole that the share is taken of. */
  readonly of: number | null;
  /** The part of those affected that the figure covers; null for a figure of the whole. */
  readonly part: string | null;
  /** Whose people are counted, in a case shared by several organizations. */
  readonly whose: string | null;
  /** `added-up`: our sum of the parts, printed by nobody. */
  readonly made: "added-up" | null;
  /** `withheld`: the speaker refused to give a figure. */
  readonly said: "withheld" | null;
}

export interface DataClaim extends Claim {
  readonly type: string;
  readonly says: DataWord;
}

export interface Attribution extends Claim {
  /** The actor's id; null for one without a record. */
  readonly actor: string | null;
  readonly name: string;
  readonly says: AttributionWord;
  /** What this actor did, where several did parallel parts. */
  readonly did: string | null;
}

export interface Consequence extends Claim {
  readonly kind: ConsequenceKind;
  /** The same case in several incidents is one and the same money. */
  readonly case: string | null;
  readonly stage: Stage | null;
  readonly payer: string | null;
  readonly payee: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
}

export interface MoneyClaim extends Claim {
  readonly kind: MoneyKind;
  readonly amount: number;
  readonly currency: string;
}

export interface Volume extends Claim {
  readonly amount: number;
  readonly unit: string;
  readonly bound: Bound | null;
}

export interface Source {
  readonly key: string;
  readonly kind: Voice;
  readonly publisher: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly read: string | null;
  readonly via: string | null;
  readonly archived: string | null;
}

export interface Withdrawal {
  readonly date: string;
  readonly because: string;
  readonly successor: string | null;
}
