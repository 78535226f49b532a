import type { CommitAnswer, ComparedCommit } from "../../query/history/compare-versions.ts";
import type { Catalog } from "../../record/catalog.ts";
import { showInLine } from "../../record/hidden-characters.ts";
import { renderGrid } from "../grid.ts";
import type { Look } from "../look.ts";
import { createPaint, type Paint } from "../paint.ts";
import type { RecordList } from "../records.ts";
import { plural } from "../words.ts";
import { showChange } from "./show-change.ts";

const HEADER = ["commit", "day", "author", "subject", "event", "change", "block", "text"];

// As many letters of a hash as git shows of it in a repository of this kind, and some.
const SHORT = 10;

/** Commits with what each changed: a row for each fact, and one for each commit that changed none. */
export function listHistory(commits: readonly ComparedCommit[], catalog: Catalog, look: Look): RecordList {
  return {
    header: HEADER,
    values: () =>
      commits.map((commit) => ({
        ...commit.answer,
        changes: commit.answer.changes.map((change) => ({
          ...change,
          text: showChange(change, { catalog, ...commit }),
        })),
      })),
    rows: () => commits.flatMap((commit) => describeRows(commit, catalog)),
    table: () => commits.map((commit) => renderCommit(commit, catalog, look)).join("\n"),
  };
}

function describeRows({ answer, ...context }: ComparedCommit, catalog: Catalog): string[][] {
  const { commit, time, author, subject, event, changes } = answer;
  const start = [commit, time.slice(0, 10), author, subject, event];
  if (changes.length === 0) return [[...start, "", "", tellEvent(answer).join("; ")]];
  return changes.map((change) => [
    ...start,
    change.change,
    change.block,
    showChange(change, { catalog, ...context }).replace(/^. /, ""),
  ]);
}

function renderCommit(compared: ComparedCommit, catalog: Catalog, look: Look): string {
  const paint = createPaint(look);
  const { answer } = compared;
  const { event, changes } = answer;
  const told = event === "removed" ? [] : changes;
  const lines = [
    ...tellEvent(answer).map((text) => ["", text]),
    ...told.map((change) => splitSign(showChange(change, { catalog, ...compared }))),
  ];
  return [
    renderHead(answer, paint, look),
    renderGrid([{ width: 1 }, {}], lines, { width: Math.max(look.width, 40), indent: 2 }),
  ].join("");
}

function splitSign(line: string): readonly string[] {
  return [line.slice(0, 1), line.slice(2)];
}

function renderHead({ commit, time, author, subject }: CommitAnswer, paint: Paint, { width }: Look): string {
  const head = `${paint.name(commit.slice(0, SHORT))}  ${time.slice(0, 10)}  ${showInLine(author)}\n`;
  return head + renderGrid([{}], [[paint.strong(showInLine(subject))]], { width });
}

/** What a commit did, but for its facts. */
function tellEvent(answer: CommitAnswer): string[] {
  const { event, problem, older_path, path, changes, compared_with, parents } = answer;
  const isFar = compared_with.some((hash) => !parents.includes(hash));
  return [
    event === "added" ? `came in with ${plural(changes.length, "fact")}` : null,
    event === "removed" ? `the file was taken away, with ${plural(changes.length, "fact")}` : null,
    event === "unreadable" ? `this version cannot be read: ${problem}` : null,
    event === "cut" ? "the clone is shallow, and its history begins here: what this commit changed is not known" : null,
    event === "merged" ? "a merge: told is what differs from all that it merged" : null,
    older_path === null ? null : `moved from ${older_path} to ${path}`,
    isFar
      ? `compared with ${compared_with.map((hash) => hash.slice(0, SHORT)).join(", ")}, where it can last be read`
      : null,
    changes.length === 0 && KEEPING.includes(event) ? "no fact changed" : null,
  ].filter((line) => line !== null);
}

const KEEPING: readonly string[] = ["changed", "moved", "merged"];
