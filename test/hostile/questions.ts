export const ID = "gullwick-ferries/2021-booking-desk";

/** What is asked in every format. */
export const LISTS = [
  ["list"],
  ["list", "--fields", "id,title,summary,companies,attribution,sources,affected_claims,original"],
  ["show", ID],
  ["show", ID, "--explain"],
  ["search", "evil"],
  ["timeline"],
  ["count", "--by", "actor"],
  ["count", "--by", "company,campaign", "--sum", "affected"],
  ["company", "gullwick-ferries"],
  ["actor", "grey-heron"],
  ["campaign", "low-tide-2024"],
  ["companies"],
  ["actors"],
  ["campaigns"],
  ["info"],
  ["compare", "gullwick-ferries", "tern-line"],
  ["changes", "--since", "2000"],
  ["check", "test/fixtures/lists/suppliers.txt"],
] as const;

/** What else a command tells of the data, in forms of its own; `FOLDER` stands for the folder. */
export const OTHERS = [
  ["validate", "FOLDER"],
  ["fmt", "--check", "FOLDER"],
  ["doctor"],
  ["complete", "--", "show", ""],
  ["complete", "--", "list", "--company", ""],
] as const;
/** Commands with a test of their own: `new` in new.test.ts, the others in outside.test.ts. */
export const ELSEWHERE = ["import", "new", "log", "fields", "schema", "completion", "help"];
