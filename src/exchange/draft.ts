import type { ActorRelation, Role } from "../record/terms.ts";
import type { JsonObject } from "./json.ts";

/** The catalogue an entry is from. */
export interface Catalogue {
  readonly name: string;
  /** The short form that ids and keys of sources are made with. */
  readonly key: string;
  readonly licence: string | null;
}

/** An organization as a catalogue names it. */
export interface NamedCompany {
  readonly name: string;
  readonly country: string | null;
  readonly sector: string | null;
  readonly domain: string | null;
  /** Its name describes it, since nobody named it. */
  readonly unnamed: boolean;
}

/** An incident read from another catalogue, before its companies are known by their ids. */
export interface IncidentDraft {
  readonly kind: "incident";
  readonly catalogue: Catalogue;
  /** What the catalogue calls it. */
  readonly id: string;
  /** The year in its id. */
  readonly year: string;
  /** What sets it apart among the incidents of a company, and what does so for certain. */
  readonly short: string;
  readonly long: string;
  readonly victim: NamedCompany;
  readonly others: readonly { readonly company: NamedCompany; readonly role: Role }[];
  /** Names of actors, which lead to an attribution where one has a record. */
  readonly actors: readonly string[];
  /** The claim that an attribution made from `actors` rests on. */
  readonly source: string;
  /** The file without companies and attribution. */
  readonly body: JsonObject;
  readonly original: JsonObject | null;
  /** Words that the file uses and that vocabularies may not have yet. */
  readonly words: readonly NewWord[];
}

/** An actor read from another catalogue. */
export interface ActorDraft {
  readonly kind: "actor";
  readonly catalogue: Catalogue;
  readonly id: string;
  readonly name: string;
  readonly body: JsonObject;
  readonly original: JsonObject | null;
  /** Relations to other actors, by what the same catalogue calls them. */
  readonly related: readonly { readonly id: string; readonly is: ActorRelation }[];
  readonly source: string;
  /** Why the catalogue gave it up, and what it calls the one that took its place. */
  readonly withdrawn: { readonly date: string; readonly because: string; readonly successor: string | null } | null;
}

export type Draft = IncidentDraft | ActorDraft;

/** A word of another catalogue that our vocabularies have no word for. */
export interface NewWord {
  readonly vocabulary: "data-types" | "actions";
  readonly id: string;
  readonly label: string;
  /** The equivalent, under the name of its key. */
  readonly equivalent: { readonly veris: string } | { readonly hibp: string };
}
