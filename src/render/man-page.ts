import type { CommandReference, FlagGroup, Reference, TermReference } from "./reference.ts";
import { boldRoff, escapeRoff, fillRoff, linesRoff, quoteRoff } from "./roff.ts";
import { splitText, splitTopic } from "./text-blocks.ts";

// Pages of tables, longer than all else together; the page tells how to see them.
const APART = ["formats"];

const SEE_ALSO =
  "breaches help formats tells what import reads and export writes. breaches help reference prints all help as Markdown. " +
  "breaches schema prints the JSON Schemas of records and answers.";

/** The manual page in the macros of man(7), which groff and mandoc both read. The same help gives the same page. */
export function renderManPage(reference: Reference): string {
  const { version, updated, about, groups, flags, topics } = reference;
  const source = [`breaches ${version}`, "User Commands"].map(quoteRoff).join(" ");
  const commands = groups.flatMap((group) => [section(group.heading), ...group.commands.flatMap(renderCommand)]);
  const parts = [
    '.\\" Made by breaches help man.',
    `.TH BREACHES 1 ${updated || '""'} ${source}`,
    // Flags are to be copied and searched for, so no word is cut.
    ".nh",
    ".ad l",
    section("Name"),
    "breaches \\- breach history of companies from a folder of YAML files",
    section("Synopsis"),
    `${boldRoff("breaches")} \\fIcommand\\fR [\\fIflags\\fR]`,
    section("Description"),
    fillRoff(about),
    ...commands,
    section("Flags of several commands"),
    ...flags.flatMap(renderGroup),
    ...topics.filter(({ topic }) => !APART.includes(topic)).flatMap(({ text }) => renderTopic(text)),
    ...renderFields(reference),
    section("See also"),
    fillRoff(SEE_ALSO),
  ];
  return `${parts.join("\n")}\n`;
}

function section(heading: string): string {
  return `.SH ${quoteRoff(heading.toUpperCase())}`;
}

function renderCommand({ usage, about, examples, own, others, after, ...command }: CommandReference): string[] {
  const lines = examples.map(([line, purpose]) => `breaches ${line}\n    ${purpose}`);
  return [
    `.SS ${quoteRoff(usage)}`,
    fillRoff(`${about}.`),
    ...(lines.length === 0 ? [] : [".PP", linesRoff(lines.join("\n"), 7)]),
    ...command.arguments.flatMap(renderTerm),
    ...own.flatMap(({ flags }) => flags.flatMap(renderTerm)),
    ...(others.length === 0 ? [] : [".PP", "As described below:", others.map(listFlags).join(";\n")]),
    ...(after === "" ? [] : [".PP", ...renderText(after)]),
  ];
}

function listFlags({ heading, flags, all }: CommandReference["others"][number]): string {
  if (all) return `all of ${escapeRoff(nameOf(heading))}`;
  return flags.map(({ term }) => boldRoff(/--[\w-]+/.exec(term)?.[0] ?? term)).join(", ");
}

// What stands in parentheses is no part of the name.
function nameOf(heading: string): string {
  return heading.replace(/ \(.*/, "");
}

function renderGroup({ heading, flags }: FlagGroup): string[] {
  return [`.SS ${quoteRoff(heading)}`, ...flags.flatMap(renderTerm)];
}

function renderTerm({ term, about }: TermReference): string[] {
  return [".TP", boldRoff(term), fillRoff(about)];
}

function renderTopic(text: string): string[] {
  const [title, rest] = splitTopic(text);
  return [section(title), ...renderText(rest)];
}

// The lines of a help text are as long as a terminal of 80 columns allows, so they begin at the margin.
function renderText(text: string): string[] {
  return splitText(text).flatMap((block, at) => [
    ...(at === 0 ? [] : [".PP"]),
    block.kind === "lines" ? linesRoff(block.text) : fillRoff(block.text),
  ]);
}

function renderFields({ fields, lists }: Reference): string[] {
  const terms = fields.map(({ name, about, filter, sorts, groups }): TermReference => {
    const abilities = [sorts ? "sorts" : null, groups ? "groups" : null, filter === null ? null : `filter: ${filter}`];
    const told = abilities.filter((ability) => ability !== null).join("; ");
    return { term: name, about: told === "" ? about : `${about} (${told})` };
  });
  const others = lists.map(({ list, fields: own }) => ({
    heading: `Fields of ${list}`,
    flags: own.map(({ name, about }) => ({ term: name, about })),
  }));
  return [section("Fields"), ...terms.flatMap(renderTerm), ...others.flatMap(renderGroup)];
}
