import { Document, Scalar, visit } from "yaml";
import { hasHidden, showHiddenYaml } from "../record/hidden-characters.ts";

/** A value as YAML 1.2. Lists of records become one document. Hidden characters stand in quotes, as escapes. */
export function renderYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === "string" && hasHidden(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return showHiddenYaml(document.toString({ lineWidth: 100 }));
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
