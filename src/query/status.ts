import type { Claim, Involvement, Statement } from "../record/claim.ts";
import type { Incident } from "../record/records.ts";
import type { StatementWord, Status, Voice } from "../record/terms.ts";
import { newestOfEachVoice, type Ruling, type Speakers } from "./claim-order.ts";

const AUTHORITIES: readonly (Voice | null)[] = ["court", "regulator", "government"];
const ASSERTIONS: readonly StatementWord[] = ["confirms", "reports", "claims"];

/**
 * Whether it happened, from each voice's newest statement about the event: refuted by a court, regulator, government
 * or researcher, or by every assertion being retracted; else confirmed by the victim or an authority; else disputed
 * by the victim's denial; else reported; else claimed by the attacker alone. An incident of which other facts were
 * public before anybody said so much is reported.
 */
export function findStatus(
  incident: Pick<Incident, "statements"> & { readonly companies?: readonly Involvement[] },
  speakers: Speakers,
): Ruling<Status> {
  const statements = newestOfEachVoice(
    incident.statements.filter(({ about }) => about === "event"),
    speakers,
  );
  const isVictim = victimTest(incident.companies ?? [], speakers);
  const said = (word: StatementWord, test: (statement: Statement) => boolean) =>
    statements.filter((statement) => statement.says === word && test(statement));

  const refuted = said("refutes", ({ by }) => AUTHORITIES.includes(by) || by === "researcher");
  if (refuted.length > 0) return rule("refuted", "an authority or a researcher refutes it", refuted);
  const retracted = said("retracts", () => true);
  if (retracted.length > 0 && !statements.some(({ says }) => ASSERTIONS.includes(says))) {
    return rule("refuted", "everyone who asserted it has retracted", retracted);
  }
  const confirmed = said("confirms", (statement) => AUTHORITIES.includes(statement.by) || isVictim(statement));
  if (confirmed.length > 0) return rule("confirmed", "the victim or an authority confirms it", confirmed);
  const denied = said("denies", isVictim);
  if (denied.length > 0) return rule("disputed", "the victim denies it", denied);
  const reported = statements.filter((statement) => ASSERTIONS.includes(statement.says) && !isRelayed(statement));
  if (reported.length > 0) return rule("reported", "press, researchers or others report it", reported);
  const claimed = statements.filter(({ says }) => ASSERTIONS.includes(says));
  if (claimed.length > 0) return rule("claimed", "the attacker alone claims it", claimed);
  return rule("reported", "it is on record, and nobody has said in so many words whether it happened", []);
}

// A paper that says "claims" passes on what it has not found out itself.
function isRelayed({ says, by }: Statement): boolean {
  return by === "attacker" || (by === "press" && says === "claims");
}

function rule(value: Status, words: string, claims: readonly Claim[]): Ruling<Status> {
  return { value, rule: words, claims };
}

function victimTest(companies: readonly Involvement[], speakers: Speakers): (statement: Statement) => boolean {
  const victims = companies.flatMap(({ company, role }) => (role === "victim" && company !== null ? [company] : []));
  return ({ by, who }) => by === "company" && who !== null && victims.includes(speakers.companyNames.idOf(who) ?? "");
}
