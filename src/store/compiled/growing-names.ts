import { compareText } from "../../record/date-summary.ts";
import { fillActor, fillCampaign, fillCompany } from "../../record/fill-records.ts";
import { namesOfActor, namesOfCampaign, namesOfCompany, namesOfRecord } from "../../record/list-names.ts";
import type { NameHit } from "../../record/name-index.ts";
import { nameKey } from "../../record/name-key.ts";
import type { AddedRecord } from "./column-writer.ts";
import type { NamedKind } from "./format.ts";

/** The names of one kind of record, gathered record by record. */
export class GrowingNames {
  /** Hits as they are written; that of an id alone is no text of its own. */
  readonly #hits: string[] = [];

  add(record: Extract<AddedRecord, { kind: NamedKind }>): void {
    for (const hit of hitsOf(record)) this.#hits.push(writeHit(hit));
  }

  /** The forms in which names are compared in their order, and the hits of each: those of one record as they stand there, records by id. */
  finish(): { readonly key: readonly string[]; readonly hits: readonly string[] } {
    const keys = this.#hits.map((hit) => nameKey(readHit(hit).name));
    const order = new Int32Array(keys.length)
      .map((_, at) => at)
      .sort((a, b) => compareText(keys[a] ?? "", keys[b] ?? "") || a - b);
    const [key, hits]: [string[], string[]] = [[], []];
    for (let from = 0, to = 0; from < order.length; from = to) {
      const own = keys[order[from] ?? 0] ?? "";
      while (to < order.length && keys[order[to] ?? 0] === own) to += 1;
      key.push(own);
      hits.push(sortHits(Array.from(order.subarray(from, to), (at) => this.#hits[at] ?? "")));
    }
    return { key, hits };
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

function sortHits(hits: readonly string[]): string {
  if (hits.length === 1) return hits[0] ?? "";
  const sorted = hits.map(readHit).toSorted((a, b) => compareText(a.id, b.id));
  return sorted.map(writeHit).join("\n");
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
