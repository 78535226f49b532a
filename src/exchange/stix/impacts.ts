import type { IncidentAnswer } from "../../query/incident-answer.ts";
import type { Catalog } from "../../record/catalog.ts";
import type { DataClaim } from "../../record/claim.ts";
import { dataLabel, describeClaim, wordOf } from "../describe-claim.ts";
import type { JsonObject } from "../json.ts";
import { standingOf } from "./describe.ts";
import { LOSS_TYPES } from "./fields.ts";
import { createObject, type Stamp, type StixObject, stixId } from "./stix-object.ts";
import type { StixTimes } from "./times.ts";

const IMPACT_EXTENSION = "extension-definition--7cc33dd6-f6a1-489b-98ea-522d351d71b9";

interface ImpactProperties extends StixTimes {
  readonly description: string;
  readonly labels: readonly string[];
  readonly impacted_entity_counts?: JsonObject | undefined;
  readonly superseded_by_ref?: string | undefined;
}

/**
 * An impact of a category. The specification names its extensions as it names the categories; the schema of STIX 2.1
 * wants the key of an extension that no definition stands for to end in `-ext`, and so it does here.
 */
export function createImpact(
  id: string,
  category: "confidentiality" | "monetary",
  details: JsonObject,
  properties: ImpactProperties,
  stamp: Stamp,
): StixObject {
  return createObject(id, stamp, {
    impact_category: category,
    ...properties,
    extensions: { [IMPACT_EXTENSION]: { extension_type: "new-sdo" }, [`${category}-ext`]: details },
  });
}

/** An impact for each claim about a type of data. What the attacker says to have is suspected only. */
export function createDataImpacts(answer: IncidentAnswer, ref: string, catalog: Catalog): StixObject[] {
  return answer.data_claims.map((claim) => {
    const id = stixId("impact", ref, "data", claim.type, claim.says, claim.by, claim.who, claim.date);
    const text = `${dataLabel(catalog, claim.type)}: ${claim.says}`;
    return createImpact(
      id,
      "confidentiality",
      { loss_type: lossOf(claim), information_type: informationType(claim.type, catalog) },
      { description: describeClaim(text, claim, catalog), labels: [`data:${claim.type}`, ...standingOf(claim)] },
      answer,
    );
  });
}

/** What a figure counts data of: the one information type of the incident, if it has one. */
export function sharedInformationType({ data }: IncidentAnswer, catalog: Catalog): string {
  const types = data
    .filter(({ standing }) => standing !== "not-taken")
    .map(({ type }) => informationType(type, catalog));
  const [first = "unspecified", ...others] = new Set(types);
  return others.length === 0 ? first : "unspecified";
}

// information-type-ov is open: a type for which it has no word is told by ours.
function informationType(type: string, catalog: Catalog): string {
  return wordOf(catalog, "data-types", type, "information-type-ov") ?? type;
}

function lossOf({ says, by }: DataClaim): string {
  const loss = LOSS_TYPES[says];
  return by === "attacker" && loss === "confirmed-loss" ? "suspected-loss" : loss;
}
