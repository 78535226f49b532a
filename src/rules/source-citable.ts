import type { Finding, Rule } from "./rule.ts";

export const sourceCitable: Rule = {
  id: "source-citable",
  level: "error",
  about:
    "a source has the address of a page that somebody saw, or a publisher, a title and a day by which it can be found",
  check({ value }) {
    if (!("sources" in value) || !value.sources) return [];
    return Object.entries(value.sources).flatMap(([key, source]): Finding[] => {
      const path = ["sources", key];
      if (source.url && source.via) {
        return [
          {
            path: [...path, "via"],
            found: "both url and via",
            expected: "one of the two",
            hint: "via is for a source whose own page was not seen",
          },
        ];
      }
      const hasPage = source.url !== undefined || source.archived !== undefined;
      if (!hasPage && !(source.title && source.published)) {
        return [
          {
            path,
            atKey: true,
            found: "a source without url or archived",
            expected: "a title and the day it was published",
          },
        ];
      }
      if (source.read && !hasPage && !source.via) {
        return [
          { path: [...path, "read"], found: "read without a url", expected: "the url of the page that was read" },
        ];
      }
      return [];
    });
  },
};
