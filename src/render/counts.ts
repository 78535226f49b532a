import type { CountGroup, Counts } from "../query/count-incidents.ts";
import { showNumber, showUnit } from "../record/show-values.ts";
import { renderBars } from "./bars.ts";
import { crossCounts, turnCross } from "./cross-counts.ts";
import { type Column, renderGrid, widestOf } from "./grid.ts";
import { renderHeatMap } from "./heat-map.ts";
import type { Look } from "./look.ts";
import { createPaint } from "./paint.ts";
import type { RecordList } from "./records.ts";
import { renderSparklines } from "./sparklines.ts";
import { plural } from "./words.ts";

/** Counts as bars with numbers, and as rows for the other formats. */
export function listCounts(counts: Counts, look: Look): RecordList {
  const withSums = counts.affected.length > 0;
  return {
    header: [...counts.by, "incidents", ...(withSums ? ["affected", "without_figure"] : [])],
    values: () => counts.groups.map((group) => describeGroup(group, counts, withSums)),
    rows: () =>
      counts.groups.map((group) => [
        ...group.keys.map((key) => key ?? ""),
        String(group.incidents),
        ...(withSums ? [showSums(group.affected), String(group.without_figure)] : []),
      ]),
    table: () => renderCounts(counts, look),
  };
}

function describeGroup(group: CountGroup, { by }: Counts, withSums: boolean): object {
  const keys = Object.fromEntries(by.map((name, at) => [name, group.keys[at] ?? null]));
  const sums = withSums ? { affected: group.affected, without_figure: group.without_figure } : {};
  return { ...keys, incidents: group.incidents, ...sums };
}

function renderCounts(counts: Counts, look: Look): string {
  if (counts.groups.length === 0) return "";
  const withSums = counts.affected.length > 0;
  const total = withSums
    ? `${plural(counts.total, "incident")}: ${showSums(counts.affected)}${showMissing(counts.without_figure)}`
    : `${plural(counts.total, "incident")} in all`;
  return `${withSums ? renderSums(counts, look) : renderGroups(counts, look)}\n${wrapText(total, look)}`;
}

// By two fields: a heat map where it fits, lines over time where one of the fields is a period, else bars.
function renderGroups(counts: Counts, look: Look): string {
  if (counts.by.length < 2 || counts.cut > 0) return renderGroupBars(counts, look);
  const cross = crossCounts(counts);
  const turned = turnCross(cross);
  return (
    renderHeatMap(cross, look) ??
    (counts.ordered[1] ? renderSparklines(cross, look) : null) ??
    renderHeatMap(turned, look) ??
    (counts.ordered[0] ? renderSparklines(turned, look) : null) ??
    renderGroupBars(counts, look)
  );
}

function renderGroupBars({ groups }: Counts, look: Look): string {
  const bars = groups.map(({ labels, incidents }) => ({ label: labels.join(" · "), value: incidents }));
  return renderBars(bars, look);
}

// Sums take the room that bars would need.
function renderSums({ by, groups }: Counts, look: Look): string {
  const rows = groups.map((group) => [
    group.labels.join(" · "),
    String(group.incidents),
    `${showSums(group.affected)}${showMissing(group.without_figure)}`.trim(),
  ]);
  const title = by.join(" · ").toUpperCase();
  const labels = Math.min(widestOf([title, ...rows.map(([label = ""]) => label)]), Math.floor(look.width / 2));
  const columns: readonly Column[] = [
    { title, width: labels },
    { title: "INCIDENTS", width: 9, align: "right" },
    { title: "AFFECTED" },
  ];
  return renderGrid(columns, rows, { width: look.width, heading: createPaint(look).strong });
}

function wrapText(text: string, { width }: Look): string {
  return renderGrid([{}], [[text]], { width });
}

function showSums(sums: CountGroup["affected"]): string {
  return sums.map(({ unit, sum }) => `${showNumber(sum)} ${showUnit(unit)}`).join(", ");
}

function showMissing(count: number): string {
  return count === 0 ? "" : ` (${count} without a figure)`;
}
