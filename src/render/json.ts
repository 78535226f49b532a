/** A value as JSON, indented for people, ending in a line break. */
export function renderJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A list as `renderJson` writes it, entry by entry. */
export function* renderJsonList(values: Iterable<unknown>): Iterable<string> {
  let isEmpty = true;
  for (const value of values) {
    // An entry of a list stands indented as it does in every list.
    const entry = JSON.stringify([value], null, 2).slice(1, -2);
    yield `${isEmpty ? "[" : ","}${entry}`;
    isEmpty = false;
  }
  yield isEmpty ? "[]\n" : "\n]\n";
}

/** One line of JSON per value; nothing for no values. */
export function* renderJsonLines(values: Iterable<unknown>): Iterable<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`;
}
