/** What a condition asks of a field: that it is known, that it is or holds a text, or that it lies between bounds. */
export type Test =
  | { readonly is: "known" }
  | { readonly is: "text"; readonly text: string; readonly begins: boolean; readonly quoted: boolean }
  | { readonly is: "between"; readonly from: Bound | null; readonly to: Bound | null };

/** One side of a range; null in its place is no bound. */
export interface Bound {
  readonly text: string;
  readonly included: boolean;
  readonly at: Span;
}

/** Characters of the query, the end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A condition on a field; without one, on the whole record. */
export interface Term {
  readonly kind: "term";
  readonly field: string | null;
  readonly test: Test;
  /** Where the name of the field stands, and where its value. */
  readonly fieldAt: Span;
  readonly valueAt: Span;
}

/** What `--where` asks, as it is written. `and` and `or` have two parts at least. */
export type Expression =
  | { readonly kind: "and" | "or"; readonly parts: readonly Expression[] }
  | { readonly kind: "not"; readonly part: Expression }
  | Term;

/** The terms of an expression, in the order in which they stand, and whether each stands under an odd number of NOT. */
export function* listTerms(expression: Expression, negated = false): Iterable<{ term: Term; negated: boolean }> {
  if (expression.kind === "term") yield { term: expression, negated };
  else if (expression.kind === "not") yield* listTerms(expression.part, !negated);
  else for (const part of expression.parts) yield* listTerms(part, negated);
}
