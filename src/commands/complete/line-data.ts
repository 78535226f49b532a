import { resolve } from "node:path";
import type { Catalog } from "../../record/catalog.ts";
import { type NameHit, NameIndex, tableNames } from "../../record/name-index.ts";
import { type CompiledRows, tryOpen } from "../../store/compiled/compiled-rows.ts";
import { openCompiledCatalog } from "../../store/compiled/open-catalog.ts";
import { shippedFolder } from "../../store/compiled/shipped-folder.ts";
import type { DataChoice } from "../../store/load-records.ts";
import type { Context } from "../context.ts";
import { chooseData } from "../flags/data-flags.ts";
import type { Line } from "./read-line.ts";

export type NamedKind = "incident" | "company" | "actor" | "campaign";

/** The data that the line being typed will answer from. */
export interface LineData {
  /** Null where nothing is compiled. */
  readonly catalog: Catalog | null;
  readonly namesOf: (kind: NamedKind) => NameIndex;
}

/**
 * Opens the compiled form of the data in force on a line, fresh or not: a name that is new or gone is no harm here. A
 * folder that nobody has asked yet has none; then its files tell the ids.
 */
export async function openLineData({ values }: Line, { io, packageRoot }: Context): Promise<LineData> {
  const builtin = values.has("builtin") ? { builtin: true } : {};
  const choice = chooseData({ data: values.get("data") ?? [], ...builtin }, io, packageRoot);
  const shipped = tryOpen(shippedFolder(packageRoot));
  const isOwn = choice.folders.length > 0;
  const rows = isOwn ? await findOwn(choice, shipped, io.env.BREACHES_CACHE) : shipped;
  const base = rows ?? shipped;
  const catalog = base && openCompiledCatalog(base);
  if (rows || !isOwn) return { catalog, namesOf: (kind) => namesIn(catalog, kind) };
  const { listFiles } = await import("../../store/list-files.ts");
  const files = choice.folders.flatMap((folder) => listFiles(resolve(io.cwd, folder), folder).files);
  return {
    catalog,
    namesOf: (kind) => {
      const own = files.filter((file) => file.kind === kind).map(nameFile);
      return new NameIndex(tableNames(kind === "incident" ? own : [...own, ...namesIn(catalog, kind).all()]));
    },
  };
}

// Most lines ask the shipped set, which takes none of what keeps other folders.
async function findOwn(choice: DataChoice, shipped: CompiledRows | null, cache: string | undefined) {
  const { findCached } = await import("../cached-catalog.ts");
  return findCached(choice, shipped, cache);
}

function nameFile({ id }: { readonly id: string }): NameHit {
  return { id, step: "id", name: id, kind: "id" };
}

function namesIn(catalog: Catalog | null, kind: NamedKind): NameIndex {
  if (catalog === null) return new NameIndex(tableNames([]));
  return catalog[`${kind}Names`];
}
