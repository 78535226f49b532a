import { BreachesError } from "../../record/breaches-error.ts";
import type { Status } from "../../record/terms.ts";
import type { IncidentRow } from "../incident-answer.ts";
import { createCompanyMatcher } from "../match-company.ts";
import type { Understood } from "./compile-name.ts";
import { type CompiledTerm, compileTerm, type WhereScope } from "./compile-term.ts";
import { type Expression, listTerms, type Span, type Term } from "./expression.ts";
import { createTextJudge, type Judge } from "./judge-term.ts";
import { findNeed, type Need } from "./need.ts";
import { both, either, FAILS, HOLDS, negate, type Support } from "./support.ts";

/** A query, ready to be asked. */
export interface Where {
  /** How far an incident supports it. */
  readonly judge: (row: IncidentRow) => Support;
  /** What every incident must have that supports it. */
  readonly need: Need;
  /** Statuses asked for by name, without a NOT. */
  readonly statuses: readonly (Status | "withdrawn")[];
  /** Companies asked for, by id, without a NOT. */
  readonly companies: readonly string[];
  /** The owner of one of them that led to an incident by roll-up. */
  readonly via: (row: IncidentRow) => string | null;
  /** Fields asked for whose value may be unknown. */
  readonly canLack: readonly string[];
  /** Names asked for, and how they led to records. */
  readonly understood: readonly Understood[];
}

/**
 * Makes a query ready for a catalog: finds the fields, resolves names and reads values. Throws with the place where one
 * is not known.
 */
export function compileWhere(query: string, expression: Expression, scope: WhereScope): Where {
  const judgeText = createTextJudge();
  const compiled = new Map<Term, CompiledTerm>();
  const asked = [...listTerms(expression)].map(({ term, negated }) => {
    const one = atPlace(query, term, () => compileTerm(term, scope, judgeText));
    compiled.set(term, one);
    return { ...one, field: term.field ?? "", negated };
  });
  const wanted = asked.filter(({ negated }) => !negated);
  const companies = wanted.flatMap(({ link }) => (link?.list === "companies" ? link.ids : []));
  return {
    judge: judgeOf(expression, compiled),
    need: findNeed(expression, compiled),
    statuses: wanted.flatMap(({ statuses }) => statuses ?? []),
    companies,
    via: findVia(companies, scope),
    canLack: [...new Set(asked.filter(({ canLack }) => canLack).map(({ field }) => field))],
    understood: asked.flatMap(({ understood }) => understood ?? []),
  };
}

function findVia(companies: readonly string[], { catalog, rollup, roles }: WhereScope): Where["via"] {
  if (companies.length === 0 || !rollup) return () => null;
  const matchCompany = createCompanyMatcher(catalog, { companies, rollup, roles });
  return ({ incident }) => matchCompany(incident)?.via ?? null;
}

function judgeOf(expression: Expression, compiled: ReadonlyMap<Term, CompiledTerm>): Judge {
  if (expression.kind === "term") return compiled.get(expression)?.judge ?? (() => FAILS);
  if (expression.kind === "not") {
    const judge = judgeOf(expression.part, compiled);
    return (row) => negate(judge(row));
  }
  const judges = expression.parts.map((part) => judgeOf(part, compiled));
  const [combine, start] = expression.kind === "and" ? [both, HOLDS] : [either, FAILS];
  return (row) => judges.reduce((support, judge) => combine(support, judge(row)), start);
}

// What is wrong with a field is shown under its name, what is wrong with a value under the value.
function atPlace<Result>(query: string, term: Term, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BreachesError)) throw error;
    const span: Span = error.place ?? (error.code === "unknown-field" ? term.fieldAt : term.valueAt);
    const place = { text: query, from: span.from, to: span.to };
    throw new BreachesError(error.code, `--where: ${error.message}`, error.hint, { cause: error, place });
  }
}
