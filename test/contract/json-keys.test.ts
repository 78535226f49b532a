import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePackage, removePackage } from "../make-package.ts";
import { runInProcess } from "../run-in-process.ts";
import {
  actorKeys,
  actorParts,
  blockKeys,
  campaignKeys,
  campaignParts,
  changeKeys,
  companyKeys,
  companyParts,
  incidentKeys,
  type Keys,
  supplierKeys,
  supplierParts,
} from "./key-lists.ts";

const EVERY_STATUS = ["confirmed", "disputed", "reported", "claimed", "refuted", "withdrawn"];
const everyIncident = ["list", ...EVERY_STATUS.flatMap((status) => ["--status", status])];
const COMPANIES = ["gullwick-ferries", "tern-line", "port-of-brinehaven", "lantern-pay", "todai-line"];
const ACTORS = ["grey-heron", "storm-petrel", "finn-halyard"];
const CAMPAIGNS = ["low-tide-2024", "spring-tide-2025"];

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await makePackage();
});
afterAll(() => removePackage(packageRoot));

const asked = new Map<string, Promise<unknown>>();

/** What commands print with --json on the harbour folder, one value for each command line; each is run once. */
async function ask(...commands: readonly (readonly string[])[]): Promise<unknown[]> {
  const world = { packageRoot, env: { BREACHES_DATA: "test/fixtures/harbour" } };
  const run = async (argv: readonly string[]) =>
    JSON.parse((await runInProcess([...argv, "--json", "--quiet"], world)).out);
  return Promise.all(
    commands.map((argv) => {
      const answer = asked.get(argv.join(" ")) ?? run(argv);
      asked.set(argv.join(" "), answer);
      return answer;
    }),
  );
}

/** Everything that stands at a path below the values; null and empty lists hold nothing. */
function findAt(values: readonly unknown[], path: string): object[] {
  const steps = path === "" ? [] : path.split(".");
  let found = [...values];
  for (const step of steps) {
    found = found.flatMap((value) => readKey(value, step.replace("[]", "")));
  }
  return found.filter((value) => typeof value === "object" && value !== null);
}

function readKey(value: unknown, key: string): unknown[] {
  const inner: unknown = Object.entries(Object(value)).find(([name]) => name === key)?.[1];
  return Array.isArray(inner) ? inner : [inner];
}

function expectKeys(found: readonly object[], { published, added = [] }: Keys): void {
  expect(found.length).toBeGreaterThan(0);
  const wanted = [...published, ...added].toSorted();
  for (const value of found) expect(Object.keys(value).toSorted()).toEqual(wanted);
}

describe("the keys of an incident", () => {
  it("are the published ones and our additions, in every incident", async () => {
    const [incidents] = await ask(everyIncident);
    expectKeys(findAt([incidents].flat(), ""), incidentKeys);
  });

  it.each(Object.entries(blockKeys))("hold the published keys at %s", async (path, keys) => {
    const [incidents] = await ask(everyIncident);
    expectKeys(findAt([incidents].flat(), path), keys);
  });

  it("stand in the order of the field table", async () => {
    const [incidents] = await ask(everyIncident);
    const [fields] = await ask(["fields"]);
    const always = findAt([fields].flat(), "").filter((field) => readKey(field, "json")[0] === "always");
    const [first] = findAt([incidents].flat(), "");
    expect(Object.keys(first ?? {})).toEqual(always.map((field) => readKey(field, "name")[0]));
  });

  it("are the same where show, search and timeline tell of it", async () => {
    const id = "gullwick-ferries/2021-booking-desk";
    const answers = await ask(["show", id], ["search", "booking", "desk"], ["timeline", "--since", "2021"]);
    expectKeys(findAt(answers.flat(), ""), incidentKeys);
  });

  it("are all there as of a day on which hardly anything was known", async () => {
    const [early] = await ask(["list", "--as-of", "2021-08-15"]);
    expectKeys(findAt([early].flat(), ""), incidentKeys);
  });
});

describe("the keys of a company", () => {
  const commands = COMPANIES.map((id) => ["company", id]);

  it("are the published ones and our additions", async () => {
    expectKeys(findAt(await ask(...commands), ""), companyKeys);
  });

  it.each(Object.entries(companyParts))("hold the published keys at %s", async (path, keys) => {
    expectKeys(findAt(await ask(...commands), path), keys);
  });

  it("hold incidents with all of an incident's keys", async () => {
    expectKeys(findAt(await ask(...commands), "incidents[]"), incidentKeys);
  });
});

describe("the keys of an actor", () => {
  const commands = ACTORS.map((id) => ["actor", id]);

  it("are the published ones and our additions", async () => {
    expectKeys(findAt(await ask(...commands), ""), actorKeys);
  });

  it.each(Object.entries(actorParts))("hold the published keys at %s", async (path, keys) => {
    expectKeys(findAt(await ask(...commands), path), keys);
  });

  it("hold incidents with all of an incident's keys", async () => {
    expectKeys(findAt(await ask(...commands), "incidents[]"), incidentKeys);
  });

  it("name one voice on one relation in a row, and a name of several voices in several rows", async () => {
    const [heron] = await ask(["actor", "grey-heron"]);
    const rows = findAt([heron], "names[]").filter((row) => readKey(row, "name")[0] === "Wading Bird");
    expect(rows.map((row) => [...readKey(row, "is"), ...readKey(row, "according_to")])).toEqual([
      ["same", "Mooring Labs"],
      ["disputed", "Buoy Security"],
    ]);
  });
});

describe("the keys of a campaign", () => {
  const commands = CAMPAIGNS.map((id) => ["campaign", id]);

  it("are the published ones and our additions", async () => {
    expectKeys(findAt(await ask(...commands), ""), campaignKeys);
  });

  const shared = ["statements[]", "occurred", "disclosed", "dates[]", "affected", "affected_claims[]", "data[]"];
  const rest = ["data_claims[]", "attribution[]", "consequences[]", "volume[]", "sources[]"];
  const parts = [...Object.entries(blockKeys).filter(([path]) => [...shared, ...rest].includes(path))];
  it.each([...parts, ...Object.entries(campaignParts)])("hold the published keys at %s", async (path, keys) => {
    expectKeys(findAt(await ask(...commands), path), keys);
  });

  it("hold incidents with all of an incident's keys", async () => {
    expectKeys(findAt(await ask(...commands), "incidents[]"), incidentKeys);
  });
});

describe("the keys of a name on a list", () => {
  const command = ["check", "test/fixtures/lists/suppliers.txt"];

  it("are the published ones, for known names and unknown", async () => {
    expectKeys(findAt((await ask(command)).flat(), ""), supplierKeys);
  });

  it.each(Object.entries(supplierParts))("hold the published keys at %s", async (path, keys) => {
    expectKeys(findAt((await ask(command)).flat(), path), keys);
  });

  it("hold incidents with all of an incident's keys", async () => {
    expectKeys(findAt((await ask(command)).flat(), "incidents[].incident"), incidentKeys);
  });
});

describe("the keys of a changed record", () => {
  it("are the published ones, whatever the kind of record", async () => {
    expectKeys(findAt((await ask(["changes"])).flat(), ""), changeKeys);
  });
});
