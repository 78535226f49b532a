import { fields } from "../../query/fields.ts";
import { completeName } from "./complete-name.ts";
import type { LineData } from "./line-data.ts";
import { type Completion, NOTHING, prefix, suggest } from "./suggestion.ts";

/** The field of the condition being typed, or its value where that is a name or a word of a list. */
export async function completeWhere(typed: string, data: () => Promise<LineData>): Promise<Completion> {
  const [, before = "", condition = ""] = /^(.*[\s(]|[-!+]?)([^\s(]*)$/s.exec(typed) ?? [];
  const at = condition.indexOf(":");
  if (at >= 0) return prefix(`${before}${condition.slice(0, at + 1)}`, await completeValue(condition, at, data));
  const names = fields.flatMap(({ name, about, ask }) => (ask ? [[`${name}:`, about] as const] : []));
  return prefix(before, { ...suggest(condition, names), manner: "more-follows" });
}

async function completeValue(condition: string, at: number, data: () => Promise<LineData>): Promise<Completion> {
  const [field, typed] = [condition.slice(0, at), condition.slice(at + 1)];
  const ask = fields.find(({ name }) => name === field)?.ask;
  if (ask?.by === "name") return completeName(typed, await data(), ask.kind);
  const { catalog } = await data();
  return ask?.by === "word" && catalog ? suggest(typed, ask.list.list(catalog)) : NOTHING;
}
