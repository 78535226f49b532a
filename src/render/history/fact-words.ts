import { type Catalog, labelOf } from "../../record/catalog.ts";
import type { Entry } from "../../record/entry.ts";
import { showFigure, showMembers, showMoney, showNumber } from "../../record/show-values.ts";
import { BOUNDS } from "../../record/terms.ts";
import { nameOf } from "../words.ts";

/** How the facts of a block are told. */
export interface BlockWords {
  readonly label: (entry: Entry) => string;
  /** The keys that the words tell of. */
  readonly keys: readonly string[];
  readonly show: (entry: Entry, catalog: Catalog) => string;
  /** Somebody says it; other facts are merely written somewhere. */
  readonly isClaim: boolean;
}

function claims(label: string, keys: readonly string[], show: BlockWords["show"]): BlockWords {
  return { label: () => label, keys, show, isClaim: true };
}

function plain(label: string, keys: readonly string[], show: BlockWords["show"]): BlockWords {
  return { label: () => label, keys, show, isClaim: false };
}

const FIGURE_KEYS = ["count", "low", "high", "share", "of", "unit", "bound", "part", "whose", "made", "said"];

const BLOCKS: { readonly [block: string]: BlockWords } = {
  statements: claims("statement", ["says", "about"], (entry) => withMarks(text(entry.says), [entry.about])),
  companies: claims("company", ["company", "unnamed", "role", "country"], (entry, catalog) =>
    [nameIn(entry.company, catalog) || text(entry.unnamed), `as ${text(entry.role)}`, text(entry.country)]
      .filter((part) => part !== "")
      .join(" "),
  ),
  campaigns: claims("campaign", ["campaign"], ({ campaign }, { campaigns }) => {
    return campaigns.get(text(campaign))?.title ?? text(campaign);
  }),
  dates: { ...claims("", ["clock", "when"], ({ when }) => text(when)), label: ({ clock }) => `date ${text(clock)}` },
  affected: claims("affected", FIGURE_KEYS, showAffected),
  data: claims("data", ["type", "says"], ({ type, says }, catalog) => {
    return `${labelOf(catalog, "data-types", text(type))}: ${text(says)}`;
  }),
  attribution: claims("attribution", ["actor", "name", "says", "did"], ({ actor, name, says, did }, catalog) =>
    [`${nameIn(actor, catalog) || text(name)}: ${text(says)}`, text(did)].filter((part) => part !== "").join(", "),
  ),
  consequences: claims(
    "consequence",
    ["kind", "stage", "case", "payer", "payee", "amount", "currency"],
    showConsequence,
  ),
  money: claims("money", ["kind", "amount", "currency"], (entry) => `${text(entry.kind)} ${showAmount(entry)}`),
  volume: claims(
    "volume",
    ["amount", "unit", "bound"],
    ({ amount, unit, bound }) => `${showBound(bound)}${showNumber(number(amount) ?? 0)} ${text(unit)}`,
  ),
  owners: claims("owner", ["company", "from", "to", "share", "control"], (entry, catalog) =>
    withMarks(
      [nameIn(entry.company, catalog), entry.from && `from ${text(entry.from)}`, entry.to && `until ${text(entry.to)}`]
        .filter(Boolean)
        .join(" "),
      [entry.share, entry.control === true ? "control" : null],
    ),
  ),
  active_since: claims("active since", ["when"], ({ when }) => text(when)),
  related: claims("related actor", ["actor", "is"], ({ actor, is }, catalog) => {
    return `${text(is).replaceAll("-", " ")} ${nameIn(actor, catalog)}`;
  }),
  sponsor: claims("sponsor", ["name", "country"], ({ name, country }) => withMarks(text(name), [country])),
  person: plain("person", ["basis"], ({ basis }) => `named since there is a citable ${text(basis)}`),
  sources: plain("source", ["key", "publisher", "kind", "title", "published"], (entry) => {
    const title = entry.title === undefined ? "" : `, “${text(entry.title)}”`;
    const published = entry.published === undefined ? "" : `, ${text(entry.published)}`;
    return `[${text(entry.key)}] ${text(entry.publisher)} (${text(entry.kind)})${title}${published}`;
  }),
  names: plain("name", ["name", "kind", "used_by", "from", "to", "in"], (entry) =>
    withMarks(text(entry.name), [
      entry.kind,
      entry.used_by && `used by ${text(entry.used_by)}`,
      entry.from && `from ${text(entry.from)}`,
      entry.to && `to ${text(entry.to)}`,
      entry.in && `in ${text(entry.in)}`,
    ]),
  ),
  relations: plain("relation", ["name", "is", "according_to", "date"], (entry) =>
    withMarks(`${text(entry.name)}: ${text(entry.is)}, says ${text(entry.according_to)}`, [entry.date]),
  ),
  references: plain("reference", ["kind", "id"], ({ kind, id }) => `${text(kind)} ${text(id)}`),
  terms: plain("term", ["id", "label"], ({ id, label }) => withMarks(text(id), [label])),
  exceptions: plain(
    "exception",
    ["rule", "about", "because"],
    ({ rule, about, because }) => `${withMarks(text(rule), [about])}: ${text(because)}`,
  ),
  withdrawn: plain("withdrawn", ["date", "because", "successor"], ({ date, because, successor }) =>
    [`${text(date)}: ${text(because)}`, successor && `see ${text(successor)}`].filter(Boolean).join("; "),
  ),
};

const SINGULAR: { readonly [block: string]: string } = {
  actions: "action",
  domains: "domain",
  incidents: "incident",
  formerly: "former id",
  name: "main name",
  same_as: "counted under",
};

/** How the facts of a block are told; a field with one value by its key and that value. */
export function wordsOf(block: string): BlockWords {
  const known = Object.hasOwn(BLOCKS, block) ? BLOCKS[block] : undefined;
  if (known) return known;
  const label = SINGULAR[block] ?? block.replaceAll("_", " ");
  return plain(label, [block], (entry) => {
    return block in entry ? showMembers(entry[block]) : Object.entries(entry).map(showPair).join(", ");
  });
}

/** A key with its value, for what has no words of its own. */
export function showPair([key, value]: readonly [string, unknown]): string {
  return `${key.replaceAll("_", " ")} ${showMembers(value)}`;
}

function showAffected(entry: Entry): string {
  const figure = showFigure({
    count: number(entry.count),
    low: number(entry.low),
    high: number(entry.high),
    bound: null,
    unit: entry.unit === undefined ? null : text(entry.unit),
    share: entry.share === undefined ? null : text(entry.share),
    of: number(entry.of),
    said: entry.said === "withheld" ? "withheld" : null,
  });
  const made = entry.made === undefined ? null : "added up by us";
  return withMarks(`${showBound(entry.bound)}${figure}`, [entry.part, entry.whose, made]);
}

// “~” marks what changed here, so bounds are told in words.
function showBound(bound: unknown): string {
  const known = BOUNDS.find((one) => one === bound);
  return known ? `${known.replaceAll("-", " ")} ` : "";
}

function showConsequence(entry: Entry, catalog: Catalog): string {
  const { kind, stage, payer, payee, amount } = entry;
  const parts = [
    text(kind),
    amount === undefined ? "" : showAmount(entry),
    payer === undefined ? "" : `by ${nameIn(payer, catalog)}`,
    payee === undefined ? "" : `to ${nameIn(payee, catalog)}`,
  ];
  return withMarks(parts.filter((part) => part !== "").join(" "), [stage, entry.case && `case ${text(entry.case)}`]);
}

function showAmount({ amount, currency }: Entry): string {
  return showMoney(number(amount) ?? 0, currency === undefined ? null : text(currency));
}

function withMarks(words: string, marks: readonly unknown[]): string {
  const told = marks.map(text).filter((mark) => mark !== "");
  return told.length > 0 ? `${words} (${told.join("; ")})` : words;
}

function nameIn(id: unknown, catalog: Catalog): string {
  return nameOf(text(id), catalog);
}

function text(value: unknown): string {
  return showMembers(value);
}

function number(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
