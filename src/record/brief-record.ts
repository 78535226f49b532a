import type { AnyRecordFile, RecordFile } from "./record-kinds.ts";

/**
 * What rules ask of other records, and nothing else of this one: ids, names, links and the days of incidents. It is a
 * record by its form, so that it is linked like one. Nothing of it hangs on the text that the record was read from.
 */
export function briefRecord(record: AnyRecordFile): AnyRecordFile {
  // A part of a text keeps all of it in memory; only a text that is made anew does not.
  return JSON.parse(JSON.stringify(shorten(record)));
}

function shorten(record: AnyRecordFile): AnyRecordFile {
  switch (record.kind) {
    case "incident":
      return shortenIncident(record);
    case "company":
      return {
        ...record,
        value: { ...keepLinks(record.value), names: record.value.names, domains: record.value.domains },
      };
    case "actor":
      return { ...record, value: { ...keepLinks(record.value), names: record.value.names } };
    default:
      return record;
  }
}

function shortenIncident({ value, ...place }: RecordFile<"incident">): RecordFile<"incident"> {
  const { kind, dates, campaigns, same_as } = value;
  const days = (claims: typeof dates.disclosed | undefined) => claims?.map(({ when }) => ({ when, source: [] }));
  const { occurred, disclosed } = dates;
  return {
    ...place,
    value: {
      title: "",
      kind,
      statements: [],
      dates: { occurred: days(occurred), disclosed: days(disclosed) ?? [] },
      campaigns: campaigns?.map(({ campaign }) => ({ campaign, source: [] })),
      same_as,
      sources: {},
      ...keepLinks(value),
    },
  };
}

type Linked = Pick<RecordFile<"incident">["value"], "formerly" | "withdrawn" | "imported" | "added" | "revised">;

function keepLinks({ formerly, withdrawn, imported, added, revised }: Linked): Linked {
  return { formerly, withdrawn, imported, added, revised };
}
