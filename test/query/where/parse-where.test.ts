import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Test } from "../../../src/query/where/expression.ts";
import { DEEPEST, LONGEST, parseWhere } from "../../../src/query/where/parse-where.ts";
import { printWhere } from "../../../src/query/where/print-where.ts";
import { BreachesError } from "../../../src/record/breaches-error.ts";
import { expressions, hidePlaces } from "./expressions.ts";

function failureOf(query: string): BreachesError {
  try {
    parseWhere(query);
  } catch (error) {
    if (error instanceof BreachesError) return error;
    throw error;
  }
  throw new Error(`${query} can be read`);
}

const text = (word: string): Test => ({ is: "text", text: word, begins: false, quoted: false });
const term = (field: string | null, test: Test) => ({ field, test });
const [a, b, c] = [term("kind", text("a")), term("kind", text("b")), term("kind", text("c"))];

function between(from: [string, boolean] | null, to: [string, boolean] | null, field: string) {
  const bound = (side: [string, boolean] | null) => side && { text: side[0], included: side[1] };
  return { field, test: { is: "between", from: bound(from), to: bound(to) } };
}

const READ: readonly (readonly [query: string, read: unknown])[] = [
  ["company:t-mobile", term("company", text("t-mobile"))],
  ["company:at&t", term("company", text("at&t"))],
  ["id:t-mobile/2021-api", term("id", text("t-mobile/2021-api"))],
  ["company : okta", term("company", text("okta"))],
  ["kind=a", a],
  ["kind:a AND kind:b", { and: [a, b] }],
  ["kind:a kind:b", { and: [a, b] }],
  ["kind:a && kind:b || kind:c", { or: [{ and: [a, b] }, c] }],
  ["kind:a OR kind:b AND kind:c", { or: [a, { and: [b, c] }] }],
  ["(kind:a or kind:b) and kind:c", { and: [{ or: [a, b] }, c] }],
  ["NOT kind:a kind:b", { and: [{ not: a }, b] }],
  ["-kind:a", { not: a }],
  ["!kind:a", { not: a }],
  ["+kind:a", a],
  ["NOT (kind:a OR kind:b)", { not: { or: [a, b] } }],
  ["kind:(a OR b)", { or: [a, b] }],
  ["kind:(a OR NOT b)", { or: [a, { not: b }] }],
  ["affected:(>1M <5M)", { and: [between(["1M", false], null, "affected"), between(null, ["5M", false], "affected")] }],
  ["affected:>1M", between(["1M", false], null, "affected")],
  ["affected:>=1_000_000", between(["1_000_000", true], null, "affected")],
  ["affected<2.5k", between(null, ["2.5k", false], "affected")],
  ["affected:<= 5", between(null, ["5", true], "affected")],
  ["disclosed:[2019-03 TO 2023]", between(["2019-03", true], ["2023", true], "disclosed")],
  ["disclosed:{2019 to 2023]", between(["2019", false], ["2023", true], "disclosed")],
  ["disclosed:[2019 TO *]", between(["2019", true], null, "disclosed")],
  ["disclosed:[* TO *]", term("disclosed", { is: "known" })],
  ["actor:*", term("actor", { is: "known" })],
  ["title:ransom*", term("title", { is: "text", text: "ransom", begins: true, quoted: false })],
  ['title:"test environment"', term("title", { is: "text", text: "test environment", begins: false, quoted: true })],
  ['"say \\"hi\\""', term(null, { is: "text", text: 'say "hi"', begins: false, quoted: true })],
  ["title:\\*", term("title", text("*"))],
  ["source code", { and: [term(null, text("source")), term(null, text("code"))] }],
  ["\\and", term(null, text("and"))],
  ["andover", term(null, text("andover"))],
];

describe("a query", () => {
  it.each(READ)("%s", (query, read) => {
    expect(hidePlaces(parseWhere(query))).toEqual(read);
  });

  it("is what its print says", () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        expect(hidePlaces(parseWhere(printWhere(expression)))).toEqual(hidePlaces(expression));
      }),
    );
  });

  it("ends in an expression or in a fault within it, whatever it is", () => {
    const parts = fc.constantFrom(
      "(",
      ")",
      "[",
      "}",
      '"',
      "\\",
      "*",
      ":",
      "-",
      " ",
      "AND",
      "NOT",
      "TO",
      "kind",
      "é",
      "💥",
    );
    const queries = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(parts).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(queries, (query) => {
        try {
          parseWhere(query);
        } catch (error) {
          expect(error).toBeInstanceOf(BreachesError);
          const { place } = error instanceof BreachesError ? error : { place: null };
          expect(place?.text).toBe(query);
          expect(place?.from).toBeLessThanOrEqual(query.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a query that cannot be read", () => {
  it.each<[query: string, from: number, message: RegExp]>([
    ["", 0, /found nothing, expected a condition/],
    ["kind:", 5, /found the end, expected a value/],
    ["kind:a AND", 10, /found the end, expected a condition/],
    ["(kind:a", 7, /expected a closing \)/],
    ["kind:a)", 6, /expected an opening \(/],
    ['title:"open', 6, /expected a closing "/],
    ["disclosed:[2019 2023]", 16, /found 2023, expected TO/],
    ["disclosed:[2019 TO 2023", 23, /found the end, expected a closing \] or }/],
    ["disclosed:[2019 TO", 18, /found the end, expected a number, a date/],
    ["title:a*b", 6, /found a\*b, expected a \* at the end/],
    ["> 5", 0, /found >, expected the name of a field/],
    ["kind:(a OR status:b)", 11, /found status, expected values only/],
    ["*", 0, /found \*, expected a condition/],
    ["affected:>1*", 10, /found 1\*, expected a number or a date/],
  ])("%s", (query, from, message) => {
    const { code, message: said, place } = failureOf(query);
    expect(code).toBe("usage");
    expect(said).toMatch(message);
    expect(place).toMatchObject({ text: query, from });
  });
});

describe("a long query", () => {
  it("is read, however many conditions stand side by side", () => {
    const many = Array.from({ length: LONGEST / 20 }, (_, at) => `kind:${at}`);
    expect(hidePlaces(parseWhere(many.join(" ")))).toHaveProperty("and.length", many.length);
    expect(hidePlaces(parseWhere(many.join(" OR ")))).toHaveProperty("or.length", many.length);
  });

  it("is read up to its limit, and refused behind it with both told", () => {
    expect(parseWhere("a".repeat(LONGEST))).toHaveProperty("kind", "term");
    const { code, message } = failureOf("a".repeat(1_000_000));
    expect([code, message]).toEqual(["usage", "--where: found 1,000,000 characters, expected 20,000 at most"]);
  });

  it.each(["(", "NOT ", "-", "kind:("])("is refused where %s stands deeper than the limit", (opening) => {
    const closing = opening.endsWith("(") ? ")" : "";
    const nest = (depth: number) => `${opening.repeat(depth)}a${closing.repeat(depth)}`;
    if (opening !== "kind:(") expect(() => parseWhere(nest(DEEPEST))).not.toThrow();
    const deep = opening === "kind:(" ? `kind:(${"(".repeat(DEEPEST + 1)}a` : nest(4_900);
    expect(failureOf(deep).message).toBe(`--where: found more than ${DEEPEST} levels of ( and NOT`);
  });
});
