/** Texts of small records without fault, by what they are. `title` tells two versions of one record apart. */
export function writeIncident(title: string): string {
  return `title: "${title}"
summary: "Somebody copied cargo lists."
kind: intrusion
statements: [{ says: reports, source: gazette }]
dates:
  disclosed: [{ when: 2021-06-15, source: gazette }]
sources:
  gazette:
    kind: press
    publisher: "The Harbour Gazette"
    title: "Quayside news"
    published: 2021-06-15
added: 2021-06-20
revised: 2021-06-20
`;
}

export function writeCompany(name: string): string {
  return `names: [{ name: "${name}", kind: brand }]
country: NL
sector: transport
added: 2021-06-20
revised: 2021-06-20
`;
}

export function writeActor(name: string): string {
  return `names: [{ name: "${name}" }]
added: 2021-06-20
revised: 2021-06-20
`;
}

/** A vocabulary with one term. */
export function writeVocabulary(term: string): string {
  return `title: "Sectors"
about: "What an organization does."
terms: [{ id: ${term}, label: "${term}" }]
added: 2021-06-20
revised: 2021-06-20
`;
}

/** The data folder of a package: one incident with its company, an actor, a vocabulary. */
export const SHIPPED_FILES = {
  "data/incidents/gullwick/2021-cargo.yaml": writeIncident("Cargo lists copied"),
  "data/companies/gullwick.yaml": writeCompany("Gullwick Ferries"),
  "data/actors/grey-heron.yaml": writeActor("Grey Heron"),
  "data/vocabulary/sectors.yaml": writeVocabulary("transport"),
  "package.json": '{ "name": "breaches", "version": "1.2.3" }',
} as const;
