/*
 * The keys of JSON answers, written by hand. A key may be added to an additions list; one that is published never
 * changes its name, and never goes.
 */

const claim = ["by", "who", "date", "note", "denied", "source"];
const day = ["edtf", "earliest", "latest", "precision", "approximate", "uncertain"];

/** Published keys, and those added since. */
export interface Keys {
  readonly published: readonly string[];
  readonly added?: readonly string[];
}

export const incidentKeys: Keys = {
  published: [
    ...["id", "title", "summary", "kind", "impact", "status", "statements", "companies", "campaigns"],
    ...["occurred", "discovered", "disclosed", "dates", "affected", "affected_claims", "data", "data_claims"],
    ...["attribution", "verdict", "actions", "consequences", "money", "sources", "added", "revised", "withdrawn"],
    ...["match", "via"],
  ],
  added: ["volume", "same_as", "imported", "original"],
};

export const companyKeys: Keys = {
  published: ["id", "name", "names", "country", "sector", "owners", "incidents", "tallies"],
  added: ["money", "delays", "domains", "references", "sources", "added", "revised"],
};

export const actorKeys: Keys = {
  published: [
    ...["id", "name", "kind", "country", "sponsor", "names", "active_since", "references", "related", "incidents"],
  ],
  added: ["active_since_claims", "summary", "person", "imported", "original", "sources", "added", "revised"],
};

export const campaignKeys: Keys = {
  published: [
    ...["id", "title", "names", "summary", "status", "statements", "occurred", "discovered", "disclosed", "dates"],
    ...["affected", "affected_claims", "data", "data_claims", "attribution", "verdict", "actions", "consequences"],
    ...["sources", "added", "revised", "withdrawn", "incidents"],
  ],
  added: ["volume"],
};

export const supplierKeys: Keys = {
  published: ["line", "name", "match", "companies", "nearest", "incidents"],
};

/** Keys of what stands in the answer for a name on a list. */
export const supplierParts: Readonly<Record<string, Keys>> = {
  "companies[]": { published: ["company", "name", "by", "owners", "subsidiaries"] },
  "companies[].owners[]": { published: ["company", "name", "from", "to", "share", "control", ...claim] },
  "incidents[]": { published: ["company", "relation", "owner", "roles", "incident"] },
};

export const changeKeys: Keys = {
  published: ["id", "kind", "change", "date", "title", "companies", "added", "revised", "withdrawn", "same_as"],
};

/** Keys of a commit of `log`, and of what it changed. */
export const commitKeys: Keys = {
  published: [
    ...["commit", "time", "author", "subject", "event", "path", "older_path", "parents", "problem", "compared_with"],
    "changes",
  ],
};
export const factChangeKeys: Keys = { published: ["change", "block", "fields", "before", "after", "text"] };

const figure = ["count", "low", "high", "bound", "unit"];
const source = ["key", "kind", "publisher", "title", "url", "published", "read", "via", "archived"];

/** Keys of what stands inside incidents and campaigns, by the path to it; `[]` is each entry of a list. */
export const blockKeys: Readonly<Record<string, Keys>> = {
  "statements[]": { published: ["says", "about", ...claim] },
  "companies[]": { published: ["company", "name", "role", "country", "sector", "unnamed", ...claim] },
  "campaigns[]": { published: ["campaign", ...claim] },
  occurred: { published: day },
  discovered: { published: day },
  disclosed: { published: day },
  "dates[]": { published: ["clock", ...day, ...claim] },
  affected: { published: [...figure, "claimed", "by", "who", "date"] },
  "affected_claims[]": { published: [...figure, ...claim], added: ["share", "of", "part", "whose", "made", "said"] },
  "affected_claims[].denied[]": { published: ["who", "date", "note", "source"] },
  "data[]": { published: ["type", "standing"] },
  "data_claims[]": { published: ["type", "says", ...claim] },
  "attribution[]": { published: ["actor", "name", "says", "did", ...claim] },
  "attribution[].denied[]": { published: ["who", "date", "note", "source"] },
  "consequences[]": {
    published: ["kind", "case", "stage", "payer", "payee", "amount", "currency", ...claim],
  },
  "money[]": { published: ["kind", "amount", "currency", ...claim] },
  "volume[]": { published: ["amount", "unit", "bound", ...claim] },
  "sources[]": { published: source },
  withdrawn: { published: ["date", "because", "successor"] },
};

/** The same for companies. */
export const companyParts: Readonly<Record<string, Keys>> = {
  "names[]": { published: ["name", "kind", "from", "to", "in", "note", "source"] },
  "owners[]": { published: ["company", "name", "from", "to", "share", "control", ...claim] },
  "owners[].from": { published: day },
  "owners[].to": { published: day },
  "tallies[]": {
    published: ["publisher", "date", "count", "since", "until", "list", "own_count", "missing", "extra"],
    added: ["id", "title", "incidents", "note", "url", "filter"],
  },
  "money[]": { published: ["kind", "stage", "currency", "amount", "cases"] },
  delays: { published: ["to_discovery", "to_disclosure"] },
  "delays.to_discovery": { published: ["least", "most", "known", "of"] },
  references: { published: ["lei", "ticker", "wikidata"] },
  "sources[]": { published: source },
};

/** The same for actors. */
export const actorParts: Readonly<Record<string, Keys>> = {
  "names[]": { published: ["name", "used_by", "is", "according_to", "source"], added: ["date", "note"] },
  sponsor: { published: ["name", "country", ...claim] },
  "sponsor.denied[]": { published: ["who", "date", "note", "source"] },
  active_since: { published: day },
  "active_since_claims[]": { published: [...day, ...claim] },
  "references[]": { published: ["kind", "id", "url"] },
  "related[]": { published: ["actor", "is", "name", ...claim] },
  person: { published: ["basis", "note", "source"] },
  "sources[]": { published: source },
};

/** The same for campaigns, beside the blocks that they share with incidents. */
export const campaignParts: Readonly<Record<string, Keys>> = {
  "names[]": { published: ["name", "used_by", "source"] },
};
