import type { Imported } from "../../record/records.ts";
import type { Catalogue } from "../draft.ts";

const VERIS = "VERIS";
const VCDB: Catalogue = { name: "VERIS Community Database", key: "vcdb", licence: "CC BY-SA 4.0" };

/** The catalogue that a VERIS incident is from, by its `source_id`. */
export function catalogueOf(source: string | null): Catalogue {
  if (source === null) return { name: VERIS, key: "veris", licence: null };
  return source.toLowerCase() === VCDB.key ? VCDB : { name: `${VERIS}, ${source}`, key: "veris", licence: null };
}

/** Whether a record was imported from VERIS. */
export function isOfVeris({ catalogue }: Imported): boolean {
  return catalogue === VCDB.name || catalogue === VERIS || catalogue.startsWith(`${VERIS}, `);
}
