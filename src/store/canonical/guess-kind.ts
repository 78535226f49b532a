import { RECORD_KINDS, type RecordKind } from "../../record/record-kinds.ts";
import { readRecord } from "../read-record.ts";

/** The kind of record that a text without a path holds: by the comment that names its schema, else the one that it fits. */
export function guessKind(text: string): RecordKind | null {
  const [, named] = /^\uFEFF?# yaml-language-server:.*\/(\w+)\.schema\.json/m.exec(text) ?? [];
  const byName = RECORD_KINDS.find((kind) => kind === named);
  if (byName) return byName;
  const fitting = RECORD_KINDS.filter(
    (kind) => readRecord({ kind, id: "", origin: "", file: "" }, text).record !== null,
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
