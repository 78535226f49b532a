import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { askForJson, askShippedData } from "./ask-shipped-data.ts";

// What a press report of mid-November 2024 said, and where the shipped data answer it.

/** Text as a reader takes it in: without line breaks and the blanks that lay it out. */
function unwrap(text: string): string {
  return text.replace(/\s+/g, " ");
}

describe("T-Mobile was a target; the Wall Street Journal broke it; theft of call records was not confirmed", () => {
  const card = askShippedData("show", "t-mobile/2024-salt-typhoon").then(({ out }) => out);

  it.each([
    ["the incident is disputed", /^ {2}status +disputed$/m],
    ["the newspaper reported it on 15 November 2024", /^ {2}2024-11-15 {2}reports +The Wall Street Journal,$/m],
    ["that day is the day of disclosure", /^ {2}disclosed +2024-11-15$/m],
    ["the company denied it", /^ {2}2024-11-27 {2}denies +T-Mobile US \[/m],
    ["the company confirmed an attempt and no more", /^ {2}2024-11-27 {2}confirms \(attempt\) +T-Mobile US \[/m],
    [
      "call records may have been taken, says the press",
      /^ {2}2024-11-15 {2}call records: possibly-taken +The Wall Street/m,
    ],
    ["the company denies that too", /call records: possibly-taken[\s\S]{0,200}denied by T-Mobile US on 2024-11-27/],
    ["no customer data was taken, says the company", /^ {2}2024-11-27 {2}customer data: not-taken +T-Mobile US \[/m],
    ["nobody was affected, says the company", /^ {2}affected +none, says the company$/m],
    ["it was Salt Typhoon, and China denies it", /Salt Typhoon: attributes[\s\S]{0,80}denied by China on 2024-11-27/],
  ])("show says: %s", async (_said, words) => {
    expect(await card).toMatch(words);
  });

  it("tells the two voices apart in JSON", async () => {
    const claim = v.object({ says: v.string(), type: v.string(), by: v.string(), who: v.string() });
    const shown = v.array(v.object({ status: v.string(), data_claims: v.array(claim) }));
    const [incident] = v.parse(shown, await askForJson("show", "t-mobile/2024-salt-typhoon"));
    expect(incident?.status).toBe("disputed");
    expect(incident?.data_claims).toEqual(
      expect.arrayContaining([
        { type: "call-records", says: "possibly-taken", by: "press", who: "The Wall Street Journal" },
        { type: "customer-data", says: "not-taken", by: "company", who: "t-mobile" },
      ]),
    );
  });
});

describe("it was part of a campaign on American and other telecoms", () => {
  const card = askShippedData("campaign", "salt-typhoon-telecom-2024").then(({ out }) => out);

  it.each([
    ["FBI and CISA: call records", /2024-11-13 {2}call records: taken +FBI and CISA, government/],
    ["FBI and CISA: private communications", /2024-11-13 {2}private messages: taken +FBI and CISA, government/],
    [
      "FBI and CISA: court-ordered surveillance",
      /2024-11-13 {2}lawful-intercept data: taken +FBI and CISA, government/,
    ],
    ["T-Mobile among the victims", /^ +t-mobile\/2024-salt-typhoon\b/m],
    ["other countries among the victims", /^ +unnamed-canadian-telecom\/2025-salt-typhoon\b/m],
  ])("campaign says: %s", async (_said, words) => {
    expect(await card).toMatch(words);
  });

  it.each([
    "private communications of a limited number of people, mostly in government or politics",
    "certain information under US court orders copied",
    "systems that carriers must keep under the Communications Assistance for Law Enforcement Act (CALEA) of 1994",
  ])("campaign says: %s", async (words) => {
    expect(unwrap(await card)).toContain(words);
  });
});

describe("Salt Typhoon goes by other names, as somebody says", () => {
  it.each([
    ["Salt Typhoon", ["Salt Typhoon, used by Microsoft", "same MITRE ATT&CK 2025-02-24"]],
    ["Earth Estries", ["Earth Estries overlaps with Salt Typhoon, says Trend Micro", "disputed by MISP galaxy"]],
    ["FamousSparrow", ["FamousSparrow is the same as Salt Typhoon, says Microsoft", "disputed by ESET"]],
    [
      "UNC2286",
      ["UNC2286 is the same as Salt Typhoon, says MISP galaxy", "UNC2286 overlaps with Salt Typhoon, says Trend"],
    ],
  ])("actor %j", async (name, relations) => {
    await expectSaltTyphoon(name, relations);
  });

  it.each(["Ghost Emperor", "ghostemperor", "GHOSTEMPEROR"])("actor %j, however it is written", async (name) => {
    await expectSaltTyphoon(name, [
      "GhostEmperor is the same as Salt Typhoon, says Microsoft",
      "GhostEmperor overlaps with Salt Typhoon, says NSA, CISA, FBI and partner agencies",
      "that GhostEmperor is Salt Typhoon is disputed by ESET",
    ]);
  });
});

async function expectSaltTyphoon(name: string, relations: readonly string[]): Promise<void> {
  const { code, out, err } = await askShippedData("actor", name);
  expect(code).toBe(0);
  expect(err).toMatch(new RegExp(`“${name}” (is|leads to) Salt Typhoon \\(salt-typhoon\\)`));
  expect(out).toMatch(/^Salt Typhoon · salt-typhoon$/m);
  expect(out).toMatch(/^ {2}active since +2019$/m);
  for (const relation of relations) expect(unwrap(out)).toContain(relation);
}

const THE_NINE = [
  "t-mobile/2019-prepaid",
  "t-mobile/2020-email-vendor",
  "t-mobile/2020-cpni",
  "t-mobile/2021-sim-swap",
  "t-mobile/2021-test-environment",
  "t-mobile/2022-lapsus",
  "t-mobile/2023-api",
  "t-mobile/2023-sales-application",
  "t-mobile/2024-salt-typhoon",
];

const BESIDE_THE_NINE = [
  "t-mobile/2021-sim-swap-december",
  "t-mobile/2023-app-glitch",
  "t-mobile/2024-intelbroker",
  "t-mobile/2024-law-enforcement-data",
  "t-mobile/2024-platform-access",
];

describe("the ninth breach since 2019", () => {
  it("stands in company t-mobile beside our own count, with what each lacks", async () => {
    const { out } = await askShippedData("company", "t-mobile");
    const [, tally = ""] = unwrap(out).split("9 since 2019, by iZOOlogic, 2024-11-18;");
    expect(tally).toMatch(/^ our own count in the same window: 14 \(list reconstructed\)/);
    expect(tally).toContain(
      `its list ${THE_NINE.join(" ")} not in ours none only in ours ${BESIDE_THE_NINE.join(" ")} `,
    );
  });

  it("counts the same in JSON", async () => {
    const tally = v.object({
      count: v.number(),
      since: v.nullable(v.string()),
      list: v.string(),
      incidents: v.array(v.string()),
      own_count: v.number(),
      missing: v.array(v.string()),
      extra: v.array(v.string()),
    });
    const company = v.parse(v.object({ tallies: v.array(tally) }), await askForJson("company", "t-mobile"));
    expect(company.tallies.find(({ count }) => count === 9)).toEqual({
      count: 9,
      since: "2019",
      list: "reconstructed",
      incidents: THE_NINE,
      own_count: 14,
      missing: [],
      extra: BESIDE_THE_NINE,
    });
  });
});

describe("what happened to T-Mobile from 2019 on", () => {
  const listed = ["list", "--company", "t-mobile", "--since", "2019", "--until", "2024-11"];
  const rows = askShippedData(...listed).then(({ out }) => out.split("\n").map((row) => row.split("\t")));

  it.each([
    ["2019: prepaid accounts", "t-mobile/2019-prepaid", ["Prepaid customers' account data accessed", "confirmed"]],
    ["2020: employees' data", "t-mobile/2020-email-vendor", ["2020-03-04", "confirmed"]],
    ["2020: CPNI", "t-mobile/2020-cpni", ["~200,000 customers", "confirmed"]],
    ["2021: an internal application", "t-mobile/2021-sim-swap", ["≤400 customers", "confirmed"]],
    ["2021: CPNI", "t-mobile/2021-sim-swap-december", ["2021-12-28", "confirmed"]],
    ["2022: Lapsus$", "t-mobile/2022-lapsus", ["LAPSUS$", "attributed", "confirmed"]],
    ["2023: 37 million", "t-mobile/2023-api", ["2023-01-19", "~37,000,000 accounts", "confirmed"]],
    ["2024: Salt Typhoon", "t-mobile/2024-salt-typhoon", ["none, says the company", "Salt Typhoon", "disputed"]],
  ])("list has a row for %s", async (_year, id, cells) => {
    const row = (await rows).find(([first]) => first === id);
    expect(row).toEqual(expect.arrayContaining(cells));
  });

  it("takes in nothing that was made public before 2019 or after November 2024", async () => {
    const years = (await rows).flatMap(([id = ""]) => (id === "" ? [] : [Number(/\/(\d{4})-/.exec(id)?.[1])]));
    expect(Math.min(...years)).toBe(2019);
    expect(Math.max(...years)).toBe(2024);
  });

  it.each([
    ["t-mobile/2020-email-vendor", { data: "employee-data" }],
    ["t-mobile/2020-email-vendor", { data: "financial-information" }],
    ["t-mobile/2020-cpni", { data: "cpni" }],
    ["t-mobile/2021-sim-swap-december", { data: "cpni" }],
    ["t-mobile/2022-lapsus", { action: "hacking/use-of-stolen-creds" }],
  ])("%s is found by %o", async (id, filter) => {
    const flags = Object.entries(filter).flatMap(([flag, value]) => [`--${flag}`, value]);
    const { out } = await askShippedData(...listed, ...flags, "--fields", "id");
    expect(out.split("\n")).toContain(id);
  });

  it("tells of the internal application of February 2021", async () => {
    const { out } = await askShippedData("show", "t-mobile/2021-sim-swap");
    expect(unwrap(out)).toContain("by way of an internal application of the company");
  });
});

describe("questions without an answer", () => {
  it("a company's name with a letter missing is refused, with the name that was meant", async () => {
    const { code, out, err } = await askShippedData("list", "--company", "t-mobil");
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(/no company "t-mobil"\n {2}did you mean t-mobile\b/);
  });

  it("no incident is an empty document and no failure", async () => {
    const { code, out } = await askShippedData("list", "--company", "t-mobile", "--since", "2030", "--json");
    expect(code).toBe(0);
    expect(out).toBe("[]\n");
  });

  it("a list in JSON is a bare array of incidents", async () => {
    const incidents = v.parse(v.array(v.object({ id: v.string() })), await askForJson("list", "--company", "t-mobile"));
    expect(incidents.map(({ id }) => id)).toEqual(expect.arrayContaining(THE_NINE));
  });
});
