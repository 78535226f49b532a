import type { DataDescription } from "../query/describe-data.ts";
import { renderBars } from "./bars.ts";
import { renderGrid } from "./grid.ts";
import type { Look } from "./look.ts";
import { createPaint } from "./paint.ts";
import type { RecordList } from "./records.ts";

/** What the data cover, as measures with their numbers. */
export function listDescription(data: DataDescription, look: Look): RecordList {
  const rows = () => measuresOf(data).map(([measure, value]) => [measure, value]);
  return { header: ["measure", "value"], values: () => [data], rows, table: () => renderDescription(data, look) };
}

function measuresOf(data: DataDescription): [string, string][] {
  const share = (part: number, whole: number) =>
    `${part} of ${whole} (${whole === 0 ? 0 : Math.round((100 * part) / whole)} %)`;
  return [
    ["data last changed", data.updated ?? "never"],
    ["incidents", String(data.incidents)],
    ["companies", String(data.companies)],
    ["actors", String(data.actors)],
    ["campaigns", String(data.campaigns)],
    ["tallies", String(data.tallies)],
    ["incidents with a figure", share(data.with_figure, data.incidents)],
    ["incidents with a known start", share(data.with_known_start, data.incidents)],
    [
      "incidents with a source of the company, an authority or a court",
      share(data.with_primary_source, data.incidents),
    ],
    ["sources", String(data.sources)],
    ["sources read", share(data.sources_read, data.sources)],
    ["sources without a URL", share(data.sources_without_url, data.sources)],
  ];
}

function renderDescription(data: DataDescription, look: Look): string {
  const paint = createPaint(look.color);
  const measures = renderGrid([{ width: 42 }, {}], measuresOf(data), { width: look.width, indent: 2 });
  const years = renderBars(
    data.years.map(({ year, incidents }) => ({ label: `  ${year}`, value: incidents })),
    look.width,
    paint,
  );
  const caveat =
    "The set is no sample: incidents were chosen because they are known and documented. Absence from it proves nothing, and it must not be used to rank companies.";
  return [
    `${paint.heading("The data")}\n\n${measures}`,
    `\n${paint.strong("Incidents by year of disclosure")}\n${years}`,
    `\n${renderGrid([{}], [[caveat]], { width: Math.min(look.width, 100), indent: 2 })}`,
  ].join("");
}
