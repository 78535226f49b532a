import type { IncidentAnswer } from "../../query/incident-answer.ts";
import { compareText } from "../../record/date-summary.ts";
import type { Incident } from "../../record/records.ts";
import type { ExportInput } from "../export-input.ts";
import { type FieldLoss, LossCounts } from "../loss-counts.ts";
import { Words } from "../words.ts";
import { bringBack } from "./bring-back.ts";
import { VERIS_EXPORTS } from "./fields.ts";
import { toVeris } from "./to-veris.ts";

/** What an export to VERIS is made of. */
export interface VerisInput extends ExportInput {
  /** Works out the answer for an incident, as it was worked out for the rows. */
  readonly answerOf: (incident: Incident) => IncidentAnswer;
}

/**
 * The incidents as a JSON array of VERIS 1.4.1 records, by id, and what became of each field. What was imported from
 * VERIS goes back as it was, but for what was changed in our record since.
 */
export function writeVeris({ rows, catalog, answerOf }: VerisInput): {
  readonly text: string;
  readonly losses: readonly FieldLoss[];
} {
  const losses = new LossCounts(VERIS_EXPORTS);
  const answers = rows.map(({ answer }) => answer).toSorted((a, b) => compareText(a.id, b.id));
  const words = new Words(catalog);
  const records = answers.map((answer) => {
    const made = toVeris(answer, catalog);
    const { record, outcomes } = bringBack(answer, made, { catalog, words, answerOf }) ?? made;
    for (const [field, outcome] of outcomes) losses.add(field, outcome);
    return record;
  });
  return { text: `${JSON.stringify(records, null, 2)}\n`, losses: losses.list() };
}
