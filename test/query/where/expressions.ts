import fc from "fast-check";
import type { Expression, Term, Test } from "../../../src/query/where/expression.ts";

const NOWHERE = { from: 0, to: 0 };

/** A term that stands nowhere. */
export function makeTerm(field: string | null, test: Test): Term {
  return { kind: "term", field, test, fieldAt: NOWHERE, valueAt: NOWHERE };
}

/** An expression without the places where its parts stand. */
export function hidePlaces(expression: Expression): unknown {
  if (expression.kind === "term") {
    const hideAt = (key: string, value: unknown) => (key === "at" ? undefined : value);
    return { field: expression.field, test: JSON.parse(JSON.stringify(expression.test, hideAt)) };
  }
  if (expression.kind === "not") return { not: hidePlaces(expression.part) };
  return { [expression.kind]: expression.parts.map(hidePlaces) };
}

const word = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom("and", "NOT", "||", "-x", "a*b", "[a", 'a"b', "a\\", "t/2021"),
);
const plain = word.filter((text) => text.trim() !== "");

const texts = fc.record({
  is: fc.constant("text" as const),
  text: plain,
  begins: fc.constant(false),
  quoted: fc.boolean(),
});
const beginnings = texts.map(({ text }) => ({ is: "text" as const, text, begins: true, quoted: false }));
const bound = fc.record({ text: plain, included: fc.boolean(), at: fc.constant(NOWHERE) });
const ranges = fc
  .tuple(fc.option(bound), fc.option(bound))
  .filter(([from, to]) => from !== null || to !== null)
  .map(([from, to]) => ({ is: "between" as const, from, to }));
const known = fc.constant({ is: "known" as const });

const fields = fc.constantFrom("kind", "affected", "t-x", "_odd");
const terms: fc.Arbitrary<Expression> = fc.oneof(
  fc.tuple(fields, fc.oneof(texts, beginnings, ranges, known)).map(([field, test]) => makeTerm(field, test)),
  fc.oneof(texts, beginnings).map((test) => makeTerm(null, test)),
);

/** Expressions of any terms, some levels deep. */
export const expressions: fc.Arbitrary<Expression> = nest(terms);

/** Expressions made of the given terms. */
export function nest(own: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      own,
      tie("tree").map((part): Expression => ({ kind: "not", part })),
      fc
        .tuple(fc.constantFrom("and" as const, "or" as const), fc.array(tie("tree"), { minLength: 2, maxLength: 4 }))
        .map(([kind, parts]): Expression => ({ kind, parts })),
    ),
  })).tree;
}
