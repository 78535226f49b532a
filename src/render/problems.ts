import { showHidden, showInLine } from "../record/hidden-characters.ts";
import type { Problem } from "../record/problem.ts";
import { renderJson } from "./json.ts";
import type { Look } from "./look.ts";
import { createPaint, type Paint } from "./paint.ts";
import { measureWidth } from "./text-width.ts";

/** Problems for a person, for a program, or as annotations of GitHub's workflow commands. */
export function renderProblems(problems: readonly Problem[], format: "text" | "json" | "github", look: Look): string {
  if (format === "json") return renderJson(problems.map(({ fix: _, ...problem }) => problem));
  const paint = createPaint(look);
  return problems
    .map((problem) => (format === "github" ? renderAnnotation(problem) : renderProblem(problem, paint)))
    .join("");
}

function renderProblem(problem: Problem, paint: Paint): string {
  const { file, line, column, level, rule, field, message, hint } = problem;
  const word = level === "error" ? paint.error(level) : paint.warning(level);
  const place = field === "" ? "" : `${paint.strong(showInLine(field))}: `;
  return [
    `${paint.strong(`${showInLine(file)}:${line}:${column}`)}  ${word} ${paint.quiet(rule)}`,
    `  ${place}${showInLine(message)}`,
    ...drawFrame(problem, paint),
    ...(hint === null ? [] : [`  hint: ${showInLine(hint)}`]),
    "",
    "",
  ].join("\n");
}

const BEFORE = 80;
const FRAME = 160;

// The line with a mark under its fault; of a very long one, the part around it.
function drawFrame({ line, column, excerpt }: Problem, paint: Paint): string[] {
  if (excerpt === "") return [];
  const at = column - 1;
  const from = excerpt.length > FRAME ? Math.max(0, at - BEFORE) : 0;
  const before = `${from > 0 ? "…" : ""}${showInLine(excerpt.slice(from, at))}`;
  const to = excerpt.length > FRAME ? from + FRAME : excerpt.length;
  const after = `${showInLine(excerpt.slice(at, to))}${to < excerpt.length ? "…" : ""}`;
  const margin = " ".repeat(String(line).length);
  return [`  ${line} │ ${before}${after}`, `  ${margin} │ ${" ".repeat(measureWidth(before))}${paint.error("^")}`];
}

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
function renderAnnotation({ file, line, column, level, rule, field, message, hint }: Problem): string {
  const text = [field === "" ? message : `${field}: ${message}`, hint].filter((part) => part !== null).join(" - ");
  const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}`;
  return `::${level} ${place}::${escapeData(showHidden(text))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(showHidden(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
