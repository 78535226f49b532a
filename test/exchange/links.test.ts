import { expect, it } from "vitest";
import { findLinks, toSource } from "../../src/exchange/links.ts";

it.each([
  ["https://a.example/x", ["https://a.example/x"]],
  ["https://a.example/x; http://b.example/y,z ", ["https://a.example/x", "http://b.example/y,z"]],
  ["https://a.example/1,https://b.example/2", ["https://a.example/1", "https://b.example/2"]],
  [
    "http://a.example/s?id=1 (20130820) http://b.example/t (20130820)",
    ["http://a.example/s?id=1", "http://b.example/t"],
  ],
  ["(see https://a.example/wiki_(x)).", ["https://a.example/wiki_(x)"]],
  ["www.a.example, Federal Trade Commission", []],
  ["https://a.example/x https://a.example/x", ["https://a.example/x"]],
  ["http://", []],
  ["", []],
])("in %s the links are %j", (text, links) => {
  expect(findLinks(text)).toEqual(links);
});

it.each([
  ["https://www.courier.example/x", "press", "courier.example"],
  ["https://ocrportal.hhs.gov/x", "government", "ocrportal.hhs.gov"],
  ["https://www.ico.gov.uk/x", "government", "ico.gov.uk"],
  ["https://mygov.example/x", "press", "mygov.example"],
])("%s is a page of the kind %s by %s", (url, kind, publisher) => {
  expect(toSource(url)).toEqual({ kind, publisher, url });
});
