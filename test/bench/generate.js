// Makes invented incidents, shaped like the real ones: their texts under other companies and years.
import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readTemplates } from "./templates.js";

const PIECE = 1 << 22;

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
 * The records of a set of `count` incidents: companies, actors and incidents as `{ kind, id, yaml, json }`, the texts of a
 * file and of a line. As in the real set are the numbers of incidents that companies have, the share of companies that
 * have none, and of incidents that name several companies or an actor. The actors of many incidents keep their share
 * however large the set; the others come anew with every so many incidents as there are real ones. The same seed gives
 * the same records.
 */
export function* generateRecords(count, seed = 1) {
  const random = createRandom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const { incidents, actors, perCompany, idle } = readTemplates();
  let companies = 0;
  const addCompany = () => describeCompany(companies++, pick(["US", "DE", "JP", "BR", "ZA"]));
  for (let written = 0; written < count; ) {
    const own = addCompany();
    yield own;
    if (random() < idle) yield addCompany();
    const mine = Math.min(pick(perCompany), count - written);
    for (let at = 0; at < mine; at += 1, written += 1) {
      const set = Math.floor(written / incidents.length);
      if (written % incidents.length === 0) for (const actor of actors) yield describeActor(`${actor}-${set}`);
      const slots = { own: own.id, other: `gen-${Math.floor(random() * companies)}`, set };
      const { year, yaml, json } = pick(incidents);
      yield {
        kind: "incident",
        id: `${own.id}/${year}-case-${at}`,
        yaml: fillSlots(yaml, slots),
        json: fillSlots(json, slots),
      };
    }
  }
}

/** Writes a set as a data folder, and returns how many records it has. */
export function writeFolder(folder, count, seed = 1) {
  const folders = { incident: "incidents", company: "companies", actor: "actors" };
  let written = 0;
  for (const { kind, id, yaml } of generateRecords(count, seed)) {
    written += 1;
    const file = join(folder, folders[kind], `${id}.yaml`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, yaml);
  }
  return written;
}

/** Writes a set as JSON Lines, a record a line, and returns how many it has. */
export function writeStream(file, count, seed = 1) {
  return writeLines(
    file,
    generateRecords(count, seed),
    ({ kind, id, json }) => `{"kind":"${kind}","id":"${id}","record":${json}}\n`,
  );
}

/** Writes a text for each entry, in pieces that memory holds, and one after the last; returns how many entries there were. */
export function writeLines(path, entries, tell, end = "") {
  const file = openSync(path, "w");
  let waiting = [];
  let length = 0;
  let written = 0;
  const flush = () => {
    writeFileSync(file, waiting.join(""));
    waiting = [];
    length = 0;
  };
  for (const entry of entries) {
    const text = tell(entry);
    written += 1;
    waiting.push(text);
    length += text.length;
    if (length > PIECE) flush();
  }
  waiting.push(end);
  flush();
  closeSync(file);
  return written;
}

function fillSlots(parts, { own, other, set }) {
  const words = { own, other };
  return parts
    .map((part, at) => (at % 2 === 0 ? part : (words[part] ?? `${part.slice("actor-".length)}-${set}`)))
    .join("");
}

function describeCompany(number, country) {
  return describe("company", `gen-${number}`, `Generated Company ${number}`, {
    country,
    sector: "technology",
  });
}

function describeActor(id) {
  return describe("actor", id, `Generated Actor ${id}`, { kind: "organized-crime" });
}

function describe(kind, id, name, keys) {
  const names = kind === "company" ? { name, kind: "brand" } : { name };
  const record = { names: [names], ...keys, added: "2026-01-01", revised: "2026-01-01" };
  const json = JSON.stringify(record);
  // JSON is YAML too.
  return { kind, id, yaml: `${json}\n`, json };
}
