import { createSupplierFinder } from "../../query/find-supplier.ts";
import { BreachesError } from "../../record/breaches-error.ts";
import type { Catalog } from "../../record/catalog.ts";
import { readText } from "./read-answers.ts";

/** Makes what finds the one company that an answer names, by any of its names. */
export function createCompanyReader(catalog: Catalog, folder: string): (text: string) => string {
  const find = createSupplierFinder(catalog);
  return (text) => {
    const name = readText(text);
    const { match, hits, nearest } = find(name);
    const [hit] = hits;
    if (match === "certain" && hit) return hit.company;
    if (hits.length > 0) {
      const choices = hits.map(({ company, by }) => `${company} (${by})`).join(", ");
      throw new BreachesError("ambiguous-name", `"${name}" may be ${choices}`, "write the id of the one that is meant");
    }
    const command = `breaches new company ${quoteWord(name)} --data ${quoteWord(folder)} writes its record`;
    const near = nearest.length > 0 ? `did you mean ${nearest.join(", or ")}? if not: ` : "";
    throw new BreachesError("unknown-name", `no company "${name}"`, `${near}${command}`);
  };
}

function quoteWord(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
