import type { IncidentAnswer } from "../../query/incident-answer.ts";
import type { Catalog } from "../../record/catalog.ts";
import { showFigure, showNumber } from "../../record/show-values.ts";
import { describeConsequence } from "../describe-claim.ts";
import type { JsonObject } from "../json.ts";
import { createActor } from "./actors.ts";
import { createCampaign } from "./campaigns.ts";
import { toReference } from "./describe.ts";
import { createEvents } from "./events.ts";
import { DETERMINATIONS, INCIDENT_TYPES } from "./fields.ts";
import { countEntities, createFigureImpacts, isAboutData } from "./figures.ts";
import { createIdentity } from "./identities.ts";
import { createDataImpacts } from "./impacts.ts";
import { createConsequence, createMoney } from "./monetary.ts";
import { createNote } from "./notes.ts";
import { relateActor, relateCampaigns, relateCompany } from "./relationships.ts";
import { createReports } from "./reports.ts";
import { createObject, type StixObject, stixId } from "./stix-object.ts";

const INCIDENT_CORE = "extension-definition--ef765651-680c-498d-9894-99799f2fa126";

/** An incident's objects, by what they are made of. */
export interface IncidentObjects {
  readonly incident: StixObject;
  readonly events: readonly StixObject[];
  readonly figures: readonly StixObject[];
  readonly data: readonly StixObject[];
  readonly consequences: readonly StixObject[];
  readonly money: readonly StixObject[];
  readonly notes: readonly StixObject[];
  readonly others: readonly StixObject[];
}

/** Everything of an incident: itself, its events, impacts and notes, whom it hit and who is said to have done it. */
export function createIncident(answer: IncidentAnswer, catalog: Catalog): IncidentObjects {
  const ref = stixId("incident", answer.id);
  const events = createEvents(answer, ref, catalog);
  const figures = isAboutData(answer) ? createFigureImpacts(answer, ref, catalog) : [];
  const data = createDataImpacts(answer, ref, catalog);
  const consequences = present(answer.consequences.map((entry) => createConsequence(entry, ref, answer, catalog)));
  const money = present(answer.money.map((entry) => createMoney(entry, ref, answer, catalog)));
  const impacts = [...figures, ...data, ...consequences, ...money];
  const core = describeCore(answer, events, impacts, catalog);
  return {
    incident: createIncidentObject(answer, ref, core),
    events,
    figures,
    data,
    consequences,
    money,
    notes: createNotes(answer, ref, catalog),
    others: [
      ...createReports(answer, ref),
      ...relateParts(answer, ref, catalog),
      ...relateCampaigns(answer, ref, catalog),
      ...answer.campaigns.flatMap(({ campaign }) => createCampaign(campaign, catalog)),
    ],
  };
}

function createIncidentObject(answer: IncidentAnswer, ref: string, core: JsonObject): StixObject {
  const { id, title, summary, withdrawn, sources } = answer;
  const gone = withdrawn ? `Withdrawn ${withdrawn.date}: ${withdrawn.because}` : null;
  return createObject(ref, answer, {
    name: title ?? id,
    description: [summary, gone].filter((part) => part !== null).join(" ") || undefined,
    revoked: withdrawn ? true : undefined,
    labels: labelsOf(answer),
    external_references: [{ source_name: "breaches", external_id: id }, ...sources.map(toReference)],
    extensions: { [INCIDENT_CORE]: core },
  });
}

// Nobody's investigation is ours to close; the record can always be revised.
function describeCore(
  answer: IncidentAnswer,
  events: readonly StixObject[],
  impacts: readonly StixObject[],
  catalog: Catalog,
): JsonObject {
  const { kind, status, affected } = answer;
  const type = INCIDENT_TYPES[kind];
  const counts = affected && !affected.claimed ? countEntities(affected, catalog) : undefined;
  return {
    extension_type: "property-extension",
    determination: kind === "attempt" && status === "confirmed" ? "failed-attempt" : DETERMINATIONS[status],
    investigation_status: "open",
    ...(type === null ? {} : { incident_types: [type] }),
    ...(counts ? { impacted_entity_counts: counts } : {}),
    ...(events.length === 0 ? {} : { events: unique(events).map((event_ref) => ({ event_ref })) }),
    ...(impacts.length === 0 ? {} : { impact_refs: unique(impacts) }),
  };
}

function labelsOf({ kind, status, verdict, impact, actions }: IncidentAnswer): string[] {
  return [
    `kind:${kind}`,
    `status:${status}`,
    ...(verdict === null ? [] : [`verdict:${verdict}`]),
    ...impact.map((word) => `impact:${word}`),
    ...actions.map((action) => `veris:${action}`),
  ];
}

function relateParts(answer: IncidentAnswer, ref: string, catalog: Catalog): StixObject[] {
  const companies = answer.companies.flatMap((part) => {
    const [identity, ...place] = createIdentity(part, answer.id, answer, catalog);
    return identity ? [identity, ...place, relateCompany(part, identity.id, ref, answer, catalog)] : [];
  });
  const actors = answer.attribution.flatMap((entry) => [
    createActor(entry, catalog),
    relateActor(entry, ref, answer, catalog),
  ]);
  return [...companies, ...actors];
}

/** What STIX has no property for. */
function createNotes(answer: IncidentAnswer, ref: string, catalog: Catalog): StixObject[] {
  const incident = { ref, stamp: answer };
  const figures = isAboutData(answer) ? [] : answer.affected_claims;
  // What a case costs is one impact of several incidents; who says so of this one is told beside it.
  const unpaid = answer.consequences.filter(
    (entry) => entry.case !== null || createConsequence(entry, ref, answer, catalog) === null,
  );
  const unlost = answer.money.filter((entry) => createMoney(entry, ref, answer, catalog) === null);
  return [
    ...answer.statements.map((entry) =>
      createNote(
        "statement",
        entry.about === "event" ? entry.says : `${entry.says} (${entry.about})`,
        entry,
        incident,
        catalog,
      ),
    ),
    ...figures.map((entry) => createNote("affected", showFigure(entry), entry, incident, catalog)),
    ...unpaid.map((entry) => createNote("consequence", describeConsequence(entry, catalog), entry, incident, catalog)),
    ...unlost.map((entry) =>
      createNote("money", `${entry.kind} ${entry.amount} ${entry.currency}`, entry, incident, catalog),
    ),
    ...answer.volume.map((entry) =>
      createNote("volume", `${showNumber(entry.amount, entry.bound)} ${entry.unit}`, entry, incident, catalog),
    ),
  ];
}

function present<Entry>(entries: readonly (Entry | null)[]): Entry[] {
  return entries.filter((entry) => entry !== null);
}

function unique(objects: readonly StixObject[]): string[] {
  return [...new Set(objects.map(({ id }) => id))];
}
