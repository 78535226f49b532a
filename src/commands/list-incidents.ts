import { explainIncident } from "../query/explain.ts";
import type { Field } from "../query/field.ts";
import { contractFields, fields } from "../query/fields.ts";
import { createJudge, type IncidentRow } from "../query/incident-answer.ts";
import { listExplanations } from "../render/explanations.ts";
import { listFields } from "../render/field-table.ts";
import { renderIncidentTable } from "../render/incident-table.ts";
import type { Look } from "../render/look.ts";
import type { RecordList } from "../render/records.ts";
import type { AskFlags, Found } from "./ask-incidents.ts";
import { requireFields } from "./flags/require-fields.ts";

/** What a list shows in columns where nobody chose fields; the id comes first, for scripts. */
const DEFAULT_COLUMNS = ["id", "disclosed", "companies", "title", "affected", "actor", "verdict", "status"];

/** Makes the list of incidents that was asked for: all fields, the fields chosen, or how the answers came about. */
export function listIncidents(found: Found, flags: Pick<AskFlags, "fields" | "explain">, look: Look): RecordList {
  const { catalog, rows, criteria, fieldContext } = found;
  if (flags.explain) {
    const judge = createJudge(catalog, criteria.figure);
    return listExplanations(
      rows.flatMap(({ incident }) => explainIncident(incident, judge)),
      look,
    );
  }
  const chosen = flags.fields && requireFields(flags.fields, fields, "fields");
  const columns = chosen ?? requireFields(DEFAULT_COLUMNS, fields, "fields");
  const cells = (row: IncidentRow) => columns.map((field) => field.show(row, fieldContext));
  return {
    header: columns.map(({ name }) => name),
    values: () => rows.map((row) => pickFields(row, chosen ?? contractFields, found)),
    rows: () => rows.map(cells),
    table: () =>
      chosen
        ? listFields(
            columns.map(({ name }) => name),
            rows.map(cells),
            look,
          )
        : renderIncidentTable(
            rows.map(({ answer }) => answer),
            catalog,
            look,
            criteria.companies,
          ),
  };
}

/** The same list, but with another drawing where a person reads and nobody chose fields. */
export function listWithCard(
  found: Found,
  flags: Pick<AskFlags, "fields" | "explain">,
  look: Look,
  card: () => string,
): RecordList {
  const list = listIncidents(found, flags, look);
  return flags.fields || flags.explain ? list : { ...list, table: card };
}

function pickFields(row: IncidentRow, chosen: readonly Field[], { fieldContext }: Found): object {
  return Object.fromEntries(chosen.map((field) => [field.name, field.read(row, fieldContext)]));
}
