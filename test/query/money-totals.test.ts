import { describe, expect, it } from "vitest";
import { NO_CRITERIA } from "../../src/query/criteria.ts";
import { totalMoney } from "../../src/query/money-totals.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import { buildCatalog } from "../build-catalog.ts";

/** Totals over incidents of one company, given by their consequences. */
function total(...incidents: (readonly object[])[]) {
  const incident = Object.fromEntries(
    incidents.map((entries, at) => {
      const consequences = entries.map((entry) => ({ currency: "EUR", source: "gazette", ...entry }));
      return [`skiff/2021-case${at}`, consequences.length > 0 ? { consequences } : {}];
    }),
  );
  const catalog = buildCatalog({ company: { skiff: {} }, incident });
  const totals = totalMoney(selectIncidents(catalog, NO_CRITERIA).rows);
  return totals.map(({ kind, stage, currency, amount, cases }) => [kind, stage, currency, amount, cases]);
}

const fine = { kind: "penalty", stage: "agreed", case: "board-1", amount: 15_750_000 };

describe("totals of money", () => {
  it("a case that covers several incidents is added once", () => {
    expect(total([fine], [fine], [fine])).toEqual([["penalty", "agreed", "EUR", 15_750_000, 1]]);
  });

  it("different cases are added", () => {
    expect(total([fine], [{ ...fine, case: "board-2", amount: 250_000 }])).toEqual([
      ["penalty", "agreed", "EUR", 16_000_000, 2],
    ]);
  });

  it("what has no case is a case of its own, also within one incident", () => {
    const loss = { kind: "loss", amount: 10 };
    expect(total([loss, loss], [loss])).toEqual([["loss", null, "EUR", 30, 3]]);
  });

  it.each([
    ["kinds", { kind: "settlement" }, ["settlement", "agreed", "EUR"]],
    ["stages", { stage: "paid" }, ["penalty", "paid", "EUR"]],
    ["currencies", { currency: "USD" }, ["penalty", "agreed", "USD"]],
  ])("different %s are never added", (_, change, group) => {
    const other = { ...fine, case: "board-2", amount: 1, ...change };
    expect(total([fine, other])).toContainEqual([...group, 1, 1]);
    expect(total([fine, other])).toContainEqual(["penalty", "agreed", "EUR", 15_750_000, 1]);
  });

  it("a settlement and a spending commitment of one case stand apart", () => {
    const settled = { ...fine, kind: "settlement", amount: 350 };
    const promised = { ...fine, kind: "spending-commitment", amount: 150 };
    expect(total([settled, promised])).toEqual([
      ["settlement", "agreed", "EUR", 350, 1],
      ["spending-commitment", "agreed", "EUR", 150, 1],
    ]);
  });

  it("a case stands at its newest stage alone, whichever comes first in the file", () => {
    const proposed = { ...fine, stage: "proposed", amount: 20, date: "2020-02-28" };
    const final = { ...fine, stage: "final", amount: 15, date: "2024-04-29" };
    expect(total([proposed], [final])).toEqual([["penalty", "final", "EUR", 15, 1]]);
    expect(total([final], [proposed])).toEqual([["penalty", "final", "EUR", 15, 1]]);
  });

  it("of two stages told on one day the one further on stands", () => {
    const filed = { ...fine, stage: "filed", amount: 20 };
    const final = { ...fine, stage: "final", amount: 15 };
    expect(total([filed, final])).toEqual([["penalty", "final", "EUR", 15, 1]]);
    expect(total([final], [filed])).toEqual([["penalty", "final", "EUR", 15, 1]]);
  });

  it("what has no amount, or is denied, is left out; an amount of nought is not", () => {
    expect(total([{ kind: "lawsuit", stage: "filed" }])).toEqual([]);
    expect(total([{ ...fine, denied: [{ who: "skiff", source: "gazette" }] }])).toEqual([]);
    expect(total([{ ...fine, amount: 0 }])).toEqual([["penalty", "agreed", "EUR", 0, 1]]);
  });

  it("stand by currency, the larger first", () => {
    const totals = total([
      { kind: "loss", amount: 5, currency: "USD" },
      { kind: "loss", amount: 5 },
      { kind: "penalty", amount: 9 },
    ]);
    expect(totals.map(([kind, , currency]) => [kind, currency])).toEqual([
      ["penalty", "EUR"],
      ["loss", "EUR"],
      ["loss", "USD"],
    ]);
  });

  it("amounts stolen or paid to the attacker are no consequences", () => {
    const money = [{ kind: "stolen", amount: 999, currency: "EUR", source: "gazette" }];
    const catalog = buildCatalog({ company: { skiff: {} }, incident: { "skiff/2021-theft": { money } } });
    expect(totalMoney(selectIncidents(catalog, NO_CRITERIA).rows)).toEqual([]);
  });
});
