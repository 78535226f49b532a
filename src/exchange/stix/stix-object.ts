import { createHash } from "node:crypto";
import type { IncidentAnswer } from "../../query/incident-answer.ts";
import type { JsonObject } from "../json.ts";
import { withoutEmpty } from "../json.ts";

/** A STIX object: its type, its id, and what its type has. */
export interface StixObject extends JsonObject {
  readonly type: string;
  readonly id: string;
}

// A namespace of our own, as STIX 2.1 asks of ids that are worked out (section 2.9).
const NAMESPACE = "5b0f8a52-6d1e-4f53-9a37-1c0de6a9b7e4";

/** The id of an object: a UUID of version 5 (RFC 9562) over its type and what tells it apart, so that the same data have the same ids. */
export function stixId(type: string, ...keys: readonly (string | number | null)[]): string {
  return `${type}--${uuidOf([type, ...keys].map((key) => key ?? "").join("\n"))}`;
}

export function uuidOf(name: string, namespace: string = NAMESPACE): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name)
    .digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.subarray(0, 16).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The beginning of a day, in UTC, as STIX writes a time. */
export function timeOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}

/** Who made the objects: the data set itself. */
export const PRODUCER_ID = stixId("identity", "breaches");

/** Which days a record was added and revised: an object's `created` and `modified`. */
export type Stamp = Pick<IncidentAnswer, "added" | "revised">;

/** The days of an object that belongs to no record, or to several: none of them dates it. */
export const FIXED_STAMP: Stamp = { added: "2026-11-22", revised: "2026-11-22" };

/** Puts an object together; what is undefined or an empty list is left out. */
export function createObject(
  id: string,
  { added, revised }: Stamp,
  properties: Parameters<typeof withoutEmpty>[0],
): StixObject {
  const type = id.slice(0, id.indexOf("--"));
  return {
    type,
    spec_version: "2.1",
    id,
    created_by_ref: PRODUCER_ID,
    created: timeOf(added),
    modified: timeOf(revised),
    ...withoutEmpty(properties),
  };
}
