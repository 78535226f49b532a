import { stringify } from "yaml";

/** A value as YAML 1.2. Lists of records become one document. */
export function renderYaml(value: unknown): string {
  return stringify(value, { lineWidth: 100, aliasDuplicateObjects: false });
}
