import { stringify } from "yaml";

/** A value as YAML 1.2. Lists of records become one document. */
export function renderYaml(value: unknown): string {
  return stringify(value, { lineWidth: 100, aliasDuplicateObjects: false });
}

/** A list as `renderYaml` writes it, entry by entry. */
export function* renderYamlList(values: Iterable<unknown>): Iterable<string> {
  let isEmpty = true;
  for (const value of values) {
    isEmpty = false;
    yield renderYaml([value]);
  }
  if (isEmpty) yield renderYaml([]);
}
