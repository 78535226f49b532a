import type { Catalog } from "../../record/catalog.ts";
import type { Claim } from "../../record/claim.ts";
import { describeClaim, nameOf } from "../describe-claim.ts";
import { standingOf } from "./describe.ts";
import { createObject, type Stamp, type StixObject, stixId } from "./stix-object.ts";

/** A claim that has no property of its own in STIX, as a note on the incident. `topic` is our field. */
export function createNote(
  topic: string,
  text: string,
  claim: Claim,
  incident: { readonly ref: string; readonly stamp: Stamp },
  catalog: Catalog,
): StixObject {
  const content = describeClaim(text, claim, catalog);
  return createObject(stixId("note", incident.ref, topic, content), incident.stamp, {
    abstract: `${topic}: ${text}`,
    content,
    authors: claim.who === null ? undefined : [nameOf(claim.who, catalog)],
    object_refs: [incident.ref],
    labels: [topic, ...standingOf(claim)],
  });
}
