import type { IncidentAnswer } from "../../query/incident-answer.ts";
import type { Catalog } from "../../record/catalog.ts";
import type { Attribution, Involvement } from "../../record/claim.ts";
import { describeClaim } from "../describe-claim.ts";
import { actorIdOf } from "./actors.ts";
import { standingOf } from "./describe.ts";
import { CONFIDENCES, ROLE_RELATIONSHIPS } from "./fields.ts";
import { createObject, type Stamp, type StixObject, stixId } from "./stix-object.ts";

/** An organization's part in an incident. */
export function relateCompany(
  part: Involvement,
  identity: string,
  ref: string,
  stamp: Stamp,
  catalog: Catalog,
): StixObject {
  return createObject(stixId("relationship", ref, part.role, identity), stamp, {
    relationship_type: ROLE_RELATIONSHIPS[part.role],
    source_ref: ref,
    target_ref: identity,
    description: describeClaim(part.role, part, catalog),
    labels: [`role:${part.role}`, ...standingOf(part)],
  });
}

/** What somebody says of who did it, as a relationship from an incident or a campaign; a denial is told and labelled, and changes no confidence. */
export function relateActor(entry: Attribution, ref: string, stamp: Stamp, catalog: Catalog): StixObject {
  const { says, did } = entry;
  const actor = actorIdOf(entry, catalog);
  const text = [says, did].filter((part) => part !== null).join(", ");
  return createObject(stixId("relationship", ref, actor, says, did, entry.by, entry.who, entry.date), stamp, {
    relationship_type: "attributed-to",
    source_ref: ref,
    target_ref: actor,
    confidence: CONFIDENCES[says],
    description: describeClaim(text, entry, catalog),
    labels: [`says:${says}`, ...standingOf(entry)],
  });
}

/** The campaigns that an incident belongs to, with what ties it to them. */
export function relateCampaigns(answer: IncidentAnswer, ref: string, catalog: Catalog): StixObject[] {
  return answer.campaigns.map((membership) => {
    const campaign = stixId("campaign", membership.campaign);
    return createObject(stixId("relationship", campaign, ref), answer, {
      relationship_type: "associated-with",
      source_ref: campaign,
      target_ref: ref,
      description: describeClaim("part of the campaign", membership, catalog),
      labels: standingOf(membership),
    });
  });
}
