import { fields } from "../../query/fields.ts";
import { type Completion, prefix, suggest } from "./suggestion.ts";

/**
 * Fields that group or sort, or all. To sort by, one; else with commas between them, of which the last is being typed
 * and none is offered twice.
 */
export function completeFields(typed: string, use: "group" | "sort" | null): Completion {
  const before = use === "sort" ? "" : typed.slice(0, typed.lastIndexOf(",") + 1);
  const given = before.split(",");
  const free = fields.filter((field) => (use === null || field[use]) && !given.includes(field.name));
  const names = free.map(({ name, about }) => [name, about] as const);
  const found = suggest(typed.slice(before.length), names);
  return prefix(before, use === "sort" ? found : { ...found, manner: "more-follows" });
}
