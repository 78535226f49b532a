import { describe, expect, it } from "vitest";
import { findNearest, resolveName } from "../../src/query/resolve-name.ts";
import { BreachesError } from "../../src/record/breaches-error.ts";
import { buildCatalog } from "../build-catalog.ts";

const named = (...names: (readonly [name: string, kind: string])[]) => ({
  names: names.map(([name, kind]) => ({ name, kind })),
});

const catalog = buildCatalog({
  company: {
    "t-mobile": named(["T-Mobile US", "brand"], ["T-Mobile US, Inc.", "legal"], ["T-Mobile", "brand"]),
    "t-mobile-germany": named(["T-Mobile Germany", "brand"]),
    odido: named(["Odido", "brand"], ["T-Mobile Netherlands", "former"]),
    skiff: { ...named(["Skiff", "brand"], ["Løvøya Båt AS", "legal"]), formerly: ["rowing-boat"] },
    pontoon: named(["Pontoon", "brand"], ["Harbour Group", "alias"]),
    jetty: named(["Jetty", "brand"], ["Harbour Group", "former"]),
    // The brand of one is the id of another, and the alias of one the main name of another.
    gull: named(["Wharf Holding", "brand"], ["Heron", "alias"]),
    heron: named(["Grey Heron Lines", "brand"]),
    wharf: named(["Wharf", "brand"], ["Jetty Works", "alias"]),
    works: named(["Jetty Works", "brand"]),
    dock: named(["Dock", "brand"], ["T-Mobile Harbour Radio Services", "former"]),
  },
  actor: {
    "kelp-ghost": {
      names: [{ name: "Kelp Ghost" }, { name: "Seaweed Spectre", used_by: "Buoy Labs", source: "gazette" }],
    },
  },
});

function resolve(name: string) {
  const { id, step, kind } = resolveName(catalog.companyNames, "company", name);
  return [id, step, kind];
}

function failWith(name: string) {
  try {
    resolveName(catalog.companyNames, "company", name);
  } catch (error) {
    if (error instanceof BreachesError) return { code: error.code, message: error.message, hint: error.hint };
    throw error;
  }
  return null;
}

describe("a name leads to its record", () => {
  it.each([
    ["t-mobile", ["t-mobile", "id", "id"]],
    ["rowing-boat", ["skiff", "id", "former id"]],
    ["T-Mobile US", ["t-mobile", "main name", "brand"]],
    ["T-Mobile US, Inc.", ["t-mobile", "main name", "legal"]],
    ["T-Mobile Netherlands", ["odido", "other name", "former"]],
    ["løvøya båt as", ["skiff", "main name", "legal"]],
    ["LØVØYA BAT-AS", ["skiff", "main name", "legal"]],
    ["tmobile germany", ["t-mobile-germany", "id", "id"]],
    ["  Grey  Heron-Lines ", ["heron", "main name", "brand"]],
  ])("%s", (name, expected) => {
    expect(resolve(name)).toEqual(expected);
  });

  it("an id comes before any name, a main name before other names", () => {
    expect(resolve("Heron")).toEqual(["heron", "id", "id"]);
    expect(resolve("Jetty Works")).toEqual(["works", "main name", "brand"]);
  });

  it("a name of an actor tells who uses it", () => {
    expect(resolveName(catalog.actorNames, "actor", "SEAWEED SPECTRE")).toMatchObject({
      id: "kelp-ghost",
      kind: "name used by Buoy Labs",
    });
  });
});

describe("a name that leads nowhere, or to several records", () => {
  it("of several lists them all", () => {
    expect(failWith("harbour group")).toEqual({
      code: "ambiguous-name",
      message: 'company "harbour group" leads to several records: jetty (former), pontoon (alias)',
      hint: "use the id",
    });
  });

  it("of none names the nearest", () => {
    expect(failWith("skif")).toEqual({
      code: "unknown-name",
      message: 'no company "skif"',
      hint: "did you mean skiff?",
    });
  });

  it("of none names the nearest with its id, where the name is not the id", () => {
    expect(failWith("Lovoya Bat A")?.hint).toBe("did you mean Løvøya Båt AS (skiff)?");
    expect(failWith("rowing-boats")?.hint).toBe("did you mean skiff?");
  });

  it("of none that is near suggests no name", () => {
    const failure = failWith("zzzzzzzzzzzz");
    expect(failure).toMatchObject({ code: "unknown-name", message: 'no company "zzzzzzzzzzzz"' });
    expect(failure?.hint ?? "").not.toContain("did you mean");
  });
});

describe("suggestions", () => {
  it.each([
    ["t-mobil", "t-mobile"],
    ["tmobile germ", "t-mobile-germany"],
    ["ponton", "pontoon"],
    ["Oddido", "odido"],
    ["Lovoya Bat A", "skiff"],
    ["gre", "heron"],
  ])("%s suggests %s first", (name, id) => {
    expect(findNearest(catalog.companyNames, name)[0]?.id).toBe(id);
  });

  it("are three records at most, each once, the nearest first", () => {
    expect(findNearest(catalog.companyNames, "T-Mobil").map((hit) => hit.id)).toEqual([
      "t-mobile",
      "t-mobile-germany",
      "odido",
    ]);
  });
});
