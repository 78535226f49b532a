import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkData } from "../../src/commands/check-data.ts";
import { checkLoaded } from "../../src/commands/open-catalog.ts";
import type { Problem } from "../../src/record/problem.ts";
import { type DataChoice, loadFolder, loadRecords } from "../../src/store/load-records.ts";
import { makeFolder } from "../make-folder.ts";
import { SHIPPED_FILES, writeActor, writeCompany, writeIncident } from "../store/harbour-files.ts";

const TODAY = "2026-11-22";

/** The problems where all records are held at once. */
async function checkWhole(choice: DataChoice): Promise<readonly Problem[]> {
  const loaded = choice.folders.length === 0 ? loadFolder(choice.builtinFolder, "builtin") : loadRecords(choice);
  return (await checkLoaded(await loaded, TODAY)).problems;
}

function choose(builtin: DataChoice["builtin"], folders: readonly string[], packageRoot = "."): DataChoice {
  return { folders, builtin, builtinFolder: join(packageRoot, "data"), packageRoot };
}

function lineOf(kind: string, id: string, record: object): string {
  return `${JSON.stringify({ kind, id, record })}\n`;
}

function writeOccurred(disclosed: string): string {
  const text = writeIncident("Crew lists copied").replaceAll("2021-06-15", disclosed);
  return text.replace("dates:", "dates:\n  occurred: [{ when: 2020-03/2020-04, source: gazette }]");
}

// Every rule that looks at another record finds something.
const ENTANGLED = {
  "companies/tern.yaml": `${writeCompany("Tern Line")}formerly: [tern-old]\n`,
  "companies/sanderling.yaml": `${writeCompany("Sanderling")}domains: [sanderling.example]\n`,
  "companies/plover.yaml": `${writeCompany("tern line")}formerly: [tern-old]\n`,
  "companies/dunlin.yaml": `${writeCompany("Tern Line")}imported: { catalogue: "Quay Ledger", id: "7", date: 2026-01-05 }\n`,
  "actors/heron.yaml": writeActor("Heron"),
  "actors/egret.yaml": writeActor("Heron"),
  "campaigns/tide.yaml": `title: "Tide"\nsummary: "Two of a kind."\n${writeIncident("").slice(writeIncident("").indexOf("statements"))}`,
  "incidents/tern/2021-crane.yaml": `${writeIncident("Crane stopped")}campaigns: [{ campaign: tide, source: gazette }]\n`,
  "incidents/tern/2021-dock.yaml": `${writeIncident("Dock stopped")}same_as: tern/2021-lock\n`,
  "incidents/tern/2021-lock.yaml": `${writeIncident("Lock stopped")}same_as: tern/2021-crane\n`,
  "incidents/tern/2021-other.yaml": `${writeIncident("Lists copied")}exceptions: [{ rule: probable-duplicate, about: tern/2021-crane, because: "Another day." }]\n`,
  "incidents/tern/2021-gone.yaml": `${writeIncident("Once more")}withdrawn: { date: 2026-02-01, because: "It is another one." }\n`,
  "incidents/plover/2020-spring.yaml": writeOccurred("2020-04-01"),
  "incidents/plover/2021-spring.yaml": writeOccurred("2021-06-15"),
  "incidents/tern/2021-site.yaml": writeIncident("Site seen")
    .replace("published", 'url: "https://gazette.example/1"\n    published')
    .replace("The Harbour Gazette", "Sanderling")
    .replace("kind: press", "kind: company"),
};

describe("checking with what other records are asked for tells the same as with whole records", () => {
  it.each([
    ["faults of every kind", choose("names", ["test/fixtures/broken"])],
    ["a sound folder", choose("vocabularies", ["test/fixtures/harbour"])],
    ["two folders, and everything shipped", choose("all", ["test/fixtures/shipped", "test/fixtures/harbour"])],
  ] as const)("%s", async (_, choice) => {
    expect(checkData(choice, TODAY).problems).toEqual(await checkWhole(choice));
  });

  it("records that refer to one another, beside those of a program that was not built", async () => {
    const root = makeFolder({ ...SHIPPED_FILES });
    const choice = choose("names", [makeFolder(ENTANGLED)], root);
    const { problems } = checkData(choice, TODAY);
    expect(problems).toEqual(await checkWhole(choice));
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(
      new Set(["campaign-size", "linked-incident", "probable-duplicate", "unique-id", "unique-name", "source-host"]),
    );
  });

  it("lines and a folder with the same ids", async () => {
    const record = { names: [{ name: "Gullwick Ferries", kind: "brand" }], country: "NL", sector: "transport" };
    const days = { added: "2021-06-20", revised: "2021-06-20" };
    const lines = [
      lineOf("company", "gullwick", { ...days, ...record }),
      "\n",
      lineOf("company", "gullwick", { ...record, sector: "finance", ...days }),
      lineOf("company", "gull", { ...record, country: "Nowhere", ...days }),
    ];
    const folder = makeFolder({ "set.jsonl": lines.join(""), "own/companies/gullwick.yaml": writeCompany("Gullwick") });
    const choice = choose("all", [join(folder, "set.jsonl"), join(folder, "own")], makeFolder({ ...SHIPPED_FILES }));
    const { problems } = checkData(choice, TODAY);
    expect(problems).toEqual(await checkWhole(choice));
    expect(problems.filter(({ rule }) => rule === "same-id")).toHaveLength(2);
  });
});
