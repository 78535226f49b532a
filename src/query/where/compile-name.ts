import { BreachesError } from "../../record/breaches-error.ts";
import type { Catalog } from "../../record/catalog.ts";
import type { NameHit, NameIndex } from "../../record/name-index.ts";
import { nameKey } from "../../record/name-key.ts";
import type { Role } from "../../record/terms.ts";
import type { AskBy } from "../ask.ts";
import type { IncidentRow } from "../incident-answer.ts";
import { createCompanyMatcher } from "../match-company.ts";
import { resolveName } from "../resolve-name.ts";
import type { CompiledTerm, WhereScope } from "./compile-term.ts";
import type { Judge, TextTest } from "./judge-term.ts";
import type { Need } from "./need.ts";
import { supportOf, supportOfMatch } from "./support.ts";

type NameKind = AskBy<"name">["kind"];

/** Records of one kind by their ids. */
export interface Link {
  readonly list: keyof Pick<Need, "companies" | "actors" | "campaigns">;
  readonly ids: readonly string[];
}

/** A name that was asked for, and how it led to a record. */
export interface Understood {
  readonly kind: NameKind;
  readonly asked: string;
  readonly hit: NameHit;
}

const LISTS = { company: "companies", actor: "actors", campaign: "campaigns" } as const;

/** A condition on records found by name. Throws `unknown-name` and `ambiguous-name` like the flags. */
export function compileName(kind: NameKind, test: TextTest, scope: WhereScope): CompiledTerm {
  if (test.is === "known") return { judge: (row) => supportOf(namedBy(kind, row, scope.roles).length > 0) };
  const index = indexOf(kind, scope.catalog);
  const hit = test.begins ? null : resolveName(index, kind, test.text);
  const ids = hit ? [hit.id] : findIds(index, kind, test.text);
  return {
    judge: judgeIds(kind, ids, scope),
    ...(kind === "incident" ? {} : { link: { list: LISTS[kind], ids } }),
    ...(hit ? { understood: { kind, asked: test.text, hit } } : {}),
  };
}

function judgeIds(kind: NameKind, ids: readonly string[], { catalog, rollup, roles }: WhereScope): Judge {
  if (kind !== "company") return (row) => supportOf(namedBy(kind, row, roles).some((id) => ids.includes(id)));
  const matchCompany = createCompanyMatcher(catalog, { companies: ids, rollup, roles });
  return ({ incident }) => supportOfMatch(matchCompany(incident)?.match ?? null);
}

function namedBy(kind: NameKind, { answer }: IncidentRow, roles: readonly Role[]): readonly string[] {
  switch (kind) {
    case "incident":
      return [answer.id];
    case "company":
      return answer.companies
        .filter(({ role }) => roles.length === 0 || roles.includes(role))
        .map(({ company, name }) => company ?? name);
    case "actor":
      return answer.attribution.map(({ actor, name }) => actor ?? name);
    case "campaign":
      return answer.campaigns.map(({ campaign }) => campaign);
  }
}

function indexOf(kind: NameKind, catalog: Catalog): NameIndex {
  if (kind === "incident") return catalog.incidentNames;
  if (kind === "company") return catalog.companyNames;
  return kind === "actor" ? catalog.actorNames : catalog.campaignNames;
}

// Ids of incidents have a company before the stroke, which counts; of names only letters and digits do.
function findIds(index: NameIndex, kind: NameKind, beginning: string): string[] {
  const key = nameKey(beginning);
  const begins = (hit: NameHit) =>
    kind === "incident" ? hit.name.startsWith(beginning.toLowerCase()) : nameKey(hit.name).startsWith(key);
  const ids = [...new Set(index.all().flatMap((hit) => (begins(hit) ? [hit.id] : [])))];
  if (ids.length > 0) return ids;
  throw new BreachesError("unknown-name", `no ${kind} has a name that begins with "${beginning}"`);
}
