import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerActor } from "../../src/query/actor-answer.ts";
import { answerCampaign } from "../../src/query/campaign-answer.ts";
import { answerCompany } from "../../src/query/company-answer.ts";
import { type Criteria, NO_CRITERIA, STATUS_CHOICES } from "../../src/query/criteria.ts";
import { createJudge } from "../../src/query/incident-answer.ts";
import { selectIncidents } from "../../src/query/select-incidents.ts";
import { type Catalog, linkCatalog } from "../../src/record/catalog.ts";
import { renderJson } from "../../src/render/json.ts";
import { loadFolder } from "../../src/store/load-records.ts";
import { makePackage, removePackage } from "../make-package.ts";
import { runInProcess } from "../run-in-process.ts";

const ajv = new Ajv2020({ allErrors: true });
const COMMANDS = [
  "list",
  "company",
  "actor",
  "campaign",
  "check",
  "compare",
  "timeline-lanes",
  "changes",
  "validate",
] as const;
type OutputCommand = (typeof COMMANDS)[number];
const checks = Object.fromEntries(
  COMMANDS.map((name) => [
    name,
    ajv.compile(JSON.parse(readFileSync(`data/schema/${name}-output.schema.json`, "utf8"))),
  ]),
);

/** What the published schema of a command has against the text that it printed. */
function findFaults(command: OutputCommand, text: string): string[] {
  const check = checks[command];
  check?.(JSON.parse(text));
  return (check?.errors ?? []).map(({ instancePath, message }) => `${command}${instancePath} ${message}`);
}

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await makePackage();
});
afterAll(() => removePackage(packageRoot));

const EVERY_STATUS = STATUS_CHOICES.flatMap((status) => ["--status", status]);

describe("answers on the harbour folder fit the published schemas", () => {
  it.each<readonly [OutputCommand, readonly string[]]>([
    ["list", ["list", ...EVERY_STATUS]],
    ["list", ["list", "--as-of", "2022-06-01"]],
    ["list", ["list", "--company", "tern-line", "--rollup"]],
    ["list", ["list", "--since", "2030"]],
    ["list", ["show", "port-of-brinehaven/2024-double-entry", "gullwick-ferries/2021-booking-desk"]],
    ["list", ["search", "cranes"]],
    ["list", ["timeline"]],
    ["company", ["company", "gullwick-ferries"]],
    ["company", ["company", "tern-line", "--rollup"]],
    ["company", ["company", "harbour-fund"]],
    ["actor", ["actor", "grey-heron"]],
    ["actor", ["actor", "finn-halyard"]],
    ["campaign", ["campaign", "low-tide-2024"]],
    ["campaign", ["campaign", "low-tide-2024", "--as-of", "2024-06-12"]],
    ["check", ["check", "test/fixtures/lists/suppliers.txt", "--rollup"]],
    ["check", ["check", "test/fixtures/lists/empty.txt"]],
    ["compare", ["compare", "gullwick-ferries", "tern-line", "harbour-fund"]],
    ["compare", ["compare", "grey-heron", "storm-petrel"]],
    ["timeline-lanes", ["timeline", "--group-by", "campaign"]],
    ["changes", ["changes"]],
    ["changes", ["changes", "--since", "2030"]],
    ["validate", ["validate"]],
    ["validate", ["validate", "test/fixtures/broken"]],
  ])("%s: %j", async (command, argv) => {
    const world = { packageRoot, env: { BREACHES_DATA: "test/fixtures/harbour" } };
    const { out } = await runInProcess([...argv, "--json"], world);
    expect(findFaults(command, out)).toEqual([]);
  });
});

describe("answers on the data set fit the published schemas", () => {
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = linkCatalog((await loadFolder("data", "builtin")).records);
  });
  const select = (criteria: Partial<Criteria>) =>
    selectIncidents(catalog, { ...NO_CRITERIA, statuses: STATUS_CHOICES, ...criteria }).rows;

  it("list", () => {
    const answers = select({}).map(({ answer }) => answer);
    expect(answers.length).toBe(catalog.incidents.size);
    expect(findFaults("list", renderJson(answers))).toEqual([]);
  });

  it("company, for each of them", () => {
    const faults = [...catalog.companies.values()].flatMap((company) =>
      findFaults("company", renderJson(answerCompany(company, select({ companies: [company.id] }), catalog))),
    );
    expect(faults).toEqual([]);
  });

  it("actor, for each of them", () => {
    const faults = [...catalog.actors.values()].flatMap((actor) =>
      findFaults("actor", renderJson(answerActor(actor, select({ actors: [actor.id] }), catalog))),
    );
    expect(faults).toEqual([]);
  });

  it("campaign, for each of them", () => {
    const judge = createJudge(catalog, "official");
    const faults = [...catalog.campaigns.values()].flatMap((campaign) =>
      findFaults("campaign", renderJson(answerCampaign(campaign, select({ campaigns: [campaign.id] }), judge))),
    );
    expect(faults).toEqual([]);
  });
});

it("a schema refuses an answer that lacks a key, and one with a key that nobody published", async () => {
  const world = { packageRoot, env: { BREACHES_DATA: "test/fixtures/harbour" } };
  const { out } = await runInProcess(["list", "--limit", "1", "--json"], world);
  const [incident] = JSON.parse(out);
  const { verdict: _, ...without } = incident;
  expect(findFaults("list", JSON.stringify([without]))).toEqual(["list/0 must have required property 'verdict'"]);
  expect(findFaults("list", JSON.stringify([{ ...incident, severity: 3 }]))).toEqual([
    "list/0 must NOT have additional properties",
  ]);
});
