import { readEdtf } from "../record/edtf.ts";
import { companyOf } from "../record/fill-records.ts";
import { type Finding, isKind, type Rule } from "./rule.ts";

export const pathAgrees: Rule = {
  id: "path-agrees",
  level: "warning",
  about: "an incident's path names a company of the incident and the year of its first public report",
  check(record) {
    if (!isKind(record, "incident")) return [];
    const findings: Finding[] = [];
    const folder = companyOf(record.id);
    const { companies, dates } = record.value;
    if (companies && !companies.some(({ company }) => company === folder)) {
      findings.push({
        path: ["companies"],
        found: `no entry for ${folder}`,
        expected: "the company of the folder among the companies",
      });
    }
    const year = record.id.slice(folder.length + 1, folder.length + 5);
    const years = dates.disclosed.flatMap(({ when }) => readEdtf(when).start.earliest?.slice(0, 4) ?? []).toSorted();
    if (years[0] !== undefined && years[0] !== year) {
      findings.push({
        path: ["dates", "disclosed"],
        found: `first disclosed in ${years[0]}`,
        expected: `${year}, the year in the path`,
      });
    }
    return findings;
  },
};
