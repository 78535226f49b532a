import type { Imported, RecordBase } from "../record/records.ts";
import { type CardContext, renderProse, renderSection } from "./card-parts.ts";

/** Where a record was imported from: `VERIS Community Database, 1234, on 2026-11-22, under CC BY-SA 4.0`. */
export function showImported({ catalogue, id, date, licence }: Imported): string {
  return [catalogue, id, `on ${date}`, licence === null ? null : `under ${licence}`]
    .filter((part) => part !== null)
    .join(", ");
}

// The descriptions of the catalogues that can be imported, under the names that they have there.
const DESCRIPTIONS = ["summary", "Description", "description"];

/** What the catalogue says of it, in its own words and as its own. */
export function renderOriginal(
  { imported, original }: Pick<RecordBase, "imported" | "original">,
  context: CardContext,
): string {
  if (imported === null || original === null) return "";
  const texts = DESCRIPTIONS.map((key) => original[key]).filter((text) => typeof text === "string" && text !== "");
  const prose = texts.map((text) => renderProse(`“${text}”`, context.width)).join("");
  return renderSection(`In the words of ${imported.catalogue}`, prose, context);
}
