import type { IncidentAnswer } from "../../query/incident-answer.ts";
import type { Catalog } from "../../record/catalog.ts";
import type { Figure } from "../../record/claim.ts";
import { compareText } from "../../record/date-summary.ts";
import { isFault, parseEdtf } from "../../record/edtf.ts";
import { describeClaim, describeFigure, wordOf } from "../describe-claim.ts";
import type { JsonObject } from "../json.ts";
import { standingOf } from "./describe.ts";
import { createImpact, sharedInformationType } from "./impacts.ts";
import { type StixObject, stixId } from "./stix-object.ts";
import { type StixTimes, toTimes } from "./times.ts";

/** Whether figures of an incident count data that somebody may have got, and so are impacts on confidentiality. */
export function isAboutData({ impact, data_claims }: IncidentAnswer): boolean {
  return data_claims.length > 0 || impact.some((word) => word === "data-taken" || word === "data-exposed");
}

/**
 * An impact for each published figure. A figure that its speaker revised, for the same unit and part, is superseded by
 * the next one on the day that became public; what different speakers say stands side by side.
 */
export function createFigureImpacts(answer: IncidentAnswer, ref: string, catalog: Catalog): StixObject[] {
  return answer.affected_claims.map((figure) => {
    const next = findNext(figure, answer.affected_claims);
    const count = figure.unit === "records" ? figure.count : null;
    return createImpact(
      idOf(figure, ref),
      "confidentiality",
      {
        loss_type: lossOf(figure, answer),
        information_type: sharedInformationType(answer, catalog),
        ...(count === null ? {} : { record_count: count }),
      },
      {
        description: describeClaim(describeFigure(figure), figure, catalog),
        labels: labelsOf(figure),
        impacted_entity_counts: countEntities(figure, catalog),
        ...timesBetween(figure, next),
        superseded_by_ref: next ? idOf(next, ref) : undefined,
      },
      answer,
    );
  });
}

/** Counts by entity type, where the figure is one whole number; records are no entities. */
export function countEntities(
  { count, unit }: Pick<Figure, "count" | "unit">,
  catalog: Catalog,
): JsonObject | undefined {
  if (count === null || unit === null || unit === "records") return undefined;
  return { [wordOf(catalog, "units", unit, "entity-type-ov") ?? unit]: count };
}

function labelsOf(figure: Figure): string[] {
  const { bound, part, whose, made, said } = figure;
  return [
    "affected",
    ...(bound === null ? [] : [`bound:${bound}`]),
    ...(part === null && whose === null ? [] : ["part"]),
    ...(made === null ? [] : [made]),
    ...(said === null ? [] : [said]),
    ...standingOf(figure),
  ];
}

function lossOf({ count, by }: Figure, { impact }: IncidentAnswer): string {
  if (count === 0) return "none";
  return impact.includes("data-taken") && by !== "attacker" ? "confirmed-loss" : "suspected-loss";
}

function idOf(figure: Figure, ref: string): string {
  const { count, low, high, unit, share, part, whose, by, who, date, said } = figure;
  return stixId("impact", ref, "affected", count, low, high, unit, share, part, whose, by, who, date, said);
}

// The specification asks for an end with every supersession, and for an end after the start.
function findNext(figure: Figure, figures: readonly Figure[]): Figure | undefined {
  const day = dayOf(figure);
  if (day === null) return undefined;
  const same = (other: Figure) =>
    (["by", "who", "unit", "part", "whose"] as const).every((key) => other[key] === figure[key]) &&
    (dayOf(other) ?? "") > day;
  return figures.filter(same).toSorted((a, b) => compareText(dayOf(a) ?? "", dayOf(b) ?? ""))[0];
}

function timesBetween(figure: Figure, next: Figure | undefined): StixTimes {
  const start = timesOf(figure);
  const end = next && timesOf(next);
  if (!end?.start_time) return start;
  return { ...start, end_time: end.start_time, end_time_fidelity: end.start_time_fidelity ?? "day" };
}

function timesOf({ date }: Figure): StixTimes {
  const read = date === null ? null : parseEdtf(date);
  if (read === null || isFault(read)) return {};
  const { start_time, start_time_fidelity } = toTimes(read);
  return start_time && start_time_fidelity ? { start_time, start_time_fidelity } : {};
}

function dayOf(figure: Figure): string | null {
  return timesOf(figure).start_time ?? null;
}
