import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { allRecords, gatherRecords } from "../../../src/exchange/records/gather-records.ts";
import { writeRecords } from "../../../src/exchange/records/write-records.ts";
import { NO_CRITERIA } from "../../../src/query/criteria.ts";
import { selectIncidents } from "../../../src/query/select-incidents.ts";
import { linkCatalog } from "../../../src/record/catalog.ts";
import type { AnyRecordFile } from "../../../src/record/record-kinds.ts";
import { loadFolder } from "../../../src/store/load-records.ts";
import { makeFolder } from "../../make-folder.ts";

async function readBack(records: Iterable<AnyRecordFile>) {
  const file = join(makeFolder({}), "set.jsonl");
  writeFileSync(file, [...writeRecords(records)].join(""));
  return loadFolder(file, file);
}

const strip = ({ kind, id, value }: AnyRecordFile) => ({ kind, id, value });

it("the whole data set goes out and comes back as it was", async () => {
  const { records } = await loadFolder("data", "builtin");
  const sent = [...allRecords(linkCatalog(records))];
  const back = await readBack(sent);
  expect(back.problems).toEqual([]);
  expect(sent.length).toBe(records.length);
  expect(back.records.map(strip)).toEqual(sent.map(strip));
}, 300_000);

it("a part goes out with every record that it refers to, each once", async () => {
  const { records } = await loadFolder("data", "builtin");
  const catalog = linkCatalog(records);
  const { rows } = selectIncidents(catalog, { ...NO_CRITERIA, campaigns: ["salt-typhoon-telecom-2024"] });
  const sent = [...gatherRecords(rows, catalog)];
  const keys = sent.map(({ kind, id }) => `${kind} ${id}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(["campaign salt-typhoon-telecom-2024", "actor salt-typhoon"]));
  for (const { answer } of rows) {
    expect(keys).toContain(`incident ${answer.id}`);
    for (const { company } of answer.companies) if (company) expect(keys).toContain(`company ${company}`);
  }
  expect(keys.some((key) => key.startsWith("tally") || key.startsWith("vocabulary"))).toBe(false);
}, 300_000);
