import { isKind, type Rule } from "./rule.ts";

export const knownVoice: Rule = {
  id: "known-voice",
  level: "error",
  about: "who speaks in a statement as a company has a company record, since the status depends on who the victim is",
  check(record, { catalog }) {
    if (!isKind(record, "incident")) return [];
    const { statements, sources } = record.value;
    return statements.flatMap((statement, at) => {
      const source = sources[statement.source[0] ?? ""];
      if ((statement.by ?? source?.kind) !== "company") return [];
      const who = statement.who ?? source?.publisher ?? "";
      if (catalog.companyNames.idOf(who)) return [];
      return [
        {
          path: ["statements", at],
          found: `a company's statement by ${who}, which is the name of no company or of several`,
          expected: "the name or id of one company record",
          hint: "add who: with the company's id",
        },
      ];
    });
  },
};
