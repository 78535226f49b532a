import type { Involvement } from "../record/claim.ts";
import type { Role } from "../record/terms.ts";

/** The companies of an incident in the roles asked for; without any, victims and data owners. */
export function findInvolved(companies: readonly Involvement[], roles: readonly Role[]): Involvement[] {
  return companies.filter(({ role }) =>
    roles.length > 0 ? roles.includes(role) : role === "victim" || role === "data-owner",
  );
}
