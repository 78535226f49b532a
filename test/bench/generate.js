// Makes a data folder of invented incidents, shaped like the real ones: their texts under other companies and years.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const INCIDENTS = new URL("../../data/incidents/", import.meta.url).pathname;

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed (mulberry32). */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Writes `count` incidents, and the companies they are filed under, into a folder. As in the real set, there are about
 * as many companies as incidents, and how many incidents a company has follows how many the real ones have.
 */
export function generateFolder(folder, count, seed = 1) {
  const random = createRandom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const { texts, perCompany } = readTemplates();
  mkdirSync(join(folder, "companies"), { recursive: true });
  for (let company = 0, written = 0; written < count; company += 1) {
    const id = `gen-${company}`;
    const mine = Math.min(pick(perCompany), count - written);
    mkdirSync(join(folder, "incidents", id), { recursive: true });
    writeFileSync(join(folder, "companies", `${id}.yaml`), describeCompany(id, pick(["US", "DE", "JP", "BR", "ZA"])));
    for (let at = 0; at < mine; at += 1, written += 1) {
      const { year, text } = pick(texts);
      writeFileSync(join(folder, "incidents", id, `${year}-case-${at}.yaml`), text);
    }
  }
}

/** Real incidents that name no company but the one they are filed under, and how many incidents companies have. */
function readTemplates() {
  const companies = readdirSync(INCIDENTS);
  const files = companies.flatMap((company) =>
    readdirSync(join(INCIDENTS, company)).map((file) => join(company, file)),
  );
  const texts = files
    .map((file) => ({ year: file.split(/[\\/]/)[1].slice(0, 4), text: readFileSync(join(INCIDENTS, file), "utf8") }))
    .filter(({ text }) => !/^(companies|exceptions|formerly):/m.test(text));
  return { texts, perCompany: companies.map((company) => readdirSync(join(INCIDENTS, company)).length) };
}

function describeCompany(id, country) {
  const name = id.replace("gen-", "Generated Company ");
  return `names:\n  - { name: "${name}", kind: brand }\ncountry: ${country}\nsector: technology\nadded: 2026-01-01\nrevised: 2026-01-01\n`;
}
