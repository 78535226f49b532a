import { expect, it } from "vitest";
import { createSupplierFinder } from "../../src/query/find-supplier.ts";
import { buildCatalog } from "../build-catalog.ts";

const catalog = buildCatalog({
  company: {
    gullwing: { names: [{ name: "Gullwing Air Ltd", kind: "legal" }], domains: ["gullwing.example"] },
    northquay: {
      names: [
        { name: "Northquay", kind: "brand" },
        { name: "NQ", kind: "ticker" },
      ],
    },
    "north-quay-bank": {
      names: [
        { name: "North-Quay GmbH", kind: "legal" },
        { name: "NQ", kind: "alias" },
      ],
    },
  },
});
const find = createSupplierFinder(catalog);

it.each([
  ["Gullwing Air Ltd.", "certain", "gullwing by legal", ""],
  ["GULLWING", "certain", "gullwing by id", ""],
  ["www.gullwing.example", "certain", "gullwing by domain", ""],
  ["The Gullwing Air Corporation", "possible", "gullwing by name but for its form of law", ""],
  ["nq", "possible", "north-quay-bank by alias, northquay by ticker", ""],
  ["Northquai", "unknown", "", "northquay"],
  ["Submarines", "unknown", "", ""],
  ["Ltd", "unknown", "", ""],
])("%s is %s: %s", (name, match, hits, nearest) => {
  const found = find(name);
  expect(found.match).toBe(match);
  expect(found.hits.map(({ company, by }) => `${company} by ${by}`).join(", ")).toBe(hits);
  expect(found.nearest.join(", ")).toBe(nearest);
});
