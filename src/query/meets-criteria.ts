import { foldText } from "../record/name-key.ts";
import type { Criteria } from "./criteria.ts";
import type { IncidentRow } from "./incident-answer.ts";

/** Whether an incident meets everything asked for but company, window, least number and the default for statuses. */
export function meetsCriteria({ incident, answer }: IncidentRow, criteria: Criteria): boolean {
  const hit = answer.companies.filter(({ role }) =>
    criteria.roles.length > 0 ? criteria.roles.includes(role) : role === "victim" || role === "data-owner",
  );
  const statuses = answer.withdrawn ? ["withdrawn", answer.status] : [answer.status];
  return (
    meets(
      criteria.actors,
      answer.attribution.map(({ actor }) => actor),
    ) &&
    meets(
      criteria.campaigns,
      answer.campaigns.map(({ campaign }) => campaign),
    ) &&
    meets(
      criteria.countries,
      hit.map(({ country }) => country),
    ) &&
    meets(
      criteria.sectors,
      hit.map(({ sector }) => sector),
    ) &&
    meets(criteria.kinds, [answer.kind]) &&
    meets(criteria.statuses, statuses) &&
    meets(
      criteria.data,
      answer.data.filter(({ standing }) => standing !== "not-taken").map(({ type }) => type),
    ) &&
    meets(
      criteria.actions,
      answer.actions.flatMap((action) => [action, action.slice(0, action.indexOf("/"))]),
    ) &&
    (criteria.words.length === 0 || holdsWords(criteria.words, incident))
  );
}

function meets(asked: readonly string[], found: readonly (string | null)[]): boolean {
  return asked.length === 0 || found.some((value) => value !== null && asked.includes(value));
}

// Every text of the record counts: titles, notes, names of companies and actors, types of data, sources.
function holdsWords(words: readonly string[], incident: unknown): boolean {
  const text = foldText(collectText(incident));
  return words.every((word) => text.includes(foldText(word)));
}

function collectText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return "";
  return Object.values(value).map(collectText).join(" ");
}
