import { askNearest } from "../record/nearest-word.ts";
import type { Fault } from "../record/problem.ts";
import type { AnyRecordFile } from "../record/record-kinds.ts";
import type { ExceptionFile } from "../record/schema/record-entries.ts";
import { type Finding, type Rule, toFault } from "./rule.ts";

/** Leaves out what a record's exceptions name, and tells each exception that is none or is no longer needed. */
export function applyExceptions(
  record: AnyRecordFile,
  found: ReadonlyMap<Rule, readonly Finding[]>,
  rules: readonly Rule[],
): Fault[] {
  const exceptions = "exceptions" in record.value ? (record.value.exceptions ?? []) : [];
  const left = [...found].flatMap(([rule, findings]) =>
    findings
      .filter((finding) => !(rule.exceptable && exceptions.some((exception) => covers(exception, rule, finding))))
      .map((finding) => toFault(rule, finding)),
  );
  const useless = exceptions.flatMap((exception, at) => {
    const rule = rules.find(({ id }) => id === exception.rule);
    if (!rule?.exceptable) return [unknownRule(exception, at, rules)];
    const isNeeded = (found.get(rule) ?? []).some((finding) => covers(exception, rule, finding));
    return isNeeded ? [] : [notNeeded(exception, at)];
  });
  return [...left, ...useless];
}

function covers({ rule, about }: ExceptionFile, { id }: Rule, { subject }: Finding): boolean {
  return rule === id && (about === undefined || about === subject);
}

function unknownRule({ rule }: ExceptionFile, at: number, rules: readonly Rule[]): Fault {
  const ids = rules.filter(({ exceptable }) => exceptable).map(({ id }) => id);
  return {
    rule: "exception-needed",
    level: "error",
    path: ["exceptions", at, "rule"],
    found: `an exception from ${rule}`,
    expected: `one of ${ids.join(", ")}`,
    hint: askNearest(rule, ids),
  };
}

function notNeeded({ rule, about }: ExceptionFile, at: number): Fault {
  return {
    rule: "exception-needed",
    level: "error",
    path: ["exceptions", at],
    found: `an exception from ${rule}${about === undefined ? "" : ` about ${about}`} that nothing needs`,
    expected: "no such exception",
    hint: "take it out",
  };
}
