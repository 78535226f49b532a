import { expect, it } from "vitest";
import { extract, readCatalogue, takeIncidentDraft } from "../read-catalogue.ts";

const { drafts, counts } = extract("hibp", readCatalogue("breaches.json"));
const source = "hibp";

it("an entry becomes an exposure, its figure the catalogue's, its links sources", () => {
  expect(takeIncidentDraft(drafts, "OysterBank")).toEqual({
    kind: "incident",
    path: "0.json[0]",
    catalogue: { name: "Have I Been Pwned", key: "hibp", licence: "CC BY 4.0" },
    id: "OysterBank",
    year: "2019",
    short: "hibp-oysterbank",
    long: expect.stringMatching(/^hibp-oysterbank-[0-9a-f]{8}$/),
    victim: { name: "Oyster Bank", country: null, sector: null, domain: "oysterbank.example", unnamed: false },
    others: [],
    actors: [],
    source,
    body: {
      title: "Exposed: email addresses, passwords, favourite oysters",
      kind: "exposure",
      impact: ["data-exposed"],
      statements: [{ says: "reports", source: ["hibp", "link-1"] }],
      dates: {
        occurred: [{ when: "2019-05-24", source }],
        disclosed: [{ when: "[2019-05-24..2019-08-09]", source }],
      },
      affected: [{ count: 137272, unit: "email-addresses", source }],
      data: ["email-address", "password", "favourite-oysters"].map((type) => ({ type, says: "exposed", source })),
      sources: {
        hibp: { kind: "catalogue", publisher: "Have I Been Pwned", title: "Entry OysterBank", published: "2019-08-10" },
        "link-1": { kind: "press", publisher: "courier.example", url: "https://courier.example/2019/oyster?a=1&b=2" },
      },
    },
    original: {
      Title: "Oyster Bank",
      Domain: "oysterbank.example",
      AddedDate: "2019-08-09T14:24:01Z",
      ModifiedDate: "2019-08-10T14:24:01Z",
      LogoPath: "https://logos.example/OysterBank.png",
      ...{ IsVerified: true, IsFabricated: false, IsSensitive: false, IsRetired: false, IsSpamList: false },
      Description: 'In May 2019, the online bank Oyster Bank suffered a breach. It exposed "favourite oysters".',
    },
    words: [
      {
        vocabulary: "data-types",
        id: "favourite-oysters",
        label: "favourite oysters",
        equivalent: { hibp: "Favourite oysters" },
      },
    ],
  });
});

it("what is not verified or made up is said to be so, and a zero is no figure", () => {
  const unverified = takeIncidentDraft(drafts, "OysterBank2021");
  expect(unverified.body).toMatchObject({
    statements: [{ says: "reports", note: "The catalogue could not verify the data." }],
    dates: { disclosed: [{ when: "2021-02-01" }] },
  });
  expect(unverified.body).not.toHaveProperty("affected");
  expect(unverified.original).toMatchObject({ PwnCount: 0, Description: "" });
  expect(takeIncidentDraft(drafts, "TideList")).toMatchObject({
    victim: { name: "Tide List", unnamed: true },
    body: { statements: [{ says: "refutes", note: "The catalogue holds the data to be made up." }] },
  });
});

it("markup that plain text has no room for is counted as lost, and nothing else", () => {
  const lost = counts.list().filter((count) => count.lost > 0);
  expect(lost).toMatchObject([{ field: "Description (markup)", values: 1, lost: 1 }]);
});

it("an entry without a name is told", () => {
  expect(extract("hibp", [{ Title: "x" }, 1]).faults).toEqual([
    { path: "0.json[0]", reason: "found no Name, expected an entry of the breach catalogue" },
    { path: "0.json[1]", reason: "found no object, expected an entry of the breach catalogue" },
  ]);
});
