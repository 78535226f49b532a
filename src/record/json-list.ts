/** A list as JSON, indented for people, entry by entry. */
export function* writeJsonList(values: Iterable<unknown>): Iterable<string> {
  let isEmpty = true;
  for (const value of values) {
    // An entry of a list stands indented as it does in every list.
    const entry = JSON.stringify([value], null, 2).slice(1, -2);
    yield `${isEmpty ? "[" : ","}${entry}`;
    isEmpty = false;
  }
  yield isEmpty ? "[]\n" : "\n]\n";
}
