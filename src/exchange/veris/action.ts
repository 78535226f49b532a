import type { Catalog } from "../../record/catalog.ts";
import type { JsonObject } from "../json.ts";
import { verisWord } from "./veris-word.ts";
import { UNKNOWN } from "./words.ts";

// What VERIS demands of each category beside the variety.
const DEMANDED: { readonly [category: string]: readonly string[] } = {
  hacking: ["vector"],
  malware: ["vector"],
  social: ["vector", "target"],
  error: ["vector"],
  misuse: ["vector"],
  physical: ["vector"],
  environmental: [],
};

/** Whether VERIS knows a category of actions, and wants it told which of its varieties it was. */
export function isCategory(category: string): boolean {
  return Object.hasOwn(DEMANDED, category);
}

/** What was done, by category; of how and to whom VERIS wants told that it is not known. */
export function createAction(actions: readonly string[], catalog: Catalog) {
  const found = actions.map((id) => {
    const term = verisWord(catalog, "actions", id);
    return { category: term?.field[1] ?? id.slice(0, id.indexOf("/")), term };
  });
  const known = found.filter(({ category, term }) => term !== null || isCategory(category));
  const categories = [...new Set(known.map(({ category }) => category))];
  const action: JsonObject = Object.fromEntries(
    categories.map((category) => {
      const words = known.filter((one) => one.category === category).map(({ term }) => term?.word ?? "Other");
      const demanded = (DEMANDED[category] ?? []).map((key) => [key, UNKNOWN]);
      return [category, { variety: [...new Set(words)], ...Object.fromEntries(demanded) }];
    }),
  );
  return {
    action: categories.length === 0 ? { unknown: {} } : action,
    mapped: known.filter(({ term }) => term !== null).length,
  };
}
