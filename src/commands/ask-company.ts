import { answerCompany, type CompanyAnswer } from "../query/company-answer.ts";
import type { Look } from "../render/look.ts";
import { type AskFlags, askIncidents } from "./ask-incidents.ts";
import { askRecord } from "./ask-record.ts";
import type { Context } from "./context.ts";
import type { Document } from "./document.ts";
import { listWithCard } from "./list-incidents.ts";

/** A company by name, with those of its incidents that the flags select: a card for a person, rows elsewhere. */
export async function askCompany(
  context: Context,
  name: string,
  flags: AskFlags,
  look: Look,
): Promise<Document<CompanyAnswer>> {
  const catalog = await context.catalog(flags);
  const { record } = askRecord(context, "company", name, catalog.companyNames, catalog.companies, flags);
  const found = await askIncidents(context, flags, { companies: [record.id] });
  const answer = answerCompany(record, found.rows.all(), catalog, found.criteria.asOf);
  const card = async () => (await import("../render/company-card.ts")).renderCompanyCard(answer, catalog, look);
  return { answer, list: await listWithCard(found, flags, look, card) };
}
