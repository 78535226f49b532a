import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { planVocabularies } from "../../../src/exchange/plan-companies.ts";
import { fillDraft } from "../../../src/exchange/plan-incidents.ts";
import { writeVeris } from "../../../src/exchange/veris/write-veris.ts";
import { Words } from "../../../src/exchange/words.ts";
import { buildCatalog } from "../../build-catalog.ts";
import { sketchInput } from "../export-sketch.ts";
import { extract, readCatalogue, takeIncidentDraft } from "../read-catalogue.ts";

type Edit = { readonly [key: string]: unknown };

const ID = "1B2C3D4E-1111-4222-8333-444455556666";
const DAYS = { added: "2026-11-22", revised: "2026-11-22" };
const entry = readCatalogue(`veris/${ID}.json`);
const actor = { "grey-heron": { names: [{ name: "Grey Heron" }] } };

/** The VERIS entry after import, edits of our record, and export. */
function sendBack(edit: Edit = {}, company = "Kelpie Clinic") {
  const draft = takeIncidentDraft(extract("veris", entry).drafts, ID);
  const others = [{ company: "skiff-pensions", role: "data-owner" }];
  const content = fillDraft(draft, "kelpie-clinic", others, new Words(buildCatalog({ actor })));
  const { name: catalogue, licence } = draft.catalogue;
  const imported = { catalogue, id: draft.id, date: "2026-11-22", licence };
  const record = { ...content, imported, original: draft.original, ...DAYS, ...edit };
  const vocabulary = planVocabularies(draft.words, [], draft.catalogue).map(({ path, record: make }) => [
    path.slice("vocabulary/".length, -".yaml".length),
    stringify(make("2026-11-22", "2026-11-22")),
  ]);
  const input = sketchInput({
    actor,
    company: {
      "kelpie-clinic": { names: [{ name: company, kind: "legal" }], country: "GB", sector: "health" },
      "skiff-pensions": { names: [{ name: "Skiff Pensions", kind: "brand" }] },
    },
    vocabulary: Object.fromEntries(vocabulary),
    incident: { "kelpie-clinic/2024-vcdb-1b2c3d4e": stringify(record, { aliasDuplicateObjects: false }) },
  });
  const { text, losses } = writeVeris(input);
  const [back]: readonly Edit[] = JSON.parse([...text].join(""));
  return { back: back ?? {}, losses: losses() };
}

const source = "vcdb";

describe("an incident that was imported from VERIS", () => {
  it("goes back as it was, and nothing of it is lost", () => {
    const { back, losses } = sendBack();
    expect(back).toEqual(entry);
    expect(losses.filter(({ text, lost }) => text + lost > 0)).toEqual([]);
  });

  it.each<[what: string, edit: Edit, changed: object]>([
    [
      "a new date",
      { dates: { occurred: [{ when: "2023-05-06", source }], disclosed: [{ when: "[2023..2024-02-01]", source }] } },
      { timeline: { incident: { year: 2023, month: 5, day: 6 } } },
    ],
    [
      "an action taken away",
      { actions: ["social/phishing"] },
      { action: { social: { variety: ["Phishing"], vector: ["Unknown"], target: ["Unknown"] } } },
    ],
    [
      "a figure",
      { affected: [{ count: 12, unit: "records", source }] },
      {
        attribute: {
          confidentiality: {
            data: [{ variety: "Credentials", amount: 0 }],
            data_disclosure: "Potentially",
            data_total: 12,
          },
        },
      },
    ],
    ["an attribution taken away", { attribution: undefined }, { actor: { unknown: {} } }],
    [
      "another loss",
      { consequences: [{ kind: "loss", amount: 30_000, currency: "USD", source }] },
      { impact: { overall_amount: 30_000, iso_currency_code: "USD", overall_rating: "Unknown" } },
    ],
    [
      "a summary",
      { title: "Accounts entered", summary: "Somebody guessed." },
      { summary: "Accounts entered. Somebody guessed." },
    ],
  ])("takes along %s, and leaves the rest alone", (_what, edit, changed) => {
    const { notes: _notes, ...back } = sendBack(edit).back;
    expect(back).toEqual({ ...Object(entry), ...changed });
  });

  it("tells in its notes what was added and VERIS cannot hold", () => {
    const consequences = [
      { kind: "loss", amount: 25_000, currency: "EUR", source },
      { kind: "penalty", stage: "final", amount: 7, currency: "EUR", source },
    ];
    const { back, losses } = sendBack({ consequences });
    expect(back).toEqual({
      ...Object(entry),
      notes: "consequence: penalty, final: 7 EUR, says VERIS Community Database (catalogue) 2024-02-01",
    });
    expect(losses.filter(({ text }) => text > 0)).toMatchObject([
      { field: "consequences", values: 2, mapped: 1, text: 1 },
    ]);
  });

  it("keeps its victim under another form of the name, and takes another victim whole", () => {
    expect(sendBack({}, "The Kelpie Clinic, Inc.").back).toEqual(entry);
    expect(sendBack({}, "Marsh Hospital").back.victim).toMatchObject({ victim_id: "Marsh Hospital", industry: "62" });
  });
});
