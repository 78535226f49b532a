import { BreachesError } from "../../record/breaches-error.ts";
import type { Bound, Expression, Span, Term, Test } from "./expression.ts";
import { QueryScanner, type Run } from "./scan-query.ts";

/** Parentheses and NOT may stand within each other this deep. */
export const DEEPEST = 100;
/** A query has so many characters at most: each of its conditions is asked of every incident. */
export const LONGEST = 20_000;

const VALUE = "a value, as in company:t-mobile, affected:>1M or disclosed:[2019 TO 2023]";
const CONDITION = "a condition, as in company:t-mobile";
const STAR = "a * at the end of a word only";
const QUOTE = 'put the word into "quotation marks" if it has a * of its own';

const SIGN = /^[:<>=]/;

/** A field with its place, for the conditions within the parentheses behind it. */
interface Owner {
  readonly name: string;
  readonly at: Span;
}

/**
 * Reads a query: conditions `field:value` and bare words, joined by AND (which may be left out), OR and NOT or `-`, with
 * parentheses; NOT binds closest, then AND. Takes time in proportion to its length. Throws `usage` with the place where
 * it cannot be read, or where it is nested deeper than {@link DEEPEST}; and where it is longer than {@link LONGEST}.
 */
export function parseWhere(query: string): Expression {
  if (query.length > LONGEST) throw tooLong(query.length);
  const scanner = new QueryScanner(query);
  const expression = parseOr(scanner, null, 0);
  if (scanner.peek() !== "")
    scanner.fail(scanner.peek() === ")" ? "an opening ( before it" : `AND, OR or ${CONDITION}`);
  return expression;
}

function tooLong(length: number): BreachesError {
  const show = (count: number) => count.toLocaleString("en");
  return new BreachesError("usage", `--where: found ${show(length)} characters, expected ${show(LONGEST)} at most`);
}

function parseOr(scanner: QueryScanner, owner: Owner | null, depth: number): Expression {
  const parts = [parseAnd(scanner, owner, depth)];
  while (scanner.takeWord("OR", "||")) parts.push(parseAnd(scanner, owner, depth));
  return join("or", parts);
}

function parseAnd(scanner: QueryScanner, owner: Owner | null, depth: number): Expression {
  const parts = [parseNot(scanner, owner, depth)];
  for (;;) {
    if (scanner.takeWord("AND", "&&")) parts.push(parseNot(scanner, owner, depth));
    else if (endsHere(scanner)) return join("and", parts);
    else parts.push(parseNot(scanner, owner, depth));
  }
}

// Conditions that stand side by side are joined by AND.
function endsHere(scanner: QueryScanner): boolean {
  const next = scanner.peek();
  return next === "" || next === ")" || scanner.seesWord("OR", "||");
}

function parseNot(scanner: QueryScanner, owner: Owner | null, depth: number): Expression {
  if (depth > DEEPEST) {
    const place = { text: scanner.query, from: scanner.at, to: scanner.at + 1 };
    throw new BreachesError("usage", `--where: found more than ${DEEPEST} levels of ( and NOT`, null, { place });
  }
  if (scanner.takeWord("NOT") || scanner.take("-") || scanner.take("!")) {
    return { kind: "not", part: parseNot(scanner, owner, depth + 1) };
  }
  scanner.take("+");
  if (!scanner.take("(")) return parseCondition(scanner, owner, depth);
  return closeGroup(scanner, parseOr(scanner, owner, depth + 1));
}

function closeGroup(scanner: QueryScanner, expression: Expression): Expression {
  if (!scanner.take(")")) scanner.fail("a closing )");
  return expression;
}

function parseCondition(scanner: QueryScanner, owner: Owner | null, depth: number): Expression {
  const start = scanner.here();
  const field = scanner.takeField();
  if (!field) return parseTest(scanner, owner, owner ? scanner.takeComparison() : null);
  if (owner) scanner.fail("values only, within the parentheses of a field", null, { from: start, to: field.at.to });
  const own = { name: field.name, at: field.at };
  if (field.sign !== ":" && field.sign !== "=") return parseTest(scanner, own, field.sign);
  if (scanner.take("(")) return closeGroup(scanner, parseOr(scanner, own, depth + 1));
  return parseTest(scanner, own, scanner.takeComparison());
}

function parseTest(scanner: QueryScanner, owner: Owner | null, sign: string | null): Term {
  const from = scanner.here();
  const test = readTest(scanner, owner, sign);
  const valueAt = { from, to: scanner.at };
  return { kind: "term", field: owner?.name ?? null, test, fieldAt: owner?.at ?? valueAt, valueAt };
}

function readTest(scanner: QueryScanner, owner: Owner | null, sign: string | null): Test {
  const next = scanner.peek();
  if (owner && sign === null && (next === "[" || next === "{")) return readRange(scanner);
  const run = takeValue(scanner, owner ? VALUE : CONDITION);
  const isPlain = !run.quoted && !run.escaped;
  if (!owner && isPlain && SIGN.test(run.text))
    scanner.fail("the name of a field before it, as in affected:>1M", null, run);
  if (sign !== null && sign !== "=") return compare(sign, scanner, run);
  if (run.begins && run.text === "") return owner ? { is: "known" } : scanner.fail(CONDITION, QUOTE, run);
  return { is: "text", text: run.text, begins: run.begins, quoted: run.quoted };
}

function compare(sign: string, scanner: QueryScanner, run: Run): Test {
  if (run.begins) scanner.fail("a number or a date", null, run);
  const bound = { text: run.text, included: sign.endsWith("="), at: { from: run.from, to: run.to } };
  return sign.startsWith(">") ? { is: "between", from: bound, to: null } : { is: "between", from: null, to: bound };
}

function readRange(scanner: QueryScanner): Test {
  const withFrom = scanner.take("[");
  if (!withFrom) scanner.take("{");
  const from = readBound(scanner, withFrom);
  if (!scanner.takeWord("TO")) scanner.fail("TO between the two bounds, as in [2019 TO 2023]");
  const to = readBound(scanner, true);
  const withTo = scanner.take("]");
  if (!withTo && !scanner.take("}")) scanner.fail("a closing ] or }");
  if (!from && !to) return { is: "known" };
  return { is: "between", from, to: to && { ...to, included: withTo } };
}

function readBound(scanner: QueryScanner, included: boolean): Bound | null {
  const { text, begins, from, to } = takeValue(scanner, "a number, a date, or * for no bound", "]}");
  return begins && text === "" ? null : { text: begins ? `${text}*` : text, included, at: { from, to } };
}

function takeValue(scanner: QueryScanner, expected: string, stops = ""): Run {
  const run = scanner.takeRun(stops);
  if (!run) return scanner.fail(expected);
  if (run.star >= 0) scanner.fail(STAR, QUOTE, run);
  if (run.quoted && run.text.trim() === "") scanner.fail(expected, null, run);
  return run;
}

function join(kind: "and" | "or", parts: readonly Expression[]): Expression {
  const [first] = parts;
  return first && parts.length === 1 ? first : { kind, parts };
}
