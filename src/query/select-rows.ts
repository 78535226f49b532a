import { readEdtf } from "../record/edtf.ts";
import type { IncidentColumns } from "../record/incident-columns.ts";
import { STATUSES } from "../record/terms.ts";
import type { Criteria } from "./criteria.ts";
import { FACETS, wantedFacets } from "./facets.ts";
import type { LeftOut } from "./finding.ts";
import { COLUMN } from "./incident-cells.ts";
import { type RowTest, testWords } from "./narrow-rows.ts";
import { matchWindow } from "./overlap.ts";
import { holdsWords } from "./record-text.ts";
import { compareFigure, reasonToLeaveOut, type Standing } from "./standing.ts";

/** Rows that were selected, in their order. */
export interface SelectedRows {
  readonly rows: Int32Array;
  /** 1 for a row of the catalog that meets the window only possibly. */
  readonly possible: Uint8Array;
  readonly leftOut: LeftOut;
}

/** Selects by columns; records are read only to look for words in them. Neither roll-up nor an earlier day nor a query can be asked for. */
export function selectRows(columns: IncidentColumns, criteria: Criteria): SelectedRows {
  const tests = rowTests(columns, criteria);
  const judge = createRowJudge(columns, criteria);
  const leftOut = { refuted: 0, withdrawn: 0, linked: 0, undated: 0, possible: 0, withoutFigure: 0, unknown: 0 };
  const rows = new Int32Array(columns.length);
  const possible = new Uint8Array(columns.length);
  let found = 0;
  for (let row = 0; row < columns.length; row += 1) {
    if (tests.length > 0 && !tests.every((test) => test(row))) continue;
    const { reason, match } = judge(row);
    if (reason === null) {
      rows[found] = row;
      found += 1;
      if (match === "possible") possible[row] = 1;
    } else if (reason !== "outside") leftOut[reason] += 1;
  }
  return { rows: rows.subarray(0, found), possible, leftOut };
}

function rowTests(columns: IncidentColumns, criteria: Criteria): RowTest[] {
  const wanted = wantedFacets(criteria);
  const tests = FACETS.flatMap((facet) => testWords(columns, COLUMN.facet(facet), wanted[facet]));
  const { words } = criteria;
  return words.length === 0 ? tests : [...tests, (row) => holdsWords(words, columns.incidentAt(row))];
}

interface Judgement extends Pick<Standing, "match"> {
  readonly reason: ReturnType<typeof reasonToLeaveOut>;
}

// There are few ways for an incident to stand, so each is judged once.
function createRowJudge(columns: IncidentColumns, criteria: Criteria): (row: number) => Judgement {
  const status = columns.words(COLUMN.status);
  const withdrawn = columns.words(COLUMN.withdrawn).codes;
  const linked = columns.linked();
  const windowOf = createWindowTest(columns, criteria);
  const figureOf = createFigureTest(columns, criteria);
  const judged: Judgement[] = [];
  return (row) => {
    const [window, figure] = [windowOf(row), figureOf(row)];
    const marks = (status.codes[row] ?? 0) * 4 + (withdrawn[row] ?? 0) * 2 + (linked[row] ?? 0);
    const kind = (marks * WINDOWS.length + window) * FIGURES.length + figure;
    const known = judged[kind];
    if (known) return known;
    const standing: Standing = {
      status: STATUSES.find((word) => word === status.wordOf(status.codes[row] ?? 0)) ?? "reported",
      withdrawn: withdrawn[row] === 1,
      linked: linked[row] === 1,
      window: WINDOWS[window] ?? null,
      figure: FIGURES[figure] ?? null,
      query: null,
      match: WINDOWS[window] === "possible" ? "possible" : "certain",
    };
    const judgement = { match: standing.match, reason: reasonToLeaveOut(standing, criteria) };
    judged[kind] = judgement;
    return judgement;
  };
}

const WINDOWS = [null, "undated", "outside", "possible", "certain"] as const satisfies readonly Standing["window"][];
const FIGURES = [null, "none", "less", "enough"] as const satisfies readonly Standing["figure"][];

type Mark = (row: number) => number;

// Many incidents share a day, so a date is compared once.
function createWindowTest(columns: IncidentColumns, { clock, window }: Criteria): Mark {
  if (window === null) return () => 0;
  const dates = columns.words(COLUMN.date(clock));
  const marks = new Uint8Array(dates.size + 1);
  return (row) => {
    const code = dates.codes[row] ?? 0;
    if (code === 0) return WINDOWS.indexOf("undated");
    const known = marks[code] ?? 0;
    if (known > 0) return known;
    const mark = WINDOWS.indexOf(matchWindow(readEdtf(dates.wordOf(code)), window) ?? "outside");
    marks[code] = mark;
    return mark;
  };
}

function createFigureTest(columns: IncidentColumns, { minAffected }: Criteria): Mark {
  if (minAffected === null) return () => 0;
  const sizes = columns.numbers(COLUMN.size);
  return (row) => {
    const size = sizes[row] ?? Number.NaN;
    return FIGURES.indexOf(compareFigure(Number.isNaN(size) ? null : size, minAffected) ?? "none");
  };
}
