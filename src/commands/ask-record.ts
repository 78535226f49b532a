import { resolveName } from "../query/resolve-name.ts";
import { BreachesError } from "../record/breaches-error.ts";
import type { NameHit, NameIndex } from "../record/name-index.ts";
import type { AskFlags } from "./ask-incidents.ts";
import type { Context } from "./context.ts";
import { tellResolution } from "./flags/read-criteria.ts";

/** The record of a kind that a name leads to, with how it led there, which is told on standard error. */
export function askRecord<
  Entry extends { readonly id: string; readonly name?: string; readonly title?: string | null },
>(
  context: Context,
  kind: string,
  name: string,
  index: NameIndex,
  records: ReadonlyMap<string, Entry>,
  flags: AskFlags,
): { readonly record: Entry; readonly hit: NameHit } {
  const hit = resolveName(index, kind, name);
  const record = records.get(hit.id);
  if (!record) throw new BreachesError("unknown-name", `no ${kind} "${name}"`);
  const told = tellResolution(kind, name, hit, record.name ?? record.title ?? record.id);
  if (told) context.notice(told, flags);
  return { record, hit };
}
