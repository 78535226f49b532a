import type { Status } from "../../record/terms.ts";

/** Our types of data for the varieties of `attribute.confidentiality.data`; a variety without a row passes through. */
export const VERIS_DATA = [
  ["Medical", "health-information"],
  ["Payment", "payment-card"],
  ["Bank", "bank-account"],
  ["Credentials", "credentials"],
  ["Internal", "internal-documents"],
  ["Source code", "source-code"],
  ["Digital certificate", "signing-certificate"],
  ["System", "network-configuration"],
  ["Personal", "personal-data"],
  ["Sensitive Personal", "sensitive-personal-data"],
] as const;

/** What `attribute.confidentiality.data_disclosure` says of the data, for an event that was no slip. */
export const VERIS_DISCLOSURE = [
  ["Yes", "taken", "data-taken"],
  ["Potentially", "possibly-taken", "data-exposed"],
  ["No", "not-taken", null],
] as const;

/** What `attribute.availability.variety` came to. */
export const VERIS_AVAILABILITY = [
  ["Destruction", "data-destroyed"],
  ["Interruption", "service-stopped"],
] as const;

export const SECURITY_INCIDENTS = {
  confirmed: "Confirmed",
  disputed: "Suspected",
  reported: "Suspected",
  claimed: "Suspected",
  refuted: "False positive",
} as const satisfies Record<Status, string>;

/** What VERIS wants told where something that it demands is not known. */
export const UNKNOWN = ["Unknown"] as const;
