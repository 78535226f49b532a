import { describe, expect, it } from "vitest";
import { askForJson } from "./ask-shipped-data.ts";
import { type AnsweredIncident, readAnswers, readExpectedTable } from "./expected-table.ts";

async function findAsOf(id: string, day: string): Promise<AnsweredIncident | undefined> {
  const company = id.slice(0, id.indexOf("/"));
  const found = readAnswers(await askForJson("list", "--company", company, "--as-of", day));
  return found.find((incident) => incident.id === id);
}

describe.each(["t-mobile.yaml", "salt-typhoon.yaml"])("%s", (name) => {
  const { incidents, as_of, statuses } = readExpectedTable(name);
  const answered = askForJson("show", ...incidents.map(({ id }) => id)).then(readAnswers);

  it.each(incidents)("$id has the dates, status, figure and verdict worked out by hand", async (expected) => {
    expect((await answered).find(({ id }) => id === expected.id)).toMatchObject(expected);
  });

  it.each(as_of)("$id, by the end of $by_end_of, is what was known then", async ({ by_end_of, ...expected }) => {
    expect(await findAsOf(expected.id, by_end_of)).toEqual(expected);
  });

  it.each(statuses)("$id, by the end of $by_end_of, is $status", async ({ id, by_end_of, status }) => {
    expect((await findAsOf(id, by_end_of))?.status ?? null).toBe(status);
  });
});
