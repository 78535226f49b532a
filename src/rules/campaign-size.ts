import { isKind, type Rule } from "./rule.ts";

export const campaignSize: Rule = {
  id: "campaign-size",
  level: "warning",
  exceptable: true,
  about: "a campaign ties two incidents or more, since it is what they have in common",
  check(record, { countIncidentsIn }) {
    if (!isKind(record, "campaign") || record.value.withdrawn) return [];
    const size = countIncidentsIn(record.id);
    if (size > 1) return [];
    return [
      {
        path: [],
        found: size === 0 ? "a campaign without incidents" : "a campaign of one incident",
        expected: "two incidents or more that name it under campaigns",
      },
    ];
  },
};
