import { BIBTEX_FIELDS, CSL_FIELDS, SOURCE_TYPES } from "./citations/fields.ts";
import type { ExportMapping } from "./export-mapping.ts";
import {
  CONFIDENCES,
  CONSEQUENCE_VARIETIES,
  DETERMINATIONS,
  INCIDENT_TYPES,
  LOSS_TYPES,
  ROLE_RELATIONSHIPS,
  STIX_FIELDS,
} from "./stix/fields.ts";
import { VERIS_EXPORTS } from "./veris/fields.ts";
import { SECURITY_INCIDENTS, VERIS_AVAILABILITY, VERIS_DISCLOSURE } from "./veris/words.ts";

/** How a format is made: where each field goes, and which word stands for which. */
export interface ExportTable {
  readonly format: string;
  readonly about: string;
  readonly fields: readonly ExportMapping[];
  readonly words: readonly WordTable[];
}

/** Words of ours and theirs; null where they have none. */
export interface WordTable {
  readonly ours: string;
  readonly theirs: string;
  readonly words: readonly (readonly [ours: string, theirs: string | null])[];
}

/** What `breaches help formats` prints: the tables that the writers themselves read. */
export const exportTables: readonly ExportTable[] = [
  {
    format: "csv, jsonl, parquet",
    about:
      "Every field under its own name (see: breaches fields). CSV spreads a date and a figure over columns such as " +
      "occurred_earliest and affected_unit; Parquet has groups, occurred.earliest and affected.unit, and lists. CSV and " +
      "Parquet have the fields that are worked out too; --fields chooses. markdown is a page for people to read.",
    fields: [],
    words: [],
  },
  {
    format: "records",
    about:
      "Every record whole, one a line: its kind, its id and the keys of its YAML file, as --data set.jsonl reads it. Without " +
      "a filter everything in force; with one the incidents found and the records that they refer to.",
    fields: [],
    words: [],
  },
  {
    format: "csl",
    about: "CSL-JSON 1.0.2: the sources of the incidents, each once.",
    fields: CSL_FIELDS,
    words: [
      {
        ours: "sources.kind",
        theirs: "type",
        words: Object.entries(SOURCE_TYPES).map(([voice, { csl }]) => [voice, csl]),
      },
    ],
  },
  {
    format: "bibtex",
    about: "BibTeX in UTF-8, with the fields of BibLaTeX: the sources of the incidents, each once.",
    fields: BIBTEX_FIELDS,
    words: [
      {
        ours: "sources.kind",
        theirs: "entry",
        words: Object.entries(SOURCE_TYPES).map(([voice, { bibtex }]) => [voice, bibtex]),
      },
    ],
  },
  {
    format: "stix",
    about: "STIX 2.1 with the Incident core extension 2.0. Data types, units and money kinds: see the vocabularies.",
    fields: STIX_FIELDS,
    words: [
      { ours: "status", theirs: "determination", words: Object.entries(DETERMINATIONS) },
      { ours: "kind", theirs: "incident_types", words: Object.entries(INCIDENT_TYPES) },
      { ours: "role", theirs: "relationship_type", words: Object.entries(ROLE_RELATIONSHIPS) },
      { ours: "data says", theirs: "loss_type", words: Object.entries(LOSS_TYPES) },
      {
        ours: "attribution says",
        theirs: "confidence",
        words: Object.entries(CONFIDENCES).map(([says, value]) => [says, String(value)]),
      },
      { ours: "consequence", theirs: "variety", words: Object.entries(CONSEQUENCE_VARIETIES) },
    ],
  },
  {
    format: "veris",
    about: "VERIS 1.4.1. Actions, actor kinds, data types and sectors: see the vocabularies.",
    fields: VERIS_EXPORTS,
    words: [
      { ours: "status", theirs: "security_incident", words: Object.entries(SECURITY_INCIDENTS) },
      {
        ours: "impact",
        theirs: "data_disclosure",
        words: VERIS_DISCLOSURE.flatMap(([theirs, , ours]) => (ours === null ? [] : [[ours, theirs] as const])),
      },
      {
        ours: "impact",
        theirs: "availability.variety",
        words: VERIS_AVAILABILITY.map(([theirs, ours]) => [ours, theirs]),
      },
    ],
  },
];
