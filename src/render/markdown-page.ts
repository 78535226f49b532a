import type { DateClaimAnswer, IncidentAnswer } from "../query/incident-answer.ts";
import { type Catalog, labelOf } from "../record/catalog.ts";
import type { Claim, Source } from "../record/claim.ts";
import { escapeMarkdown, linkMarkdown } from "../record/markdown-text.ts";
import { showAffected, showMoney, showNumber, showUncounted } from "../record/show-values.ts";
import { compareClaimDates, describeConsequence, describeFigure } from "./claim-sections.ts";
import {
  nameOf,
  plural,
  showActors,
  showCompanies,
  showDateWords,
  showDenials,
  showTitle,
  showVoice,
} from "./words.ts";

/**
 * Incidents as a page of Markdown, in their order: for each the facts in short, then every claim with who says so and a
 * footnote. Footnotes are numbered through the page; a source that several incidents cite has one.
 */
export function* renderMarkdownPage(
  count: number,
  answers: Iterable<IncidentAnswer>,
  catalog: Catalog,
): Iterable<string> {
  const footnotes = new Footnotes();
  yield `# ${plural(count, "incident")}\n\nEvery figure, date and name is somebody's claim: who says so stands behind it, and where it is written stands below. Claims that disagree stand side by side.\n`;
  for (const answer of answers) yield `\n${renderIncident(answer, catalog, footnotes)}`;
  for (const notes of footnotes.render()) yield `\n${notes}`;
}

interface Page {
  readonly catalog: Catalog;
  readonly cite: (keys: readonly string[]) => string;
}

function renderIncident(answer: IncidentAnswer, catalog: Catalog, footnotes: Footnotes): string {
  const page = { catalog, cite: footnotes.of(answer.sources) };
  const facts = listFacts(answer, catalog).filter(([, value]) => value !== "");
  return [
    `## ${escapeMarkdown(showCompanies(answer))}: ${escapeMarkdown(showTitle(answer, catalog))}\n`,
    ...(answer.summary === null ? [] : [`${escapeMarkdown(answer.summary)}\n`]),
    facts.map(([label, value]) => `- **${label}:** ${escapeMarkdown(value)}\n`).join(""),
    ...renderClaimLists(answer, page),
  ].join("\n");
}

function listFacts(answer: IncidentAnswer, catalog: Catalog): (readonly [label: string, value: string])[] {
  const standings = answer.data.map(({ type, standing }) => `${labelOf(catalog, "data-types", type)} (${standing})`);
  const { withdrawn } = answer;
  return [
    ["Withdrawn", withdrawn ? `${withdrawn.date}, ${withdrawn.because}` : ""],
    ["Status", answer.status],
    ["Kind", answer.kind],
    ["Impact", answer.impact.map((impact) => labelOf(catalog, "impacts", impact)).join(", ")],
    ["Occurred", showDateWords(answer.occurred)],
    ["Discovered", showDateWords(answer.discovered)],
    ["Disclosed", showDateWords(answer.disclosed)],
    ["Affected", showAffected(answer.affected) || showUncounted(answer.affected_claims) || "not known"],
    ["Data", standings.join(", ")],
    ["Actor", showActors(answer)],
    ["Actions", answer.actions.join(", ")],
    ["Record", `${answer.id}, revised ${answer.revised}`],
  ];
}

function renderClaimLists(answer: IncidentAnswer, page: Page): string[] {
  const { catalog } = page;
  return [
    ...renderClaims("Who said what", answer.statements, ({ says, about }) => sayAbout(says, about), page),
    ...renderClaims("Organizations", answer.companies, ({ name, role }) => `${nameOf(name, catalog)}: ${role}`, page),
    ...renderClaims("Dates", answer.dates, describeDate, page),
    ...renderClaims("Figures", answer.affected_claims.toSorted(compareClaimDates), describeFigure, page),
    ...renderClaims(
      "Data",
      answer.data_claims,
      ({ type, says }) => `${labelOf(catalog, "data-types", type)}: ${says}`,
      page,
    ),
    ...renderClaims("Volume", answer.volume, ({ amount, bound, unit }) => `${showNumber(amount, bound)} ${unit}`, page),
    ...renderClaims(
      "Attribution",
      answer.attribution,
      ({ name, says, did }) => [`${name}: ${says}`, did].filter(Boolean).join(", "),
      page,
    ),
    ...renderClaims("Campaigns", answer.campaigns, ({ campaign }) => titleOf(campaign, catalog), page),
    ...renderClaims("Consequences", answer.consequences, (entry) => describeConsequence(entry, catalog), page),
    ...renderClaims(
      "Money",
      answer.money,
      ({ kind, amount, currency }) => `${kind} ${showMoney(amount, currency)}`,
      page,
    ),
  ];
}

function renderClaims<Entry extends Claim>(
  title: string,
  claims: readonly Entry[],
  describe: (claim: Entry) => string,
  page: Page,
): string[] {
  if (claims.length === 0) return [];
  return [`**${title}**\n`, claims.map((claim) => `- ${describeClaim(claim, describe(claim), page)}\n`).join("")];
}

// Only words are escaped; the marks of footnotes are Markdown.
function describeClaim(claim: Claim, text: string, { catalog, cite }: Page): string {
  const voice = [showVoice(claim, catalog), claim.date].filter((part) => part !== null && part !== "").join(", ");
  const denials = claim.denied.map(
    (denial) => `; ${escapeMarkdown(showDenials([denial], catalog, () => "").trim())}${cite(denial.source)}`,
  );
  const note = claim.note === null ? "" : `; ${escapeMarkdown(claim.note)}`;
  return `${escapeMarkdown(text)}${voice === "" ? "" : ` — ${escapeMarkdown(voice)}`}${cite(claim.source)}${note}${denials.join("")}`;
}

function sayAbout(says: string, about: string): string {
  return about === "event" ? says : `${says} (${about})`;
}

function describeDate(date: DateClaimAnswer): string {
  return `${date.clock} ${showDateWords(date)}`;
}

function titleOf(campaign: string, catalog: Catalog): string {
  return catalog.campaigns.get(campaign)?.title ?? campaign;
}

/** Numbers sources through a page in the order in which they are first cited. */
class Footnotes {
  readonly #numbers = new Map<string, number>();
  readonly #notes: string[] = [];

  /** The marks of an incident's sources. */
  of(sources: readonly Source[]): Page["cite"] {
    const byKey = new Map(sources.map((source) => [source.key, source]));
    return (keys) => keys.map((key) => this.#mark(byKey.get(key))).join("");
  }

  render(): string[] {
    return this.#notes.length === 0 ? [] : [this.#notes.join("")];
  }

  #mark(source: Source | undefined): string {
    if (!source) return "";
    const text = describeSource(source);
    const number = this.#numbers.get(text) ?? this.#numbers.size + 1;
    if (number > this.#numbers.size) {
      this.#numbers.set(text, number);
      this.#notes.push(`[^${number}]: ${text}\n`);
    }
    return `[^${number}]`;
  }
}

function describeSource({ publisher, kind, title, published, read, url, via, archived }: Source): string {
  const words = [
    `${escapeMarkdown(publisher)} (${kind})`,
    title === null ? null : `“${escapeMarkdown(title)}”`,
    published,
    read === null ? null : `read ${read}`,
    url === null ? null : linkMarkdown(url),
    archived === null ? null : `archived: ${linkMarkdown(archived)}`,
    url === null && via !== null ? `known only through ${linkMarkdown(via)}` : null,
  ];
  return words.filter((part) => part !== null).join(", ");
}
