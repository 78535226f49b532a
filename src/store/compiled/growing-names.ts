import { compareText } from "../../record/date-summary.ts";
import { fillActor, fillCampaign, fillCompany } from "../../record/fill-records.ts";
import { namesOfActor, namesOfCampaign, namesOfCompany, namesOfRecord } from "../../record/list-names.ts";
import type { NameHit } from "../../record/name-index.ts";
import { nameKey } from "../../record/name-key.ts";
import type { AddedRecord } from "./column-writer.ts";
import type { NamedKind } from "./format.ts";

/** The names of one kind of record, gathered record by record. */
export class GrowingNames {
  /** By the form in which names are compared, the hits as they are written, one a line. */
  readonly #hits = new Map<string, string>();

  add(record: Extract<AddedRecord, { kind: NamedKind }>): void {
    for (const hit of hitsOf(record)) {
      const key = nameKey(hit.name);
      const before = this.#hits.get(key);
      this.#hits.set(key, before === undefined ? writeHit(hit) : `${before}\n${writeHit(hit)}`);
    }
  }

  /** The forms in their order, and the hits of each: those of one record as they stand there, records by id. */
  finish(): { readonly key: readonly string[]; readonly hits: readonly string[] } {
    const key = [...this.#hits.keys()].toSorted(compareText);
    return { key, hits: key.map((one) => sortHits(this.#hits.get(one) ?? "")) };
  }
}

/** Reads hits back. */
export function readHits(text: string): NameHit[] {
  return text.split("\n").map(readHit);
}

// Most hits are an id that leads to itself, which is written as it is. No id begins with a brace.
function writeHit(hit: NameHit): string {
  return hit.kind === "id" && hit.name === hit.id ? hit.id : JSON.stringify(hit);
}

function readHit(line: string): NameHit {
  return line.startsWith("{") ? JSON.parse(line) : { id: line, step: "id", name: line, kind: "id" };
}

function sortHits(text: string): string {
  if (!text.includes("\n")) return text;
  const hits = readHits(text).toSorted((a, b) => compareText(a.id, b.id));
  return hits.map(writeHit).join("\n");
}

function hitsOf(file: Extract<AddedRecord, { kind: NamedKind }>): NameHit[] {
  switch (file.kind) {
    case "company":
      return namesOfCompany(fillCompany(file));
    case "actor":
      return namesOfActor(fillActor(file));
    case "campaign":
      return namesOfCampaign(fillCampaign(file, new Map()));
    case "incident":
      return namesOfRecord({ id: file.id, formerly: file.value.formerly ?? [] });
  }
}
