import { renderCompanyCard } from "../render/company-card.ts";
import type { Look } from "../render/look.ts";
import type { RecordList } from "../render/records.ts";
import type { AskedCompany } from "./ask-company.ts";
import type { AskFlags } from "./ask-incidents.ts";
import { listIncidents } from "./list-incidents.ts";

/** A company's card where a person reads, and its incidents as rows elsewhere. */
export function listCompany({ answer, found }: AskedCompany, flags: AskFlags, look: Look): RecordList {
  const list = listIncidents(found, flags, look);
  return flags.fields || flags.explain
    ? list
    : { ...list, table: () => renderCompanyCard(answer, found.catalog, look) };
}
