import { ATTACK_FIELDS } from "./attack/fields.ts";
import type { FieldMapping } from "./field-mapping.ts";
import { HIBP_FIELDS } from "./hibp/fields.ts";
import { MISP_FIELDS } from "./misp/fields.ts";
import { VERIS_FIELDS } from "./veris/fields.ts";

/** The formats that can be imported, with where their fields go. */
export const IMPORT_FORMATS = {
  veris: { about: "VERIS 1.3.4 to 1.4.1 (JSON): incidents", fields: VERIS_FIELDS },
  hibp: { about: "the breach catalogue of Have I Been Pwned (API v3): incidents", fields: HIBP_FIELDS },
  attack: { about: "ATT&CK (a STIX 2.1 bundle): its groups, as actors", fields: ATTACK_FIELDS },
  "misp-galaxy": { about: "a threat-actor cluster of the MISP galaxy: actors", fields: MISP_FIELDS },
} as const satisfies {
  readonly [format: string]: { readonly about: string; readonly fields: readonly FieldMapping[] };
};

export type ImportFormat = keyof typeof IMPORT_FORMATS;
