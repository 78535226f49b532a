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
  | "cannot-write";

/** A failure that the person can mend. `message` and `hint` are lower case and carry no colour and no full stop. */
export class BreachesError extends Error {
  override readonly name = "BreachesError";
  readonly code: ErrorCode;
  readonly hint: string | null;

  constructor(code: ErrorCode, message: string, hint: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}
