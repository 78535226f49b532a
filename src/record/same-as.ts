/** A record and the one that it turned out to be. */
export interface Link {
  readonly id: string;
  readonly same_as: string | null;
}

/**
 * Whether a record is counted under another one, to which links lead. `find` gives the record of an id, or null where
 * there is none to count. Of records linked in a ring the first by id is counted.
 */
export function leadsElsewhere<Entry extends Link>(record: Link, find: (id: string) => Entry | null): boolean {
  const next = ({ same_as }: Link) => (same_as === null ? null : find(same_as));
  const passed = [record.id];
  let at = next(record);
  if (!at) return false;
  for (; at && !passed.includes(at.id); at = next(at)) passed.push(at.id);
  const ring = at ? passed.slice(passed.indexOf(at.id)) : [];
  return !ring.includes(record.id) || ring.toSorted()[0] !== record.id;
}
