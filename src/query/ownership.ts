import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { parseISO } from "date-fns/parseISO";
import type { Catalog } from "../record/catalog.ts";
import type { EventDate } from "../record/edtf.ts";
import type { Owner } from "../record/records.ts";
import { type Match, matchWindow } from "./overlap.ts";

/** One way in which a company is below an owner, with every link of control on the way down. */
export interface Holding {
  readonly company: string;
  readonly links: readonly Owner[];
}

/**
 * Every company that an owner controls or controlled, directly or through others, once for each way. Shares without
 * control do not count.
 */
export function findHoldings(catalog: Catalog, ownerId: string): Holding[] {
  const holdings: Holding[] = [];
  const queue: Holding[] = [{ company: ownerId, links: [] }];
  for (const holding of queue) {
    const path = [holding.company, ...holding.links.map((link) => link.company)];
    for (const company of catalog.companies.values()) {
      const links = company.owners.filter((owner) => owner.control && owner.company === holding.company);
      if (links.length === 0 || path.includes(company.id)) continue;
      const below = links.map((link) => ({ company: company.id, links: [...holding.links, link] }));
      holdings.push(...below);
      queue.push(...below);
    }
  }
  return holdings;
}

/** Whether a date falls into the time in which every link of a holding held. */
export function matchHolding(date: EventDate, holding: Holding): Match | null {
  const matches = holding.links.map((link) => matchLink(date, link));
  if (matches.includes(null)) return null;
  return matches.includes("possible") ? "possible" : "certain";
}

function matchLink(date: EventDate, { from, to }: Owner): Match | null {
  const widest = { earliest: from?.start.earliest ?? null, latest: dayBefore(to?.end.latest ?? null) };
  const surest = { earliest: from?.end.latest ?? null, latest: dayBefore(to?.start.earliest ?? null) };
  const match = matchWindow(date, widest);
  if (match !== "certain") return match;
  return isDoubtful(from) || isDoubtful(to) ? "possible" : (matchWindow(date, surest) ?? "possible");
}

function isDoubtful(date: EventDate | null): boolean {
  return date !== null && [date.start, date.end].some((end) => end.approximate || end.uncertain);
}

// `to` is exclusive.
function dayBefore(day: string | null): string | null {
  return day === null ? null : formatISO(addDays(parseISO(day), -1), { representation: "date" });
}
