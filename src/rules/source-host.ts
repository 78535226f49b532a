import type { Catalog } from "../record/catalog.ts";
import type { SourceFile } from "../record/schema/source.ts";
import { type Finding, isKind, type Rule } from "./rule.ts";

export const sourceHost: Rule = {
  id: "source-host",
  level: "warning",
  exceptable: true,
  about: "what an organization or a regulator publishes is cited from its own web domain or a known channel",
  check(record, { catalog }) {
    if (isKind(record, "vocabulary")) return [];
    return Object.entries(record.value.sources ?? {}).flatMap(([key, source]): Finding[] => {
      if (source.url === undefined || !(source.kind === "company" || source.kind === "regulator")) return [];
      return checkHost(key, new URL(source.url).hostname, source, catalog);
    });
  },
};

function checkHost(key: string, host: string, { publisher }: SourceFile, catalog: Catalog): Finding[] {
  for (const channel of catalog.vocabularies.get("channels")?.keys() ?? []) if (isWithin(host, channel)) return [];
  const id = catalog.companyNames.idOf(publisher);
  const domains = id === null ? [] : (catalog.companies.get(id)?.domains ?? []);
  if (domains.some((domain) => isWithin(host, domain))) return [];
  return [
    {
      path: ["sources", key, "url"],
      subject: key,
      found: `the host ${host} for a publication of ${publisher}${id === null ? ", which is the name of no company or of several" : ""}`,
      expected: domains.length === 0 ? "a company record with that domain" : `a page on ${domains.join(" or ")}`,
      hint: "add the domain to the company's record, or write a copy on another host under archived",
    },
  ];
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
