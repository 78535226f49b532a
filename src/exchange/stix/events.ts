import type { DateClaimAnswer, IncidentAnswer } from "../../query/incident-answer.ts";
import type { Catalog } from "../../record/catalog.ts";
import { readEdtf } from "../../record/edtf.ts";
import { describeClaim } from "../describe-claim.ts";
import { standingOf } from "./describe.ts";
import { createObject, type StixObject, stixId } from "./stix-object.ts";
import { timesOfClaim } from "./times.ts";

const EVENT_EXTENSION = "extension-definition--4ca6de00-5b0d-45ef-a1dc-ea7279ea910e";

/** An event for each date claim, so that dates that disagree stand side by side; the one that stands for its clock is labelled. */
export function createEvents(answer: IncidentAnswer, ref: string, catalog: Catalog): StixObject[] {
  return answer.dates.map((date) => {
    const { clock, edtf, approximate, uncertain } = date;
    return createObject(stixId("event", ref, clock, edtf, date.by, date.who, date.date), answer, {
      name: clock,
      status: statusOf(date, answer),
      description: describeClaim(edtf, date, catalog),
      ...timesOfClaim(date),
      labels: [
        ...(answer[clock]?.edtf === edtf ? ["headline"] : []),
        ...(approximate ? ["approximate"] : []),
        ...(uncertain ? ["uncertain"] : []),
        ...standingOf(date),
      ],
      extensions: { [EVENT_EXTENSION]: { extension_type: "new-sdo" } },
    });
  });
}

// event-status-enum: only what is confirmed has occurred for certain.
function statusOf({ clock, edtf }: DateClaimAnswer, { status }: IncidentAnswer): string {
  if (clock !== "occurred") return "occurred";
  if (status === "refuted") return "not-occurred";
  if (status !== "confirmed") return "undetermined";
  return readEdtf(edtf).ongoing ? "ongoing" : "occurred";
}
