import type { IncidentAnswer } from "../../query/incident-answer.ts";
import { writeJsonList } from "../../record/json-list.ts";
import type { Incident } from "../../record/records.ts";
import type { ExportInput, WrittenExport } from "../export-input.ts";
import { LossCounts } from "../loss-counts.ts";
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
 * The incidents as a JSON array of VERIS 1.4.1 records, one after another. What was imported from VERIS goes back as it
 * was, but for what was changed in our record since.
 */
export function writeVeris(input: VerisInput): WrittenExport {
  const losses = new LossCounts(VERIS_EXPORTS);
  return { text: writeJsonList(listRecords(input, losses)), losses: () => losses.list() };
}

function* listRecords({ rows, catalog, answerOf }: VerisInput, losses: LossCounts): Iterable<unknown> {
  const words = new Words(catalog);
  for (const { answer } of rows) {
    const made = toVeris(answer, catalog);
    const { record, outcomes } = bringBack(answer, made, { catalog, words, answerOf }) ?? made;
    for (const [field, outcome] of outcomes) losses.add(field, outcome);
    yield record;
  }
}
