/** Every way in which a person's request can fail that the person can mend. */
export type ErrorCode =
  | "usage"
  | "unknown-name"
  | "ambiguous-name"
  | "unknown-field"
  | "unknown-value"
  | "bad-date"
  | "no-data"
  | "invalid-data"
  | "cannot-write"
  | "folder-in-use";

/** A part of a text that a person gave: where in it something is wrong, the end exclusive. */
export interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A failure that the person can mend. `message` and `hint` are lower case and carry no colour and no full stop. */
export class BreachesError extends Error {
  override readonly name = "BreachesError";
  readonly code: ErrorCode;
  readonly hint: string | null;
  readonly place: Place | null;

  constructor(
    code: ErrorCode,
    message: string,
    hint: string | null = null,
    options?: ErrorOptions & { readonly place?: Place },
  ) {
    super(message, options);
    this.code = code;
    this.hint = hint;
    this.place = options?.place ?? null;
  }
}
