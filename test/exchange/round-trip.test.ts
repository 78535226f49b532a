import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBeginning } from "../../src/exchange/beginning.ts";
import { readEdtf } from "../../src/record/edtf.ts";
import { askShippedData } from "../expected/ask-shipped-data.ts";
import { leaveFolder } from "../leave-folder.ts";

interface Dated {
  readonly edtf: string;
}

/** What an answer tells of an incident, as far as VERIS can hold it. */
interface Answer {
  readonly id: string;
  readonly status: string;
  readonly verdict: string | null;
  readonly companies: readonly { readonly company: string | null; readonly role: string; readonly unnamed: boolean }[];
  readonly impact: readonly string[];
  readonly occurred: Dated | null;
  readonly disclosed: Dated | null;
  readonly affected: { readonly count: number | null; readonly claimed: boolean } | null;
  readonly data: readonly { readonly type: string }[];
  readonly attribution: readonly { readonly actor: string | null; readonly says: string }[];
  readonly actions: readonly string[];
  readonly sources: readonly { readonly url: string | null }[];
  readonly imported: { readonly id: string } | null;
}

// VERIS has no name for somebody from within.
const INSIDERS = [
  "cia/2017-vault-7: joshua-schulte",
  "cm-software/2025-pix-theft: joao-nazareno-roque",
  "ubiquiti/2021-insider-extortion: nickolas-sharp",
];

const folder = mkdtempSync(join(tmpdir(), "breaches-round-trip-"));
const pairs: (readonly [ours: Answer, back: Answer])[] = [];
const missing: string[] = [];

beforeAll(async () => {
  const file = join(folder, "veris.json");
  writeFileSync(file, (await askShippedData("export", "veris")).out);
  const data = join(folder, "data");
  const { code, err } = await askShippedData("import", "veris", file, "--out", data, "-q");
  expect([code, err]).toEqual([0, ""]);
  const statuses = ["confirmed", "reported", "refuted"].flatMap((status) => ["--status", status]);
  const back = readAnswers((await askShippedData("list", "--json", "--data", data, ...statuses)).out);
  const byId = new Map(back.map((answer) => [answer.imported?.id, answer]));
  for (const ours of readAnswers((await askShippedData("list", "--json")).out)) {
    const found = byId.get(ours.id);
    if (found) pairs.push([ours, found]);
    else missing.push(ours.id);
  }
}, 120_000);
afterAll(() => leaveFolder(folder), 60_000);

function readAnswers(text: string): readonly Answer[] {
  const answers: readonly Answer[] = JSON.parse(text);
  return answers;
}

/** The year, month or day on which a date begins; VERIS knows no more of it. */
function beginningOf(date: Dated | null): string | null {
  const beginning = date && findBeginning(readEdtf(date.edtf));
  if (!beginning?.earliest) return null;
  return beginning.earliest.slice(0, { year: 4, month: 7, day: 10 }[beginning.precision ?? "day"]);
}

function unlike<Fact>(read: (answer: Answer, ours: Answer) => Fact): readonly unknown[] {
  return pairs
    .map(([ours, back]) => [ours.id, read(ours, ours), read(back, ours)] as const)
    .filter(([, one, two]) => JSON.stringify(one) !== JSON.stringify(two));
}

describe("the data set, exported to VERIS and imported again", () => {
  it("has every incident", () => {
    expect(missing).toEqual([]);
    expect(pairs.length).toBeGreaterThan(400);
  });

  it("keeps the victim", () => {
    const victimOf = ({ companies }: Answer) => companies.find(({ role }) => role === "victim");
    expect(unlike((answer, ours) => (victimOf(ours)?.company ? victimOf(answer)?.company : null))).toEqual([]);
  });

  it("keeps the dates as exact as VERIS can hold them", () => {
    expect(unlike(({ occurred }, ours) => beginningOf(ours.occurred) && beginningOf(occurred))).toEqual([]);
    expect(unlike(({ disclosed }, ours) => beginningOf(ours.disclosed) && beginningOf(disclosed))).toEqual([]);
  });

  it("keeps the actions", () => {
    expect(unlike(({ actions }) => actions.toSorted())).toEqual([]);
  });

  it("keeps who did it, where that is attributed and nobody disputes it", () => {
    const missed = new Set(
      pairs.flatMap(([ours, back]) => {
        const held = new Set(back.attribution.map(({ actor }) => actor));
        const told = ours.attribution.filter(({ says }) => !["claims", "possible", "likely"].includes(says));
        const ids = ours.verdict === "attributed" ? told.flatMap(({ actor }) => actor ?? []) : [];
        return ids.filter((id) => !held.has(id)).map((id) => `${ours.id}: ${id}`);
      }),
    );
    expect([...missed].toSorted()).toEqual(INSIDERS);
  });

  it("keeps the headline figure of those whose data was touched, where the attacker is not alone with it", () => {
    // VERIS counts records only: customers without power have no place there, and neither has an affirmed zero.
    const hasData = ({ impact, data }: Answer) =>
      data.length > 0 || impact.some((word) => word === "data-taken" || word === "data-exposed");
    const counted = pairs.filter(([{ affected }]) => affected && !affected.claimed && affected.count);
    expect(counted.filter(([ours]) => hasData(ours)).length).toBeGreaterThan(200);
    const lost = counted.filter(([ours, back]) => ours.affected?.count !== back.affected?.count);
    expect(lost.map(([ours, back]) => [hasData(ours) && ours.id, back.affected])).toEqual(
      lost.map(() => [false, null]),
    );
  });

  it("keeps the addresses of the sources", () => {
    // A full stop behind an address is taken for that of the sentence.
    const addressOf = ({ url }: { readonly url: string | null }) => url?.replace(/\.$/, "") ?? [];
    expect(unlike(({ sources }) => [...new Set(sources.flatMap(addressOf))].toSorted())).toEqual([]);
  });
});
