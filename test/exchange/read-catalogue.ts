import { readFileSync } from "node:fs";
import type { Draft, IncidentDraft } from "../../src/exchange/draft.ts";
import { extractDrafts } from "../../src/exchange/extract.ts";
import type { ImportFormat } from "../../src/exchange/import-formats.ts";
import type { Json } from "../../src/exchange/json.ts";
import { Words } from "../../src/exchange/words.ts";
import { buildCatalog } from "../build-catalog.ts";

export const CATALOGUES = "test/fixtures/catalogues";

const catalog = buildCatalog({ actor: { "grey-heron": { names: [{ name: "Grey Heron" }] } } });

/** What values of a format hold, as read on 22 November 2026 beside an actor Grey Heron. */
export function extract(format: ImportFormat, ...values: readonly Json[]) {
  const documents = values.map((value, at) => ({ path: `${at}.json`, value }));
  return extractDrafts(format, documents, new Words(catalog), "2026-11-22", () => {});
}

/** The content of a fixture. */
export function readCatalogue(name: string): Json {
  const value: Json = JSON.parse(readFileSync(`${CATALOGUES}/${name}`, "utf8"));
  return value;
}

/** The draft of an incident by its id; throws where there is none. */
export function takeIncidentDraft(drafts: readonly Draft[], id: string): IncidentDraft {
  for (const draft of drafts) if (draft.kind === "incident" && draft.id.startsWith(id)) return draft;
  throw new Error(`no draft ${id}`);
}
