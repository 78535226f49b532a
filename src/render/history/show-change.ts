import type { FactChange } from "../../query/history/compare-facts.ts";
import type { Catalog } from "../../record/catalog.ts";
import { type Entry, isEntry } from "../../record/entry.ts";
import { fillClaim } from "../../record/fill-claims.ts";
import type { AnyRecordFile } from "../../record/record-kinds.ts";
import { showMembers } from "../../record/show-values.ts";
import { VOICES } from "../../record/terms.ts";
import { nameOf, showVoice } from "../words.ts";
import { type BlockWords, showPair, wordsOf } from "./fact-words.ts";
import { showTextChange } from "./show-text-change.ts";

/** The records before and after a commit, whose sources tell who speaks. */
export interface ChangeContext {
  readonly catalog: Catalog;
  readonly before: AnyRecordFile | null;
  readonly after: AnyRecordFile | null;
}

const SIGN = { added: "+", removed: "-", changed: "~" } as const;

/** A change in one line: `+ affected: about 48,650,000 customers, says T-Mobile US [tmo-0817]`. */
export function showChange(change: FactChange, context: ChangeContext): string {
  const { block, before, after } = change;
  const words = wordsOf(block);
  const label = words.label(after ?? before ?? {});
  return `${SIGN[change.change]} ${label}: ${showFact(change, words, context)}`;
}

function showFact({ before, after, fields }: FactChange, words: BlockWords, context: ChangeContext): string {
  const { catalog } = context;
  const older = before && {
    entry: before,
    said: words.show(before, catalog),
    by: showBy(before, words, context.before, catalog),
  };
  const newer = after && {
    entry: after,
    said: words.show(after, catalog),
    by: showBy(after, words, context.after, catalog),
  };
  if (!older || !newer) {
    const only = newer ?? older;
    return only ? `${only.said}${only.by}${showDenied(only.entry, catalog)}` : "";
  }
  const said = older.said === newer.said ? newer.said : showTextChange(older.said, newer.said);
  const by = older.by === newer.by ? newer.by : `${older.by} → ${newer.by.replace(/^, /, "")}`;
  const told = [...words.keys, ...SPEAKER];
  const rest = fields
    .filter((field) => !told.includes(field))
    .map((field) => showField(field, before ?? {}, after ?? {}));
  return [`${said}${by}`, ...rest].join("; ");
}

const SPEAKER = ["source", "by", "who"];

function showField(field: string, before: Entry, after: Entry): string {
  const label = field === "date" ? "the day it became public" : field.replaceAll("_", " ");
  const [older, newer] = [showValue(before[field]), showValue(after[field])];
  if (older === "") return `now with ${label}: ${newer}`;
  return newer === "" ? `no longer with ${label}: ${older}` : `${label}: ${showTextChange(older, newer)}`;
}

// Denials and the like are lists of entries.
function showValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(showValue).join("; ");
  if (typeof value !== "object" || value === null) return showMembers(value);
  return Object.entries(value).map(showPair).join(", ");
}

function showBy(entry: Entry, { isClaim }: BlockWords, record: AnyRecordFile | null, catalog: Catalog): string {
  const keys = [entry.source ?? []].flat().map(showMembers);
  const cited = keys.map((key) => `[${key}]`).join("");
  const sources = (record && "sources" in record.value && record.value.sources) || {};
  const who = typeof entry.who === "string" ? entry.who : undefined;
  const claim = fillClaim({ source: keys, by: VOICES.find((voice) => voice === entry.by), who }, sources);
  const voice = isClaim ? showVoice(claim, catalog) : "";
  if (voice === "") return cited === "" ? "" : ` ${cited}`;
  return [`, says ${voice}`, cited].filter((part) => part !== "").join(" ");
}

function showDenied({ denied }: Entry, catalog: Catalog): string {
  const denials = [denied].flat().filter(isEntry);
  return denials.map(({ who }) => `; denied by ${nameOf(showMembers(who), catalog)}`).join("");
}
