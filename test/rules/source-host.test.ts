import { describe, expect, it } from "vitest";
import { sourceHost } from "../../src/rules/source-host.ts";
import { faultsOfIncident } from "./find-faults.ts";

const COMPANIES = {
  company: {
    gullwick: { names: [{ name: "Gullwick", kind: "brand" }], domains: ["gullwick.example", "gullwick-news.example"] },
    tern: { names: [{ name: "Tern Line", kind: "brand" }] },
  },
};

function check(publisher: string, url: string | null, kind = "company") {
  const page = url === null ? { title: "Notice", published: "2021-06-15" } : { url };
  const sketch = {
    statements: [{ says: "confirms", who: "gullwick", source: "notice" }],
    dates: { disclosed: [{ when: "2021-06-15", source: "notice" }] },
    sources: { notice: { kind, publisher, ...page } },
  };
  return faultsOfIncident(sourceHost, sketch, COMPANIES);
}

describe("a publication may be cited from", () => {
  it.each([
    ["its company's domain", "Gullwick", "https://gullwick.example/notice"],
    ["a host below one", "Gullwick", "https://www.gullwick-news.example/notice"],
    ["a register", "Gullwick", "https://www.sec.gov/Archives/1"],
    ["no page", "Gullwick", null],
  ])("%s", (_, publisher, url) => {
    expect(check(publisher, url)).toEqual([]);
  });

  it.each(["press", "court", "government", "litigant"])("any host where it is of kind %s", (kind) => {
    expect(check("The Harbour Gazette", "https://gazette.example/notice", kind)).toEqual([]);
  });
});

describe("a publication may not be cited from", () => {
  it.each([
    [
      "somebody else's host",
      ["Gullwick", "https://mirror.example/notice"],
      "the host mirror.example for a publication of Gullwick",
      "a page on gullwick.example or gullwick-news.example",
    ],
    [
      "a host that only ends alike",
      ["Gullwick", "https://notgullwick.example/notice"],
      "the host notgullwick.example for a publication of Gullwick",
      "a page on gullwick.example or gullwick-news.example",
    ],
    [
      "the host of a company whose domains nobody wrote down",
      ["Tern Line", "https://tern.example/notice"],
      "the host tern.example for a publication of Tern Line",
      "a company record with that domain",
    ],
    [
      "the host of an organization without a record",
      ["Harbour Authority", "https://harbour.example/order", "regulator"],
      "the host harbour.example for a publication of Harbour Authority, which is the name of no company or of several",
      "a company record with that domain",
    ],
  ] as const)("%s", (_, [publisher, url, kind], found, expected) => {
    expect(check(publisher, url, kind)).toEqual([["sources.notice.url", found, expected]]);
  });
});
