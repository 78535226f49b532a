import { type Entry, isEntry } from "../../record/entry.ts";
import type { AnyRecordFile } from "../../record/record-kinds.ts";

/** One thing that a record says. */
export interface Fact {
  /** The key of the record that it stands under; `relations` are told apart from the names that they belong to. */
  readonly block: string;
  readonly entry: Entry;
  /** It is the only one that can stand there, so that another one is the same fact changed. */
  readonly isSingle: boolean;
}

/**
 * Takes a record apart into its facts. What a file may leave out without changing a fact is left out. The days on which
 * the record itself came in and was revised are none, since nearly every commit sets them.
 */
export function listFacts({ kind, value }: AnyRecordFile): Fact[] {
  return Object.entries(value).flatMap(([key, content]): Fact[] => {
    if (content === undefined || key === "added" || key === "revised") return [];
    if (key === "dates") return listByKey(key, content, "clock");
    if (key === "sources") return listByKey(key, content, "key");
    if (key === "references" && kind === "company") return listReferences(content);
    if (key === "names") return listNames(content);
    if (Array.isArray(content))
      return content.map((one) => ({ block: key, entry: entryOf(key, one), isSingle: false }));
    return [{ block: key, entry: entryOf(key, content), isSingle: true }];
  });
}

function entryOf(key: string, value: unknown): Entry {
  return isEntry(value) && key !== "original" ? withoutDefaults(value) : { [key]: value };
}

// What is written out here says no more than what is left out.
const DEFAULTS: Entry = { about: "event", control: false };

function withoutDefaults(entry: Entry): Entry {
  return Object.fromEntries(
    Object.entries(entry).filter(([key, value]) => value !== undefined && DEFAULTS[key] !== value),
  );
}

// Lists by clock, and sources by their key.
function listByKey(block: string, content: unknown, name: string): Fact[] {
  return Object.entries(isEntry(content) ? content : {}).flatMap(([key, inner]) =>
    [inner].flat().map((one) => ({ block, entry: { [name]: key, ...entryOf(key, one) }, isSingle: false })),
  );
}

function listReferences(content: unknown): Fact[] {
  const references = Object.entries(isEntry(content) ? content : {});
  return references.map(([kind, id]) => ({ block: "references", entry: { kind, id }, isSingle: false }));
}

// The first name is the one that the record is called by.
function listNames(content: unknown): Fact[] {
  const names = Array.isArray(content) ? content.filter(isEntry) : [];
  const main = names.slice(0, 1).map(({ name }): Fact => ({ block: "name", entry: { name }, isSingle: true }));
  return [
    ...main,
    ...names.flatMap(({ relations = [], ...entry }): Fact[] => [
      { block: "names", entry: withoutDefaults(entry), isSingle: false },
      ...[relations].flat().map((one) => ({
        block: "relations",
        entry: { name: entry.name, ...entryOf("relations", one) },
        isSingle: false,
      })),
    ]),
  ];
}
