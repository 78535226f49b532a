import { FACT_KINDS } from "../record/record-kinds.ts";
import { type EntryField, entryField, plainField } from "./entry-field.ts";
import { shapes } from "./output-shapes.ts";
import { CHANGES, type ChangeEntry } from "./select-changes.ts";

/** The fields of a record that was added, revised or withdrawn; everything that names them reads this table. */
export const changeFields: readonly EntryField<ChangeEntry>[] = [
  plainField("id", "the record's id", shapes.text, ({ id }) => id),
  plainField("kind", "the kind of record", { enum: FACT_KINDS }, ({ kind }) => kind),
  plainField("change", "added, revised or withdrawn", { enum: CHANGES }, ({ change }) => change),
  plainField("date", "the day of that change", shapes.day, ({ date }) => date),
  plainField("title", "its title or name", shapes.optionalText, ({ title }) => title),
  entryField("companies", "companies that it is about, by id", shapes.textList, ({ companies }) => companies),
  plainField("added", "the day it entered the data set", shapes.day, ({ added }) => added),
  plainField("revised", "the day it was last changed", shapes.day, ({ revised }) => revised),
  entryField("withdrawn", "null, or why it no longer stands", shapes.withdrawn, ({ withdrawn }) => withdrawn, {
    show: ({ withdrawn }) => withdrawn?.because ?? "",
    sort: ({ withdrawn }) => withdrawn?.date ?? null,
  }),
  plainField("same_as", "the incident under which it is counted", shapes.optionalText, ({ same_as }) => same_as),
];
