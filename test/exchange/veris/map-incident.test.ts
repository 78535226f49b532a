import { expect, it } from "vitest";
import { extract, readCatalogue, takeIncidentDraft } from "../read-catalogue.ts";

const files = ["0A1B2C3D", "1B2C3D4E", "2C3D4E5F"].map((id) =>
  readCatalogue(`veris/${id}-1111-4222-8333-444455556666.json`),
);
const { drafts, counts, faults } = extract("veris", ...files);
const source = "vcdb";

it("an incident by a slip becomes an exposure, with its dates as exact as they are", () => {
  expect(takeIncidentDraft(drafts, "0A1B2C3D")).toMatchObject({
    year: "2017",
    short: "vcdb-0a1b2c3d",
    catalogue: { name: "VERIS Community Database", licence: "CC BY-SA 4.0" },
    victim: { name: "The Kelpie Clinic, Inc.", country: "GB", sector: "health", unnamed: false },
    body: {
      title: "Misdelivery: medical data",
      kind: "exposure",
      impact: ["data-exposed"],
      statements: [{ says: "reports", source: ["vcdb", "link-1", "link-2"] }],
      dates: { occurred: [{ when: "2017-11", source }], disclosed: [{ when: "2017-11-17", source }] },
      affected: [
        { count: 9, unit: "records", source },
        { count: 9, unit: "records", part: "medical data", source },
      ],
      data: [{ type: "health-information", says: "exposed", source }],
      actions: ["error/misdelivery"],
      sources: {
        vcdb: { kind: "catalogue", publisher: "VERIS Community Database", published: "2018-01-05" },
        "link-1": { kind: "press", publisher: "courier.example", url: "https://courier.example/a" },
        "link-2": { kind: "government", publisher: "news.example.gov", url: "http://www.news.example.gov/b,c" },
      },
    },
  });
});

it("an incident keeps what has no field of ours as it was, and its words as its own", () => {
  const { body, original } = takeIncidentDraft(drafts, "0A1B2C3D");
  expect(body).not.toHaveProperty("summary");
  expect(original).toMatchObject({
    schema_version: "1.3.4",
    summary: "A clerk posted a list.",
    action: { error: { vector: ["Carelessness"] } },
    victim: { victim_id: "The Kelpie Clinic, Inc.", industry: "622110" },
    plus: { github: "10491", dbir_year: 2018 },
  });
  expect(original).not.toHaveProperty("incident_id");
  expect(original).not.toHaveProperty("timeline");
  expect(original).not.toHaveProperty("action.error.variety");
});

it("an incident lets words of newer versions pass, and takes no zero for a figure", () => {
  const draft = takeIncidentDraft(drafts, "1B2C3D4E");
  expect(draft.body).toMatchObject({
    title: "Use of stolen creds, Quantum guessing: credentials",
    kind: "intrusion",
    actions: ["hacking/use-of-stolen-creds", "hacking/quantum-guessing"],
    data: [{ type: "credentials", says: "possibly-taken", source }],
    dates: { occurred: [{ when: "2023", source }], disclosed: [{ when: "[2023..2024-02-01]", source }] },
    consequences: [{ kind: "loss", amount: 25000, currency: "EUR", source }],
  });
  expect(draft.body).not.toHaveProperty("affected");
  expect(draft.original).toMatchObject({ attribute: { confidentiality: { data_total: 0 } } });
  expect(draft.words).toEqual([
    {
      vocabulary: "actions",
      id: "hacking/quantum-guessing",
      label: "Quantum guessing",
      equivalent: { veris: "action.hacking.variety: Quantum guessing" },
    },
  ]);
});

it("an incident is attributed to actors on record only, so that nobody is accused by a catalogue's word alone", () => {
  const draft = takeIncidentDraft(drafts, "1B2C3D4E");
  expect(draft.actors).toEqual(["Grey Heron"]);
  expect(draft.original).toMatchObject({ actor: { external: { name: ["Grey Heron", "Pat Example"] } } });
  expect(draft.others).toMatchObject([{ company: { name: "Skiff Pensions" }, role: "data-owner" }]);
});

it("what only nearly happened is an attempt; a day that is none stays behind; nobody is invented", () => {
  expect(takeIncidentDraft(drafts, "2C3D4E5F")).toMatchObject({
    year: "2016",
    victim: {
      name: "Unnamed (VCDB 2C3D4E5F-1111-4222-8333-444455556666)",
      country: null,
      sector: null,
      unnamed: true,
    },
    body: {
      kind: "attempt",
      statements: [{ says: "reports", about: "attempt", source: ["vcdb"] }],
      dates: { occurred: [{ when: "2016-02", source }], disclosed: [{ when: "[2016-02..]", source }] },
    },
    original: { timeline: { incident: { day: 30 } }, plus: { created: "2015-01-01T00:00:00Z" } },
  });
});

it("every value is counted, with nothing lost", () => {
  expect(faults).toEqual([]);
  const byField = new Map(counts.list().map((count) => [count.field, count]));
  expect(byField.get("action.*.variety")).toMatchObject({ values: 4, mapped: 4, original: 0, lost: 0 });
  expect(byField.get("timeline.incident.day")).toMatchObject({ values: 1, mapped: 0, original: 1, lost: 0 });
  expect(byField.get("actor.external.name")).toMatchObject({ values: 2, mapped: 1, original: 2, lost: 0 });
  expect(byField.get("attribute.confidentiality.data")).toMatchObject({ values: 5, mapped: 4, original: 5 });
  expect(counts.list().filter(({ lost }) => lost > 0)).toEqual([]);
});

it.each([
  ["a text", "found no object, expected a VERIS incident"],
  [{ incident_id: "x" }, "found neither action nor victim, expected a VERIS incident"],
  [{ action: {} }, "found no incident_id, expected a text"],
])("%j is no incident: %s", (value, reason) => {
  expect(extract("veris", [value]).faults).toEqual([{ path: "0.json[0]", reason }]);
});

it.each([
  [{ hacking: { variety: ["DoS"] } }, {}, "disruption"],
  [{ hacking: { variety: ["DoS"] } }, { confidentiality: {} }, "intrusion"],
  [{ malware: {}, physical: {} }, {}, "intrusion"],
  [{ social: { variety: ["Phishing"] } }, { integrity: { variety: ["Fraudulent transaction"] } }, "fraud"],
  [{ social: {}, hacking: {} }, { integrity: { variety: ["Fraudulent transaction"] } }, "intrusion"],
  [{ misuse: {}, error: {} }, {}, "misuse"],
  [{ physical: { variety: ["Theft"] } }, {}, "loss"],
  [{ physical: { variety: ["Skimmer"] } }, {}, "intrusion"],
  [{ error: { variety: ["Loss"] } }, { confidentiality: {} }, "loss"],
  [{ error: {} }, { confidentiality: {} }, "exposure"],
  [{ error: {} }, { availability: {} }, "disruption"],
  [{ environmental: {} }, {}, "disruption"],
  [{ unknown: {} }, { confidentiality: {} }, "exposure"],
  [{ unknown: {} }, {}, "intrusion"],
])("the action %j with %j is of the kind %s", (action, attribute, kind) => {
  const {
    drafts: [draft],
  } = extract("veris", { incident_id: "x", action, attribute });
  expect(draft?.body).toMatchObject({ kind });
});
