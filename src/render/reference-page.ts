import { escapeMarkdown, markCode } from "../record/markdown-text.ts";
import type { CommandReference, FlagGroup, Reference, TermReference } from "./reference.ts";
import { splitText, splitTopic } from "./text-blocks.ts";

/** The reference in GitHub's Markdown: commands, flags, topics, fields and schemas. The same help gives the same page. */
export function renderReferencePage(reference: Reference): string {
  const { version, about, groups, flags, topics, fields, schemas } = reference;
  return paragraphs([
    `# breaches ${version}`,
    `${escapeMarkdown(about)} This page is what ${markCode("breaches help reference")} prints.`,
    renderContents(reference),
    ...groups.flatMap((group) => [heading(2, group.heading), ...group.commands.map(renderCommand)]),
    heading(2, SEVERAL),
    ...flags.flatMap((group) => [heading(3, titleOf(group)), renderTerms("flag", group.flags)]),
    ...topics.map(({ text, topic }) => renderTopic(text, topic === "library" ? "ts" : "text")),
    heading(2, "Fields"),
    `As ${markCode("breaches fields")} lists them; those in JSON “asked” are printed where --fields names them.`,
    renderTable(
      ["field", "JSON", "sorts", "groups", "filter", "holds"],
      fields.map((field) => [
        markCode(field.name),
        field.json,
        field.sorts ? "yes" : "",
        field.groups ? "yes" : "",
        escapeMarkdown(field.filter ?? ""),
        escapeMarkdown(field.about),
      ]),
    ),
    ...reference.lists.flatMap((one) => [
      heading(3, `Fields of ${one.list}`),
      renderTable(
        ["field", "sorts", "holds"],
        one.fields.map(({ name, sorts, about: holds }) => [markCode(name), sorts ? "yes" : "", escapeMarkdown(holds)]),
      ),
    ]),
    heading(2, "JSON Schemas"),
    schemas.map((name) => `- ${markCode(`breaches schema ${name}`)}`).join("\n"),
  ]);
}

const SEVERAL = "Flags of several commands";

// In one list, so that a reader who knows the word finds it at once.
function renderContents({ groups, topics }: Reference): string {
  const commands = groups.map(({ heading: title, commands: all }) => {
    const links = all.map(({ name, usage }) => `[${name}](#${anchorOf(usage)})`);
    return `- ${escapeMarkdown(title)}: ${links.join(", ")}`;
  });
  const others = [SEVERAL, ...topics.map(({ text }) => splitTopic(text)[0]), "Fields", "JSON Schemas"];
  return [...commands, ...others.map((title) => `- [${escapeMarkdown(title)}](#${anchorOf(title)})`)].join("\n");
}

// As GitHub makes them of headings.
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w -]/g, "")
    .replaceAll(" ", "-");
}

function renderCommand({ usage, about, examples, own, others, after, ...command }: CommandReference): string {
  const lines = examples.map(([line, purpose]) => `# ${purpose}\nbreaches ${line}`);
  return paragraphs([
    heading(3, usage),
    `${escapeMarkdown(about)}.`,
    lines.length === 0 ? "" : fence(lines.join("\n\n"), "sh"),
    renderTerms("argument", command.arguments),
    ...own.map(({ flags }) => renderTerms("flag", flags)),
    others.length === 0 ? "" : `Besides, ${others.map(listFlags).join("; ")}.`,
    ...(after === "" ? [] : renderText(after, "text")),
  ]);
}

// Topics have names of their own, some of them the same.
function titleOf({ heading: title }: FlagGroup): string {
  return `Flags: ${title}`;
}

function listFlags(group: CommandReference["others"][number]): string {
  const { heading: title, flags, all } = group;
  const link = `[${escapeMarkdown(title.replace(/ \(.*/, ""))}](#${anchorOf(titleOf(group))})`;
  if (all) return `all of ${link}`;
  return `of ${link}: ${flags.map(({ term }) => markCode(/--[\w-]+/.exec(term)?.[0] ?? term)).join(", ")}`;
}

function renderTopic(text: string, language: string): string {
  const [title, rest] = splitTopic(text);
  return paragraphs([heading(2, title), ...renderText(rest, language)]);
}

function renderText(text: string, language: string): string[] {
  return splitText(text).map((block) =>
    block.kind === "lines" ? fence(block.text, language) : escapeMarkdown(block.text),
  );
}

function renderTerms(kind: string, terms: readonly TermReference[]): string {
  if (terms.length === 0) return "";
  return renderTable(
    [kind, "what it does"],
    terms.map(({ term, about }) => [markCode(term), escapeMarkdown(about)]),
  );
}

function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, header.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

// A fence is longer than any row of its marks in the text.
function fence(text: string, language: string): string {
  const marks = "`".repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)));
  return `${marks}${language}\n${unindent(text)}\n${marks}`;
}

function unindent(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return text.replace(new RegExp(`^ {${indent}}`, "gm"), "");
}

function heading(level: number, title: string): string {
  return `${"#".repeat(level)} ${escapeMarkdown(title)}`;
}

function paragraphs(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .map((part) => part.trimEnd())
    .join("\n\n")
    .concat("\n");
}
