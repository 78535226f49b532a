import { expect, it } from "vitest";
import { NO_CRITERIA } from "../../src/query/criteria.ts";
import { fields } from "../../src/query/fields.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import { createLanes, drawableLanes } from "../../src/query/timeline-lanes.ts";
import { ferryCatalog } from "./ferry-catalog.ts";

const { rows } = selectIncidents(ferryCatalog, NO_CRITERIA);
const lanesBy = (name: string) =>
  fields
    .filter((field) => field.name === name)
    .flatMap((field) => createLanes(rows, field, { catalog: ferryCatalog, clock: "disclosed" }));

it.each([
  ["company", "northquay 3, gullwing 1, lantern 1"],
  ["actor", "kelp-ghost 2, brass-anchor 1, the Café crew 1, ? 1"],
  ["campaign", "high-tide 2, ? 2"],
])("lanes by %s stand as the counts do, most first, the unknown last", (name, expected) => {
  expect(
    lanesBy(name)
      .map(({ key, rows: own }) => `${key ?? "?"} ${own.length}`)
      .join(", "),
  ).toBe(expected);
});

it("all lanes share the axis of the incidents drawn", () => {
  const { axis, lanes } = drawableLanes(lanesBy("company"));
  const days = lanes.flatMap(({ first, last }) => [first ?? "", last ?? ""]).toSorted();
  expect([axis.first, axis.last]).toEqual([days[0], days.at(-1)]);
});
