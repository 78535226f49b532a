import type { Checkout } from "./open-checkout.ts";
import { readObjects } from "./read-objects.ts";

/** A commit with one before it, the first of all, or one behind which a shallow clone was cut off. */
export type Beginning = "child" | "first" | "cut";

/** Where the history of each commit begins. A shallow clone hides parents from git's lists, and not from the commit itself. */
export async function findBeginnings(
  { git }: Checkout,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Beginning>> {
  const contents = await readObjects(
    git,
    hashes.flatMap((hash) => [hash, `${hash}^`]),
  );
  return new Map(
    hashes.map((hash, at) => {
      const [head = ""] = (contents[2 * at]?.toString("utf8") ?? "").split("\n\n");
      const hasParent = /^parent /m.test(head);
      return [hash, !hasParent ? "first" : contents[2 * at + 1] ? "child" : "cut"];
    }),
  );
}
