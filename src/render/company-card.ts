import type { CompanyAnswer } from "../query/company-answer.ts";
import type { TallyAnswer } from "../query/compare-tally.ts";
import type { Delay } from "../query/delays.ts";
import type { Catalog } from "../record/catalog.ts";
import { labelOf } from "../record/catalog.ts";
import { showMoney } from "../record/show-values.ts";
import { INCIDENT_KINDS } from "../record/terms.ts";
import { renderBars } from "./bars.ts";
import { type CardContext, renderPairs, renderSection, renderSources } from "./card-parts.ts";
import { createCardContext } from "./claim-sections.ts";
import type { CrossGroup } from "./cross-counts.ts";
import { renderGrid } from "./grid.ts";
import { renderIncidentTable } from "./incident-table.ts";
import type { Look } from "./look.ts";
import { showOwnership } from "./ownership-words.ts";
import { renderSparklines } from "./sparklines.ts";
import { plural } from "./words.ts";

/** Everything about a company, for a person to read. */
export function renderCompanyCard(answer: CompanyAnswer, catalog: Catalog, look: Look): string {
  const context = createCardContext(answer.sources, catalog, look);
  return [
    renderHead(answer, context),
    renderSection(`Incidents per year of disclosure (${answer.incidents.length})`, renderYears(answer, look), context),
    renderSection("Incidents", renderIncidentTable(answer.incidents, catalog, look, [answer.id]), context),
    renderSection(
      "Published counts beside our own",
      answer.tallies.map((tally) => renderTally(tally, context)).join("\n"),
      context,
    ),
    renderSection("Consequences in money, each case once", renderMoney(answer, context), context),
    renderSection("Usual delays, as victim", renderDelays(answer, context), context),
    renderSection("Sources", renderSources(answer.sources, context), context),
  ].join("");
}

function renderHead(answer: CompanyAnswer, context: CardContext): string {
  const names = answer.names.filter(({ name }) => name !== answer.name);
  const listed = names.map(
    ({ name, kind, from, to }) =>
      `${name} (${[kind, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(" ")})`,
  );
  const pairs = renderPairs(
    [
      ["country", answer.country ?? ""],
      ["sector", answer.sector === null ? "" : labelOf(context.catalog, "sectors", answer.sector)],
      ["names", listed.join(", ")],
      ["owners", answer.owners.map((owner) => `${showOwnership(owner)} ${context.cite(owner.source)}`).join("\n")],
      [
        "references",
        Object.entries(answer.references)
          .flatMap(([kind, id]) => (id === null ? [] : `${kind} ${id}`))
          .join(", "),
      ],
    ],
    context,
  );
  return `${context.paint.heading(`${answer.name} · ${answer.id}`)}\n\n${pairs}`;
}

function renderYears({ incidents }: CompanyAnswer, look: Look): string {
  const years = incidents.flatMap(({ disclosed }) => disclosed?.earliest?.slice(0, 4) ?? []).map(Number);
  if (years.length === 0) return "";
  const first = Math.min(...years);
  const span = Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at);
  const bars = span.map((year) => ({ label: `  ${year}`, value: years.filter((other) => other === year).length }));
  return renderBars(bars, look) + renderKinds(incidents, span, look);
}

// One kind alone would draw the bars again.
function renderKinds(incidents: CompanyAnswer["incidents"], years: readonly number[], look: Look): string {
  const labelled = (labels: readonly string[]) => labels.map((label) => ({ key: label, label }));
  const counts = new Map<string, number>();
  for (const { kind, disclosed } of incidents) {
    const cell = `${kind} ${disclosed?.earliest?.slice(0, 4) ?? ""}`;
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const kinds = INCIDENT_KINDS.filter((kind) => incidents.some((incident) => incident.kind === kind));
  if (kinds.length < 2 || years.length < 2) return "";
  const cross = {
    rows: labelled(kinds),
    columns: [...labelled(years.map(String)), { key: null, label: "" }],
    countOf: (row: CrossGroup, column: CrossGroup) => counts.get(`${row.key} ${column.key ?? ""}`) ?? 0,
    most: Math.max(...counts.values()),
  };
  const lines = renderSparklines(cross, look, 2);
  return lines === null ? "" : `\n${lines}`;
}

function renderTally(tally: TallyAnswer, context: CardContext): string {
  const since = tally.since === null ? "" : ` since ${tally.since}`;
  const number = `${tally.count}${since}, by ${tally.publisher}, ${tally.date}; our own count in the same window: ${tally.own_count}`;
  const listed = {
    published: "list as published",
    reconstructed: "list reconstructed",
    none: "no list given, so nothing to compare",
  }[tally.list];
  const head = renderGrid(
    [{}],
    [[`${context.paint.strong(number)} (${listed})`], [context.paint.quiet(`filter: ${tally.filter}`)]],
    { width: context.width, indent: 2 },
  );
  const isListed = tally.list !== "none";
  const lists: (readonly [string, string])[] = isListed
    ? [
        ["its list", tally.incidents.join("\n")],
        ["not in ours", tally.missing.join("\n") || "none"],
        ["only in ours", tally.extra.join("\n") || "none"],
      ]
    : [];
  return head + renderPairs(lists, context);
}

function renderMoney({ money }: CompanyAnswer, { width }: CardContext): string {
  const rows = money.map(({ kind, stage, amount, currency, cases }) => [
    kind,
    stage ?? "",
    showMoney(amount, currency),
    plural(cases, "case"),
  ]);
  return renderGrid([{ width: 20 }, { width: 10 }, { width: 20, align: "right" }, {}], rows, { width, indent: 2 });
}

function renderDelays({ delays }: CompanyAnswer, { width }: CardContext): string {
  if (delays.to_discovery.of === 0) return "";
  const rows = [
    ["from start to discovery", showDelay(delays.to_discovery)],
    ["from discovery to disclosure", showDelay(delays.to_disclosure)],
  ];
  return renderGrid([{ width: 28 }, {}], rows, { width, indent: 2 });
}

function showDelay({ least, most, known, of }: Delay): string {
  const counted = `known for ${known} of ${plural(of, "incident")}`;
  if (least === null || most === null) return counted;
  const days = least === most ? plural(least, "day") : `${least} to ${plural(most, "day")}`;
  return `${days} (median; ${counted})`;
}
