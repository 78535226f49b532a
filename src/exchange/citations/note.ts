import type { Source } from "../../record/claim.ts";
import type { EventDate } from "../../record/edtf.ts";

/** What no field of a reference manager holds: a stored copy, and through which page an unseen source is known. */
export function noteOf({ url, via, archived }: Source): string | undefined {
  const parts = [
    archived === null ? null : `archived: ${archived}`,
    via === null ? null : url === null ? `known only through ${via}` : `known through ${via}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? undefined : parts.join("; ");
}

/** A date that lies between two days, in words. */
export function sayBetween({ edtf }: EventDate): string {
  const [from, to] = edtf.replace(/[[\]]/g, "").split("..");
  if (!from) return `until ${to}`;
  return to ? `between ${from} and ${to}` : `since ${from}`;
}
