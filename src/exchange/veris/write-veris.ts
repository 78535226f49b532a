import type { IncidentAnswer } from "../../query/incident-answer.ts";
import type { Catalog } from "../../record/catalog.ts";
import { compareText } from "../../record/date-summary.ts";
import type { ExportInput } from "../export-input.ts";
import { type JsonObject, withoutEmpty } from "../json.ts";
import { type FieldLoss, LossCounts } from "../loss-counts.ts";
import { createAction } from "./action.ts";
import { createActor } from "./actor.ts";
import { createAttribute } from "./attribute.ts";
import { SECURITY_INCIDENTS, UNKNOWN, VERIS_EXPORTS, type VerisExport } from "./export-fields.ts";
import { createImpact } from "./impact.ts";
import { createTimeline } from "./timeline.ts";
import { tellClaims } from "./told.ts";
import { createVictim } from "./victim.ts";

/** The incidents as a JSON array of VERIS 1.4.1 records, by id, and what became of each field. */
export function writeVeris({ rows, catalog }: ExportInput): {
  readonly text: string;
  readonly losses: readonly FieldLoss[];
} {
  const losses = new LossCounts(VERIS_EXPORTS);
  const answers = rows.map(({ answer }) => answer).toSorted((a, b) => compareText(a.id, b.id));
  const records = answers.map((answer) => toVeris(answer, catalog, losses));
  return { text: `${JSON.stringify(records, null, 2)}\n`, losses: losses.list() };
}

function toVeris(answer: IncidentAnswer, catalog: Catalog, losses: LossCounts<VerisExport>): JsonObject {
  const parts = {
    victim: createVictim(answer, catalog),
    timeline: createTimeline(answer),
    action: createAction(answer.actions, catalog),
    actor: createActor(answer, catalog),
    attribute: createAttribute(answer, catalog),
    impact: createImpact(answer),
  };
  countLosses(answer, parts, losses);
  const { notification } = parts.timeline;
  return withoutEmpty({
    schema_version: "1.4.1",
    incident_id: answer.id,
    source_id: "breaches",
    security_incident:
      answer.kind === "attempt" && answer.status === "confirmed" ? "Near miss" : SECURITY_INCIDENTS[answer.status],
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
    notes: tellClaims(answer, parts.timeline.isBorrowed, catalog),
    plus: withoutEmpty({
      created: answer.added,
      modified: answer.revised,
      timeline: notification === null ? undefined : { notification },
    }),
  });
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

function countLosses(answer: IncidentAnswer, parts: Parts, losses: LossCounts<VerisExport>): void {
  const split = (field: VerisExport, values: number, mapped: number) =>
    losses.add(field, { values, mapped, text: values - mapped });
  for (const field of ["id", "added", "revised"] as const) losses.add(field, { mapped: 1 });
  for (const field of ["title", "summary"] as const)
    losses.add(field, { values: answer[field] === null ? 0 : 1, mapped: 1 });
  split("kind", 1, answer.kind === "attempt" && answer.status === "confirmed" ? 1 : 0);
  split("status", 1, answer.status === "confirmed" || answer.status === "refuted" ? 1 : 0);
  split("impact", answer.impact.length, answer.impact.filter((word) => word !== "none").length);
  split("companies", answer.companies.length, parts.victim.mapped);
  losses.add("campaigns", { values: answer.campaigns.length, mapped: Math.min(1, answer.campaigns.length) });
  split("occurred", answer.occurred ? 1 : 0, parts.timeline.isBorrowed ? 0 : 1);
  split("discovered", answer.discovered ? 1 : 0, parts.timeline.hasDiscovery ? 1 : 0);
  split("disclosed", answer.disclosed ? 1 : 0, parts.timeline.notification === null ? 0 : 1);
  split("affected", answer.affected ? 1 : 0, parts.attribute.hasTotal ? 1 : 0);
  split("affected_claims", answer.affected_claims.length, parts.attribute.amounts);
  split("data", answer.data.length, parts.attribute.types);
  split("attribution", answer.attribution.length, parts.actor.mapped);
  split("consequences", answer.consequences.length, parts.impact.mapped);
  for (const field of ["statements", "dates", "data_claims", "money", "volume"] as const)
    split(field, answer[field].length, 0);
  split("verdict", answer.verdict === null ? 0 : 1, 0);
  split("withdrawn", answer.withdrawn ? 1 : 0, 0);
  losses.add("actions", { values: answer.actions.length, mapped: parts.action.mapped });
  losses.add("sources", { values: answer.sources.length, mapped: urlsOf(answer).length });
}
