import type { Field } from "../query/field.ts";
import { contractFields, fields } from "../query/fields.ts";
import type { IncidentRows } from "../query/finding.ts";
import { createJudge, type IncidentRow } from "../query/incident-answer.ts";
import type { Look } from "../render/look.ts";
import type { RecordList } from "../render/records.ts";
import type { AskFlags, Found } from "./ask-incidents.ts";
import { requireFields } from "./flags/require-fields.ts";

/** What a list shows in columns where nobody chose fields; the id comes first, for scripts. */
const DEFAULT_COLUMNS = ["id", "disclosed", "companies", "title", "affected", "actor", "verdict", "status"];

type ListChoice = Pick<AskFlags, "fields" | "explain">;

/**
 * Makes the list of incidents that was asked for: all fields, the fields chosen, or how the answers came about. What
 * draws for people is loaded only when somebody looks.
 */
export async function listIncidents(found: Found, flags: ListChoice, look: Look): Promise<RecordList> {
  if (flags.explain) return explainIncidents(found, look);
  const { catalog, rows, criteria, fieldContext } = found;
  const chosen = flags.fields && requireFields(flags.fields, fields, "fields");
  const columns = chosen ?? requireFields(DEFAULT_COLUMNS, fields, "fields");
  const header = columns.map(({ name }) => name);
  const cells = () => mapEach(rows, (row) => columns.map((field) => field.show(row, fieldContext)));
  return {
    header,
    values: () => mapEach(rows, (row) => pickFields(row, chosen ?? contractFields, found)),
    rows: cells,
    table: async () => {
      if (chosen) return (await import("../render/field-table.ts")).listFields(header, cells(), look);
      const { renderLongTable } = await import("../render/incident-table.ts");
      const answers = mapEach(rows, ({ answer }) => answer);
      const asked = [...criteria.companies, ...(criteria.where?.companies ?? [])];
      return renderLongTable(answers, catalog, look, asked);
    },
  };
}

async function explainIncidents({ catalog, rows, criteria }: Found, look: Look): Promise<RecordList> {
  const [{ explainIncident }, { listExplanations }] = await Promise.all([
    import("../query/explain.ts"),
    import("../render/explanations.ts"),
  ]);
  const judge = createJudge(catalog, criteria.figure);
  return listExplanations(
    rows.all().flatMap(({ incident }) => explainIncident(incident, judge)),
    look,
  );
}

/** The same list, but with another drawing where a person reads and nobody chose fields. */
export async function listWithCard(
  found: Found,
  flags: ListChoice,
  look: Look,
  card: RecordList["table"],
): Promise<RecordList> {
  const list = await listIncidents(found, flags, look);
  return flags.fields || flags.explain ? list : { ...list, table: card };
}

function* mapEach<Value>(rows: IncidentRows, make: (row: IncidentRow) => Value): Iterable<Value> {
  for (const row of rows) yield make(row);
}

function pickFields(row: IncidentRow, chosen: readonly Field[], { fieldContext }: Found): object {
  return Object.fromEntries(chosen.map((field) => [field.name, field.read(row, fieldContext)]));
}
