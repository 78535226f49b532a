import type { Problem } from "../record/problem.ts";
import { renderJson } from "./json.ts";
import type { Look } from "./look.ts";
import { createPaint, type Paint } from "./paint.ts";

/** Problems for a person, for a program, or as annotations of GitHub's workflow commands. */
export function renderProblems(problems: readonly Problem[], format: "text" | "json" | "github", look: Look): string {
  if (format === "json") return renderJson(problems);
  const paint = createPaint(look);
  return problems
    .map((problem) => (format === "github" ? renderAnnotation(problem) : renderProblem(problem, paint)))
    .join("");
}

function renderProblem(problem: Problem, paint: Paint): string {
  const { file, line, column, level, rule, field, message, hint, excerpt } = problem;
  const number = String(line);
  const margin = " ".repeat(number.length);
  const word = level === "error" ? paint.error(level) : paint.warning(level);
  const frame =
    excerpt === "" ? [] : [`  ${number} │ ${excerpt}`, `  ${margin} │ ${" ".repeat(column - 1)}${paint.error("^")}`];
  const place = field === "" ? "" : `${paint.strong(field)}: `;
  return [
    `${paint.strong(`${file}:${line}:${column}`)}  ${word} ${paint.quiet(rule)}`,
    `  ${place}${message}`,
    ...frame,
    ...(hint === null ? [] : [`  hint: ${hint}`]),
    "",
    "",
  ].join("\n");
}

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
function renderAnnotation({ file, line, column, level, rule, field, message, hint }: Problem): string {
  const text = [field === "" ? message : `${field}: ${message}`, hint].filter((part) => part !== null).join(" - ");
  const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}`;
  return `::${level} ${place}::${escapeData(text)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
