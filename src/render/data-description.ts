import type { DataDescription, YearCoverage } from "../query/describe-data.ts";
import { renderMarkdownTable } from "./delimited.ts";
import { type Column, renderGrid } from "./grid.ts";
import type { Look } from "./look.ts";
import { createPaint } from "./paint.ts";
import type { RecordList } from "./records.ts";

/** What the data cover, as measures with their numbers, and for Markdown as a whole statement. */
export function listDescription(data: DataDescription, look: Look): RecordList {
  const rows = () => measuresOf(data).map(([measure, value]) => [measure, value]);
  return { header: ["measure", "value"], values: () => [data], rows, table: () => renderDescription(data, look) };
}

/** The statement of coverage as Markdown: measures, incidents by year and region, how they were chosen and what for. */
export function renderCoverage(data: DataDescription): string {
  const years = coverageRows(data.years);
  return [
    ...renderMarkdownTable(["measure", "value"], measuresOf(data)),
    "\nIncidents by the year of their disclosure and the region of the company:\n\n",
    ...renderMarkdownTable(years[0] ?? [], years.slice(1)),
    ...statementsOf(data).map(([title, text]) => `\n**${title}.** ${text}\n`),
  ].join("");
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
    ["incidents with a primary source", share(data.with_primary_source, data.incidents)],
    ["… of company, authority or court", share(data.with_official_source, data.incidents)],
    ["incidents with two sources or more", share(data.with_two_sources, data.incidents)],
    ["sources", String(data.sources)],
    ["sources read", share(data.sources_read, data.sources)],
    ["sources without an address", share(data.sources_without_url, data.sources)],
  ];
}

function renderDescription(data: DataDescription, look: Look): string {
  const paint = createPaint(look);
  const width = Math.min(look.width, 100);
  const measures = renderGrid([{ width: 36 }, {}], measuresOf(data), { width: look.width, indent: 2 });
  const [head = [], ...rows] = coverageRows(data.years);
  const columns = head.map((title, at): Column => {
    const widest = Math.max(...[title, ...rows.map((row) => row[at] ?? "")].map(({ length }) => length));
    return { title, align: at === 0 ? "left" : "right", width: widest };
  });
  const years = renderGrid(columns, rows, { width: look.width, indent: 2, heading: paint.quiet });
  const statements = statementsOf(data).map(
    ([title, text]) => `\n${paint.heading(title)}\n\n${renderGrid([{}], [[text]], { width, indent: 2 })}`,
  );
  return [
    `${paint.heading("The data")}\n\n${measures}`,
    data.years.length === 0
      ? ""
      : `\n${paint.heading("Incidents by year of disclosure and region of the company")}\n\n${years}`,
    ...statements,
  ].join("");
}

/** A header and a row a year; a dash stands for none, so that the eye finds the numbers. */
function coverageRows(years: readonly YearCoverage[]): string[][] {
  const regions = years[0]?.regions.map(({ region }) => shorten(region)) ?? [];
  const number = (count: number) => (count === 0 ? "–" : String(count));
  const body = years.map(({ year, incidents, regions }) => [
    year,
    String(incidents),
    ...regions.map((region) => number(region.incidents)),
  ]);
  return [["year", "all", ...regions], ...body];
}

function shorten(region: string): string {
  return region === "Latin America and the Caribbean" ? "Latin America" : region;
}

function statementsOf({ chosen, not_for }: DataDescription): [string, string][] {
  return [
    ...(chosen === null ? [] : [["How incidents were chosen", chosen] satisfies [string, string]]),
    ...(not_for === null ? [] : [["What the set must not be used for", not_for] satisfies [string, string]]),
  ];
}
