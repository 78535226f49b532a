// The real records as templates: their texts, cut where a company or an actor of the generated set is to stand.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const DATA = new URL("../../data/", import.meta.url).pathname;

/** Actors with at least so many incidents keep them in a larger set, at their share of it. */
const MANY = 5;

/** What stands in a template's text for the folder's own company, another company, or an actor of few incidents. */
const SLOT = /slot-(own|other|actor-[a-z0-9-]+?)-slot/;

/**
 * `incidents`: `{ year, yaml, json }`, texts as lists in which every second entry names a slot. `actors`: the ids of those
 * with few incidents. `perCompany`: how many incidents each company has that has any. `idle`: companies without any, for
 * each with some.
 */
export function readTemplates() {
  const folders = readdirSync(join(DATA, "incidents"));
  const texts = folders.flatMap((company) =>
    readdirSync(join(DATA, "incidents", company)).map((file) => ({
      company,
      year: file.slice(0, 4),
      text: readFileSync(join(DATA, "incidents", company, file), "utf8"),
    })),
  );
  const sound = texts.filter(({ text }) => !/^(exceptions|formerly|same_as|withdrawn):/m.test(text));
  const actors = findSeldomActors(sound.map(({ text }) => text));
  const companies = readdirSync(join(DATA, "companies")).length;
  return {
    incidents: sound.map((one) => ({ year: one.year, ...cut(markSlots(one, actors)) })),
    actors: [...actors],
    perCompany: folders.map((company) => readdirSync(join(DATA, "incidents", company)).length),
    idle: companies / folders.length - 1,
  };
}

function findSeldomActors(texts) {
  const counts = new Map();
  for (const text of texts) for (const actor of actorsOf(text)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count < MANY).map(([actor]) => actor));
}

function actorsOf(text) {
  return new Set([...text.matchAll(/\bactor: ([a-z0-9-]+)/g)].map(([, actor]) => actor));
}

function markSlots({ company, text }, actors) {
  const block = /^companies:\n(?:[ -].*\n)*/m;
  return text
    .replace(block, (lines) =>
      lines.replace(/\bcompany: ([a-z0-9-]+)/g, (_, id) => `company: slot-${id === company ? "own" : "other"}-slot`),
    )
    .replace(/\bactor: ([a-z0-9-]+)/g, (whole, id) => (actors.has(id) ? `actor: slot-actor-${id}-slot` : whole));
}

// As the reader of records does, every value is taken as it is written: 2021 and 54_000_000 are texts here.
function cut(text) {
  return { yaml: text.split(SLOT), json: JSON.stringify(parse(text, { schema: "failsafe" })).split(SLOT) };
}
