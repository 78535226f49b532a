import { writeJsonList } from "../record/json-list.ts";

/** A value as JSON, indented for people, ending in a line break. */
export function renderJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A list as `renderJson` writes it, entry by entry. */
export const renderJsonList = writeJsonList;

/** One line of JSON per value; nothing for no values. */
export function* renderJsonLines(values: Iterable<unknown>): Iterable<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}
