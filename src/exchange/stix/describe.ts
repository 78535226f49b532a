import type { Claim, Source } from "../../record/claim.ts";
import type { JsonObject } from "../json.ts";
import { withoutEmpty } from "../json.ts";

/** Labels that tell how a claim stands. */
export function standingOf({ by, denied }: Claim): string[] {
  return [...(by === null ? [] : [`voice:${by}`]), ...(denied.length > 0 ? ["denied"] : [])];
}

/** A source as an external reference; without an address it is told in words. */
export function toReference({ publisher, title, url, via, published }: Source): JsonObject {
  const known = url === null && via !== null ? `known only through ${via}` : null;
  const words = [title, published, known].filter((part) => part !== null).join(", ");
  return withoutEmpty({
    source_name: publisher,
    description: words === "" && url === null ? "without a title" : words || undefined,
    url: url === null ? undefined : toUri(url),
  });
}

// People write addresses with letters that RFC 3986 wants spelled in percent.
function toUri(url: string): string {
  return url.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent);
}
