import type { Bound, Expression, Test } from "./expression.ts";

/** An expression as a query that reads as the same expression. */
export function printWhere(expression: Expression): string {
  if (expression.kind === "term") {
    const { field, test } = expression;
    return `${field === null ? "" : `${field}:`}${printTest(test)}`;
  }
  if (expression.kind === "not") return `NOT ${printPart(expression.part)}`;
  return expression.parts.map(printPart).join(expression.kind === "and" ? " AND " : " OR ");
}

function printPart(part: Expression): string {
  return part.kind === "and" || part.kind === "or" ? `(${printWhere(part)})` : printWhere(part);
}

function printTest(test: Test): string {
  if (test.is === "known") return "*";
  if (test.is === "text") return test.quoted ? quote(test.text) : `${escapeWord(test.text)}${test.begins ? "*" : ""}`;
  const { from, to } = test;
  if (from && to)
    return `${from.included ? "[" : "{"}${quote(from.text)} TO ${quote(to.text)}${to.included ? "]" : "}"}`;
  return from ? printBound(">", from) : to ? printBound("<", to) : "*";
}

function printBound(sign: string, { text, included }: Bound): string {
  return `${sign}${included ? "=" : ""}${quote(text)}`;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

// Whatever means something to the reader, at the beginning of a word or within it.
function escapeWord(text: string): string {
  const word = text.replace(/[\s"\\()*:<>=]/g, "\\$&").replace(/^[-+![{]/, "\\$&");
  return /^(and|or|not|&&|\|\|)$/i.test(word) ? `\\${word}` : word;
}
