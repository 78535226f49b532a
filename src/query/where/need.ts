import type { Criteria } from "../criteria.ts";
import type { CompiledTerm } from "./compile-term.ts";
import type { Expression, Term } from "./expression.ts";

/** Criteria that every incident meets which supports a query, as far as those can tell it. */
export type Need = Partial<Pick<Criteria, "companies" | "actors" | "campaigns">>;

type Compiled = ReadonlyMap<Term, CompiledTerm>;

/** The need of an expression: of conditions that must all hold, those on companies, actors and campaigns. */
export function findNeed(expression: Expression, compiled: Compiled): Need {
  const need: Need = {};
  // Of two conditions of one kind the first will do: each alone must be met.
  for (const conjunct of listConjuncts(expression).toReversed()) Object.assign(need, needOf(conjunct, compiled));
  return need;
}

function listConjuncts(expression: Expression): readonly Expression[] {
  return expression.kind === "and" ? expression.parts.flatMap(listConjuncts) : [expression];
}

function needOf(conjunct: Expression, compiled: Compiled): Need {
  if (conjunct.kind === "term") {
    const link = compiled.get(conjunct)?.link;
    return link ? { [link.list]: link.ids } : {};
  }
  return conjunct.kind === "or" ? needOfOne(conjunct.parts, compiled) : {};
}

// One of several companies, one of several actors: then one of all their ids must occur.
function needOfOne(parts: readonly Expression[], compiled: Compiled): Need {
  const links = parts.map((part) => (part.kind === "term" ? compiled.get(part)?.link : undefined));
  const lists = new Set(links.map((link) => link?.list));
  const [list] = lists;
  return list && lists.size === 1 ? { [list]: links.flatMap((link) => link?.ids ?? []) } : {};
}
