import { compareText } from "../../record/date-summary.ts";
import type { NameHit } from "../../record/name-index.ts";
import { foldText, nameKey } from "../../record/name-key.ts";
import { nameOf } from "../flags/read-criteria.ts";
import type { LineData, NamedKind } from "./line-data.ts";
import type { Completion, Suggestion } from "./suggestion.ts";

/**
 * Names that begin with what is typed, whatever its case and punctuation: ids where they do, else another name that
 * leads to the record, in small letters with hyphens. What is typed stays, since shells offer nothing else.
 */
export function completeName(typed: string, data: LineData, kind: NamedKind): Completion {
  const key = nameKey(typed);
  const names = data.namesOf(kind);
  const hits = names.beginning(typed);
  if (kind === "incident") return completeIncident(typed, hits);
  const offered = new Map<string, Suggestion>();
  for (const hit of hits.toSorted((a, b) => rank(a) - rank(b))) {
    if (offered.has(hit.id) || names.idOf(slug(hit.name)) !== hit.id) continue;
    const main = data.catalog ? nameOf(data.catalog, kind, hit.id) : hit.id;
    const about = hit.kind === "id" ? main : `${main} (${hit.id})`;
    const value = continueTyped(typed, key, hit.name);
    if (value !== typed || typed === slug(hit.name)) offered.set(hit.id, { value, about });
  }
  return { suggestions: [...offered.values()].toSorted((a, b) => compareText(a.value, b.value)), manner: "words" };
}

// There are many incidents: first the company, up to the stroke.
function completeIncident(typed: string, hits: readonly NameHit[]): Completion {
  const ids = [...new Set(hits.flatMap(({ id }) => (id.startsWith(typed.toLowerCase()) ? [id] : [])))];
  const companies = [...new Set(ids.map((id) => id.slice(0, id.indexOf("/") + 1)))];
  const isWhole = typed.includes("/") || companies.length === 1;
  const values = isWhole ? ids : companies;
  return { suggestions: values.map((value) => ({ value, about: "" })), manner: isWhole ? "words" : "more-follows" };
}

function rank({ step, kind }: NameHit): number {
  return kind === "id" ? 0 : step === "id" ? 3 : step === "main name" ? 1 : 2;
}

function slug(name: string): string {
  return foldText(name)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

// Signs that do not count in names may be typed or left out; what follows begins behind the letters that are there.
function continueTyped(typed: string, key: string, name: string): string {
  const whole = slug(name);
  if (whole.startsWith(typed)) return whole;
  let at = 0;
  for (let left = key.length; left > 0 && at < whole.length; at += 1) if (whole.charAt(at) !== "-") left -= 1;
  const rest = whole.slice(at);
  return typed + (/[^\p{L}\p{N}]$/u.test(typed) ? rest.replace(/^-/, "") : rest);
}
