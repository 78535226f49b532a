import { isFault, parseEdtf } from "../../record/edtf.ts";
import type { Answers } from "./interview.ts";

/** The id that answers lead to: company, year of the first public report, short name. */
export function incidentId(answers: Answers): string {
  return `${answers.company ?? ""}/${yearOf(answers.disclosed ?? "")}-${answers["short-name"] ?? ""}`;
}

/** The year of a date; null where it has none, or is none. */
export function yearOf(text: string): string | null {
  const date = parseEdtf(text);
  return isFault(date) ? null : ((date.start.earliest ?? date.end.latest)?.slice(0, 4) ?? null);
}
