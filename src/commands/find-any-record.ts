import { findNearest } from "../query/resolve-name.ts";
import { BreachesError } from "../record/breaches-error.ts";
import type { Catalog } from "../record/catalog.ts";
import type { NameIndex } from "../record/name-index.ts";
import { type AnyRecordFile, RECORD_KINDS, type RecordKind } from "../record/record-kinds.ts";
import type { Context } from "./context.ts";
import { nameOf, tellResolution } from "./flags/read-criteria.ts";
import type { LogFlags } from "./log.ts";

/** The one record of any kind that an id or a name leads to. Throws where it leads to none, or to several. */
export function findAnyRecord(
  context: Context,
  asked: string,
  catalog: Catalog,
  flags: Pick<LogFlags, "kind" | "quiet">,
): AnyRecordFile {
  const kinds = flags.kind ? [flags.kind] : RECORD_KINDS;
  const exact = kinds.flatMap((kind) => catalog.files.find(kind, asked) ?? []);
  const [record, ...others] = exact.length > 0 ? exact : findByName(context, asked, catalog, kinds, flags);
  if (!record) throw unknownName(asked, catalog, kinds);
  if (others.length === 0) return record;
  const choices = [record, ...others].map(({ kind, id }) => `${kind} ${id}`).join(", ");
  throw new BreachesError(
    "ambiguous-name",
    `“${asked}” leads to several records: ${choices}`,
    "add --kind, or use the id",
  );
}

function findByName(
  context: Context,
  asked: string,
  catalog: Catalog,
  kinds: readonly RecordKind[],
  flags: Pick<LogFlags, "quiet">,
): AnyRecordFile[] {
  const hits = kinds.flatMap((kind) => (indexOf(catalog, kind)?.find(asked) ?? []).map((hit) => ({ kind, hit })));
  const [only] = hits;
  const told =
    only && hits.length === 1 && tellResolution(only.kind, asked, only.hit, nameOf(catalog, only.kind, only.hit.id));
  if (told) context.notice(told, flags);
  return hits.flatMap(({ kind, hit }) => catalog.files.find(kind, hit.id) ?? []);
}

function unknownName(asked: string, catalog: Catalog, kinds: readonly RecordKind[]): BreachesError {
  const near = kinds.flatMap((kind) => {
    const index = indexOf(catalog, kind);
    return index ? findNearest(index, asked).slice(0, 2) : [];
  });
  // Ids of incidents have a stroke, and no others have.
  const isAlike = (id: string) => id.includes("/") === asked.includes("/");
  const ids = [...new Set(near.map(({ id }) => id))].toSorted((a, b) => Number(isAlike(b)) - Number(isAlike(a)));
  const hint =
    ids.length > 0 ? `did you mean ${ids.slice(0, 3).join(", or ")}?` : "expected an id, such as breaches list prints";
  return new BreachesError("unknown-name", `no record "${asked}"`, hint);
}

function indexOf(catalog: Catalog, kind: RecordKind): NameIndex | null {
  if (kind === "tally" || kind === "vocabulary") return null;
  return catalog[`${kind}Names`];
}
