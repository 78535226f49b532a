import { answerCompany, type CompanyAnswer } from "../query/company-answer.ts";
import { type AskFlags, askIncidents, type Found } from "./ask-incidents.ts";
import { askRecord } from "./ask-record.ts";
import type { Context } from "./context.ts";

export interface AskedCompany {
  readonly answer: CompanyAnswer;
  readonly found: Found;
}

/** A company by name, with those of its incidents that the flags select. */
export async function askCompany(context: Context, name: string, flags: AskFlags): Promise<AskedCompany> {
  const catalog = await context.catalog(flags);
  const { record } = askRecord(context, "company", name, catalog.companyNames, catalog.companies, flags);
  const found = await askIncidents(context, flags, { companies: [record.id] });
  return { answer: answerCompany(record, found.rows, catalog), found };
}
