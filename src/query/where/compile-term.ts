import { BreachesError } from "../../record/breaches-error.ts";
import type { Catalog } from "../../record/catalog.ts";
import { tellKnown } from "../../record/nearest-word.ts";
import type { Ask, AskBy, AskScope } from "../ask.ts";
import { type Criteria, STATUS_CHOICES } from "../criteria.ts";
import { fields } from "../fields.ts";
import type { IncidentRow } from "../incident-answer.ts";
import { findWord, findWords } from "../known-words.ts";
import { compileName, type Link, type Understood } from "./compile-name.ts";
import type { Term, Test } from "./expression.ts";
import { type Judge, judgeDates, judgeNumbers, judgeWords, type TextTest } from "./judge-term.ts";
import { readNumberRange, readWindow } from "./read-range.ts";

/** What a query is asked of, and what the flags beside it hold for it too. */
export interface WhereScope extends AskScope {
  readonly catalog: Catalog;
  readonly rollup: boolean;
  readonly now: Date;
}

/** A condition, ready to be asked. */
export interface CompiledTerm {
  readonly judge: Judge;
  /** Records of which an incident must name one. */
  readonly link?: Link;
  readonly statuses?: Criteria["statuses"];
  /** Its value may be unknown. */
  readonly canLack?: boolean;
  readonly understood?: Understood;
}

type TextJudge = (of: (row: IncidentRow) => unknown, test: TextTest) => Judge;

/** Finds the field of a condition and reads its value. Throws where one is not known. */
export function compileTerm({ field, test }: Term, scope: WhereScope, judgeText: TextJudge): CompiledTerm {
  const ask = field === null ? RECORD : findAsk(field);
  switch (ask.by) {
    case "name":
      return compileName(ask.kind, textOnly(test, "a name"), scope);
    case "word":
      return compileWord(ask, textOnly(test, "a word"), scope);
    case "date":
      return compileDate(ask, test, scope);
    case "number":
      return {
        judge: judgeNumbers(ask, test.is === "known" ? null : readNumberRange(test)),
        canLack: test.is !== "known",
      };
    case "text": {
      const judge = judgeText(ask.of, textOnly(test, "words"));
      return field === "withdrawn" ? { judge, statuses: ["withdrawn"] } : { judge };
    }
  }
}

const RECORD: Ask = { by: "text", of: ({ incident }) => incident };

function findAsk(name: string): Ask {
  const field = fields.find((candidate) => candidate.name === name);
  if (field?.ask) return field.ask;
  const known = fields.filter(({ ask }) => ask).map((candidate) => candidate.name);
  const hint = field ? `expected one of ${known.join(", ")}` : tellKnown(name, known);
  throw new BreachesError("unknown-field", field ? `cannot ask by ${name}` : `no field "${name}"`, hint);
}

function textOnly(test: Test, expected: string): TextTest {
  if (test.is !== "between") return test;
  throw new BreachesError("usage", `found a range, expected ${expected}`, "only dates and numbers have an order");
}

function compileWord(ask: AskBy<"word">, test: TextTest, scope: WhereScope): CompiledTerm {
  const canLack = ask.canLack && test.is !== "known";
  if (test.is === "known") return { judge: judgeWords(ask, null, scope), canLack };
  const { catalog } = scope;
  const words = test.begins ? findWords(ask.list, test.text, catalog) : [findWord(ask.list, test.text, catalog)];
  const judge = judgeWords(ask, words, scope);
  const isStatus = ask.list.what === "status";
  return { judge, canLack, ...(isStatus ? { statuses: STATUS_CHOICES.filter((word) => words.includes(word)) } : {}) };
}

function compileDate(ask: AskBy<"date">, test: Test, scope: WhereScope): CompiledTerm {
  if (test.is === "known") return { judge: judgeDates(ask, null, scope) };
  return { judge: judgeDates(ask, readWindow(test, scope.now), scope), canLack: true };
}
