import type { Portion } from "../store/read-portion.ts";
import type { Outcome } from "./compile-batch.ts";
import type { Crew } from "./compile-crew.ts";

/** What came of a portion. */
export interface Done {
  readonly portion: Portion;
  readonly outcome: Outcome;
}

/** Has portions worked through, some of them ahead, and gives what came of them in their order. */
export async function* workThrough(
  portions: Iterable<Portion>,
  crew: Crew,
  what: "read" | "compile",
): AsyncGenerator<Done> {
  const ahead: { readonly portion: Portion; readonly outcome: Promise<Outcome> }[] = [];
  for (const portion of portions) {
    // A file that cannot be read is told by who reads it next.
    const outcome = crew.work({ what, portion }).catch((): Outcome => ({ what: "unsound" }));
    ahead.push({ portion, outcome });
    const next = ahead.length < crew.size * 3 ? undefined : ahead.shift();
    if (next) yield { portion: next.portion, outcome: await next.outcome };
  }
  for (const { portion, outcome } of ahead) yield { portion, outcome: await outcome };
}
