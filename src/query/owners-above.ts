import type { Catalog } from "../record/catalog.ts";
import type { Owner } from "../record/records.ts";

/** One way in which an owner is above a company, with every link of control on the way up. */
export interface OwnerAbove {
  readonly owner: string;
  readonly links: readonly Owner[];
}

/** Every company that controls or controlled a company, directly or through others, once for each way. */
export function findOwnersAbove(catalog: Catalog, companyId: string): OwnerAbove[] {
  const found: OwnerAbove[] = [];
  const queue: OwnerAbove[] = [{ owner: companyId, links: [] }];
  for (const { owner: below, links } of queue) {
    const path = [companyId, ...links.map((link) => link.company)];
    const up = (catalog.companies.get(below)?.owners ?? [])
      .filter((link) => link.control && !path.includes(link.company))
      .map((link) => ({ owner: link.company, links: [...links, link] }));
    found.push(...up);
    queue.push(...up);
  }
  return found;
}
