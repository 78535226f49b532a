import { RECORD_KINDS } from "../../src/record/record-kinds.ts";

type Cases = Readonly<Record<string, () => string>>;

const SOUND = "names: [{ name: Gull, kind: brand }]\nadded: 2026-01-01\nrevised: 2026-01-01\n";

// The target takes a text for a record of the kind that its length chooses; blank lines make it one of a company.
function asCompany(text: string): string {
  const at = RECORD_KINDS.indexOf("company");
  let padded = text;
  while (padded.length % RECORD_KINDS.length !== at) padded += "\n";
  return padded;
}

function count(times: number, make: (at: number) => string): string {
  return Array.from({ length: times }, (_, at) => make(at)).join("");
}

/**
 * Long texts that once took seconds, minutes or the whole process, by the target that they are given to. Each has to be
 * answered within a second. They are made here rather than kept; short ones stand in the folder beside this file.
 */
export const FOUND_BEFORE: Readonly<Record<string, Cases>> = {
  yaml: {
    "lists nested some thousand levels": () => `a: ${"[".repeat(120_000)}`,
    "a megabyte of open brackets": () => "[".repeat(1_000_000),
    "commas in brackets": () => `a: [${",".repeat(250_000)}`,
    "commas in braces": () => asCompany(`${SOUND}original: {${"a,".repeat(25_000)}}\n`),
    "thousands of unknown keys": () => asCompany(SOUND + count(9_000, (at) => `k${at}: 1\n`)),
    "a text of dots in brackets": () => asCompany(`${SOUND}country: [${".".repeat(60_000)}, b]\n`),
    "lines with nothing on them": () => asCompany(`${SOUND}kind: x\n${"\n".repeat(120_000)}`),
  },
  new: {
    "answers beside the question": () => `actor\n${"Grey Heron\nSomeor\n".repeat(5_000)}`,
    "a long answer": () => `company\nDory Ltd\n\nNO\ntrans${"!!str ".repeat(160_000)}`,
  },
  filters: {
    "a name of a megabyte": () => "northquay ferry".repeat(70_000),
    "a number that is too large to be one": () => `1${"0".repeat(400)}`,
  },
  where: {
    "conditions by the thousand": () => `${"company:northquay OR ".repeat(900)}kind:loss`,
    "a query of a megabyte": () => `${"company:northquay OR ".repeat(50_000)}kind:loss`,
  },
  completion: {
    "a megabyte of flags": () => `list\n${"--company\nnorthquay\n".repeat(50_000)}--fields\nid`,
    "a megabyte of words": () => `help\n${"wh\n".repeat(300_000)}`,
  },
  settings: {
    "blanks before a text of two lines to JavaScript": () => `--data${" ".repeat(60_000)}a\u2028b`,
    "flags by the thousand": () => "list --quiet\n".repeat(4_900),
    "a megabyte": () => "list --quiet\n".repeat(76_000),
  },
  suppliers: {
    "rows shorter than their header": () => `a,b\n${"x\n".repeat(200_000)}`,
    "rows longer than their header": () => `name\n${"x,y,z\n".repeat(60_000)}`,
  },
  "import-misp-galaxy": {
    "an actor with names by the thousand": () => makeGalaxy(count(60_000, (at) => `"Storm Gull ${at}",`)),
  },
  lines: { "a file of another kind": () => '2026-11-01"}}\n'.repeat(70_000) },
  exports: { "a word of 60,000 letters": () => makeIncident("n".repeat(60_000)) },
};

function makeGalaxy(names: string): string {
  const value = `{"value":"Brine Wolf","uuid":"11111111-0000-4000-8000-000000000001","meta":{"synonyms":[${names}"Gull"]}}`;
  return `{"name":"Threat Actor","type":"threat-actor","version":7,"values":[${value}]}`;
}

function makeIncident(word: string): string {
  return `title: "Cabin keys copied"
summary: "Somebody opened ${word}."
kind: exposure
statements:
  - { says: confirms, source: notice }
dates:
  disclosed: [{ when: 2021-03-02, source: notice }]
sources:
  notice:
    kind: company
    publisher: "Gullwick Ferries"
    title: "About our cabins"
    published: 2021-03-02
added: 2026-11-01
revised: 2026-11-01
`;
}
