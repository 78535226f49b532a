import type { IncidentAnswer } from "../../query/incident-answer.ts";
import type { Catalog } from "../../record/catalog.ts";
import { type JsonObject, withoutEmpty } from "../json.ts";
import type { Outcome } from "../loss-counts.ts";
import { createAction } from "./action.ts";
import { createActor } from "./actor.ts";
import { createAttribute } from "./attribute.ts";
import type { VerisExport } from "./fields.ts";
import { createImpact } from "./impact.ts";
import { createTimeline } from "./timeline.ts";
import { tellClaims } from "./told.ts";
import { createVictim } from "./victim.ts";
import { SECURITY_INCIDENTS, UNKNOWN } from "./words.ts";

/** What became of each of our fields that the incident has. */
export type Outcomes = ReadonlyMap<VerisExport, Outcome>;

/** A VERIS 1.4.1 record, and what it could hold. */
export interface VerisRecord {
  readonly record: JsonObject;
  readonly outcomes: Outcomes;
  /** When it happened is not known: the year that VERIS demands is another. */
  readonly isYearBorrowed: boolean;
}

/** The incident as a VERIS record, from our fields alone. */
export function toVeris(answer: IncidentAnswer, catalog: Catalog): VerisRecord {
  const parts = {
    victim: createVictim(answer, catalog),
    timeline: createTimeline(answer),
    action: createAction(answer.actions, catalog),
    actor: createActor(answer, catalog),
    attribute: createAttribute(answer, catalog),
    impact: createImpact(answer),
  };
  const { notification, isBorrowed } = parts.timeline;
  const record = withoutEmpty({
    schema_version: "1.4.1",
    incident_id: answer.id,
    source_id: "breaches",
    security_incident: isNearMiss(answer) ? "Near miss" : SECURITY_INCIDENTS[answer.status],
    summary: [answer.title ?? answer.id, answer.summary].filter((part) => part !== null).join(". "),
    reference: urlsOf(answer).join("; ") || undefined,
    campaign_id: answer.campaigns[0]?.campaign,
    victim: parts.victim.victim,
    timeline: parts.timeline.timeline,
    actor: parts.actor.actor,
    action: parts.action.action,
    asset: { assets: [{ variety: "Unknown" }], cloud: UNKNOWN },
    attribute: parts.attribute.attribute,
    discovery_method: { unknown: true },
    impact: parts.impact.impact,
    notes: tellClaims(answer, isBorrowed, catalog),
    plus: withoutEmpty({
      created: answer.added,
      modified: answer.revised,
      timeline: notification === null ? undefined : { notification },
    }),
  });
  return { record, outcomes: countOutcomes(answer, parts), isYearBorrowed: isBorrowed };
}

function isNearMiss({ kind, status }: IncidentAnswer): boolean {
  return kind === "attempt" && status === "confirmed";
}

function urlsOf({ sources }: IncidentAnswer): string[] {
  return [...new Set(sources.flatMap(({ url }) => url ?? []))];
}

interface Parts {
  readonly victim: ReturnType<typeof createVictim>;
  readonly timeline: ReturnType<typeof createTimeline>;
  readonly action: ReturnType<typeof createAction>;
  readonly actor: ReturnType<typeof createActor>;
  readonly attribute: ReturnType<typeof createAttribute>;
  readonly impact: ReturnType<typeof createImpact>;
}

function countOutcomes(answer: IncidentAnswer, parts: Parts): Outcomes {
  const split = (values: number, mapped: number): Outcome => ({ values, mapped, text: values - mapped });
  const lose = (values: number, mapped: number): Outcome => ({ values, mapped, text: 0 });
  const whole = (values: number): Outcome => split(values, values);
  const oneIf = (value: unknown) => (value === null ? 0 : 1);
  return new Map<VerisExport, Outcome>([
    ["id", whole(1)],
    ["title", whole(oneIf(answer.title))],
    ["summary", whole(oneIf(answer.summary))],
    ["kind", split(1, isNearMiss(answer) ? 1 : 0)],
    ["status", split(1, answer.status === "confirmed" || answer.status === "refuted" ? 1 : 0)],
    ["impact", split(answer.impact.length, answer.impact.filter((word) => word !== "none").length)],
    ["companies", split(answer.companies.length, parts.victim.mapped)],
    ["campaigns", lose(answer.campaigns.length, Math.min(1, answer.campaigns.length))],
    ["occurred", split(oneIf(answer.occurred), parts.timeline.isBorrowed ? 0 : 1)],
    ["discovered", split(oneIf(answer.discovered), parts.timeline.hasDiscovery ? 1 : 0)],
    ["disclosed", split(oneIf(answer.disclosed), oneIf(parts.timeline.notification))],
    ["affected", split(oneIf(answer.affected), parts.attribute.hasTotal ? 1 : 0)],
    ["affected_claims", split(answer.affected_claims.length, parts.attribute.amounts)],
    ["data", split(answer.data.length, parts.attribute.types)],
    ["attribution", split(answer.attribution.length, parts.actor.mapped)],
    ["consequences", split(answer.consequences.length, parts.impact.mapped)],
    ["statements", split(answer.statements.length, 0)],
    ["dates", split(answer.dates.length, 0)],
    ["data_claims", split(answer.data_claims.length, 0)],
    ["money", split(answer.money.length, 0)],
    ["volume", split(answer.volume.length, 0)],
    ["verdict", split(oneIf(answer.verdict), 0)],
    ["withdrawn", split(oneIf(answer.withdrawn), 0)],
    ["actions", lose(answer.actions.length, parts.action.mapped)],
    ["sources", lose(answer.sources.length, urlsOf(answer).length)],
    ["imported", lose(oneIf(answer.imported), 0)],
    ["original", lose(oneIf(answer.original), 0)],
    ["added", whole(1)],
    ["revised", whole(1)],
  ]);
}
