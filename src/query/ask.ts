import type { EventDate } from "../record/edtf.ts";
import type { ClockChoice, Role } from "../record/terms.ts";
import type { IncidentRow } from "./incident-answer.ts";
import type { KnownWords } from "./known-words.ts";

/** What the flags beside `--where` hold for it too. */
export interface AskScope {
  readonly clock: ClockChoice;
  readonly roles: readonly Role[];
}

/** How `--where` compares with a field. */
export type Ask =
  /** With records found by name. */
  | { readonly by: "name"; readonly kind: "incident" | "company" | "actor" | "campaign" }
  /** With words of a closed list. Where `canLack`, a value that is null, or none at all, is not known. */
  | {
      readonly by: "word";
      readonly list: KnownWords;
      readonly of: (row: IncidentRow, scope: AskScope) => readonly (string | null)[];
      readonly canLack: boolean;
    }
  /** With days; none where no date is known. */
  | { readonly by: "date"; readonly of: (row: IncidentRow, scope: AskScope) => readonly EventDate[] }
  /** With numbers; none where they are not known. */
  | { readonly by: "number"; readonly of: (row: IncidentRow) => readonly number[] }
  /** With any text within a value. */
  | { readonly by: "text"; readonly of: (row: IncidentRow) => unknown };

export type AskBy<By extends Ask["by"]> = Extract<Ask, { readonly by: By }>;
