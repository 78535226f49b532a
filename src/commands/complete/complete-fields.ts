import { listFields } from "../../query/describe-fields.ts";
import { FIELD_LISTS } from "../../query/field-lists.ts";
import { fields } from "../../query/fields.ts";
import { type Completion, prefix, suggest } from "./suggestion.ts";

/**
 * Fields that group or sort, or all. To sort by, one; else with commas between them, of which the last is being typed
 * and none is offered twice.
 */
export function completeFields(typed: string, use: "group" | "sort" | null, command = ""): Completion {
  const before = use === "sort" ? "" : typed.slice(0, typed.lastIndexOf(",") + 1);
  const given = before.split(",");
  const free = fieldsOf(command).filter((field) => (use === null || field[use]) && !given.includes(field.name));
  const names = free.map(({ name, about }) => [name, about] as const);
  const found = suggest(typed.slice(before.length), names);
  return prefix(before, use === "sort" ? found : { ...found, manner: "more-follows" });
}

interface Offered {
  readonly name: string;
  readonly about: string;
  readonly group?: unknown;
  readonly sort?: unknown;
}

function fieldsOf(command: string): readonly Offered[] {
  const list = FIELD_LISTS.find((one) => one === command);
  return list ? listFields[list] : fields;
}
