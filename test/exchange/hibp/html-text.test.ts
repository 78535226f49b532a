import { expect, it } from "vitest";
import { readHtml } from "../../../src/exchange/hibp/html-text.ts";

it.each([
  ["plain", "plain", [], 0],
  ["a &amp; b &quot;c&quot;", 'a & b "c"', [], 0],
  ['see <a href="https://a.example/?x=1&amp;y=2">this</a>.', "see this.", ["https://a.example/?x=1&y=2"], 0],
  ['<a href="javascript:alert(1)">no</a> <a>none</a>', "no none", [], 2],
  ["one<br>two<p>three</p>", "one\ntwo\nthree", [], 2],
  ["<script>alert(1)</script>after<!-- unseen -->", "after", [], 1],
  ["broken <b>bold <a href='https://a.example'>link", "broken bold link", ["https://a.example"], 1],
  ['<a href="https://a.example">1</a><a href="https://a.example">2</a>', "12", ["https://a.example"], 0],
  ["1 < 2 and <3", "1 < 2 and <3", [], 0],
])("%s reads %s", (html, text, links, dropped) => {
  expect(readHtml(html)).toEqual({ text, links, dropped });
});
