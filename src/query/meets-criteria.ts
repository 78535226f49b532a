import type { Criteria } from "./criteria.ts";
import { FACETS, facetsOf, wantedFacets } from "./facets.ts";
import type { IncidentRow } from "./incident-answer.ts";
import { holdsWords } from "./record-text.ts";

/** Whether an incident meets everything asked for but company, window, least number and the default for statuses. */
export function meetsCriteria({ incident, answer }: IncidentRow, criteria: Criteria): boolean {
  const [asked, found] = [wantedFacets(criteria), facetsOf(answer)];
  // By roll-up an incident can meet a company that it does not name, so the company is judged by itself.
  return (
    FACETS.every((facet) => facet === "company" || meets(asked[facet], found[facet])) &&
    holdsWords(criteria.words, incident)
  );
}

function meets(asked: readonly string[], found: readonly string[]): boolean {
  return asked.length === 0 || found.some((word) => asked.includes(word));
}
