import type { IncidentAnswer } from "../query/incident-answer.ts";
import type { Catalog } from "../record/catalog.ts";
import type { Claim, Denial } from "../record/claim.ts";
import type { DateSummary } from "../record/date-summary.ts";
import { shortenNumber, showNumber, showQuantity, showUncounted, showUnit, sizeOf } from "../record/show-values.ts";

/** The headline figure for a narrow column: `~48.65M customers`, `100M people, claimed`, `none, says the company`, `number withheld`, `?`. */
export function showAffectedShort({ affected, affected_claims }: IncidentAnswer): string {
  if (!affected) return showUncounted(affected_claims) || "?";
  if (affected.count === 0) return `none, says the ${affected.by ?? "source"}`;
  const isRange = affected.count === null && affected.low !== null && affected.high !== null;
  const bound = affected.count === null ? (affected.high === null ? "at-least" : "up-to") : affected.bound;
  const number = isRange ? showQuantity(affected) : shortenNumber(sizeOf(affected), bound);
  return `${number} ${showUnit(affected.unit)}${affected.claimed ? ", claimed" : ""}`;
}

/** The actors named, each once, with the verdict; empty where nobody is named. */
export function showActors({ attribution, verdict }: IncidentAnswer): string {
  const names = [...new Set(attribution.map(({ name }) => name))];
  return names.length === 0 ? "" : `${names.join(", ")} (${verdict})`;
}

/**
 * The victims, or whoever stands first where no victim is known; with the role of each company that was asked for and
 * is no victim, since a look-up by company finds every role.
 */
export function showCompanies({ companies }: IncidentAnswer, asked: readonly string[] = []): string {
  const victims = companies.filter(({ role }) => role === "victim");
  const shown = victims.length > 0 ? victims : companies.slice(0, 1);
  const others = companies.filter(
    (part) => !shown.includes(part) && part.company !== null && asked.includes(part.company),
  );
  const names = shown.map(({ name }) => name).join(", ");
  return others.length === 0 ? names : `${names} [${others.map(({ name, role }) => `${name}: ${role}`).join(", ")}]`;
}

/** What happened in one line; in an as-of view, where today's title would be an anachronism, the data then spoken of. */
export function showTitle({ title, kind, data }: IncidentAnswer, catalog: Catalog): string {
  if (title !== null) return title;
  const types = data.map(
    ({ type, standing }) => `${catalog.vocabularies.get("data-types")?.get(type)?.label ?? type} ${standing}`,
  );
  return [kind, ...types].join("; ");
}

/** Who speaks: the name of the company or actor, with the kind of voice. */
export function showVoice({ by, who }: Claim, catalog: Catalog): string {
  const name = who === null ? null : nameOf(who, catalog);
  if (name === null) return by ?? "";
  return by === null || by === "company" ? name : `${name}, ${by}`;
}

export function showDenials(
  denied: readonly Denial[],
  catalog: Catalog,
  cite: (keys: readonly string[]) => string,
): string {
  return denied
    .map(({ who, date, note, source }) => {
      const when = date === null ? "" : ` on ${date}`;
      return `denied by ${nameOf(who, catalog)}${when} ${cite(source)}${note === null ? "" : `: ${note}`}`;
    })
    .join("; ");
}

/** The name of a company or actor id; anything else as it is. */
export function nameOf(who: string, catalog: Catalog): string {
  return catalog.companies.get(who)?.name ?? catalog.actors.get(who)?.name ?? who;
}

/** A date in words where its marks need some: `about 2021-03`, `2021-03 to 2021-08-12`, `between 2021-03 and 2021-07`. */
export function showDateWords(date: DateSummary | null): string {
  if (!date) return "";
  const { edtf } = date;
  if (edtf.startsWith("[")) {
    const [from, to] = edtf.slice(1, -1).split("..");
    if (!from) return `by ${showMark(to ?? "")}`;
    return to ? `between ${showMark(from)} and ${showMark(to)}` : `not before ${showMark(from)}`;
  }
  if (!edtf.includes("/")) return showMark(edtf);
  const [from, to] = edtf.split("/");
  const start = from ? (from === ".." ? "open start" : showMark(from)) : "unknown start";
  if (to === "..") return `${start}, still going on`;
  const end = to ? showMark(to) : "unknown end";
  return `${start} to ${end}`;
}

function showMark(text: string): string {
  const bare = text.replace(/[?~%]$/, "");
  const mark = text.slice(bare.length);
  return { "": bare, "?": `${bare} (uncertain)`, "~": `about ${bare}`, "%": `about ${bare} (uncertain)` }[mark] ?? text;
}

/** `1 incident`, `2 incidents`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${showNumber(count)} ${count === 1 ? one : many}`;
}
