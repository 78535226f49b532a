import type { ActorAnswer, ActorNameRow } from "../query/actor-answer.ts";
import type { Timeline } from "../query/timeline.ts";
import { type Catalog, labelOf } from "../record/catalog.ts";
import {
  type CardContext,
  describeClaim,
  renderClaimLines,
  renderPairs,
  renderProse,
  renderSection,
  renderSources,
} from "./card-parts.ts";
import { createCardContext } from "./claim-sections.ts";
import { renderGrid, widestOf } from "./grid.ts";
import { renderIncidentTable } from "./incident-table.ts";
import type { Look } from "./look.ts";
import { renderOriginal } from "./original.ts";
import { renderTimeline } from "./timeline.ts";
import { showDateWords } from "./words.ts";

/** Everything about an actor, for a person to read. `asked` are the rows of the name that was asked for; `timeline` is that of its incidents. */
export function renderActorCard(
  answer: ActorAnswer,
  asked: readonly ActorNameRow[],
  timeline: Timeline,
  catalog: Catalog,
  look: Look,
): string {
  const context = createCardContext(answer.sources, catalog, look);
  const table = renderIncidentTable(answer.incidents, catalog, look);
  return [
    renderHead(answer, context),
    renderSection("How the name relates", renderAsked(asked, answer, context), context),
    renderSection("Names", renderNames(answer.names, context), context),
    renderSection(
      "Related actors",
      renderClaimLines(
        answer.related.map((entry) => describeClaim(entry, showRelated(entry, context), context)),
        context,
      ),
      context,
    ),
    renderSection(
      "Active since",
      renderClaimLines(
        answer.active_since_claims.map((entry) => describeClaim(entry, showDateWords(entry), context)),
        context,
      ),
      context,
    ),
    renderSection("References", renderReferences(answer.references, context), context),
    renderSection(`Victims (${answer.incidents.length})`, table, context),
    renderSection("Timeline", renderTimeline(timeline, catalog, look), context),
    renderOriginal(answer, context),
    renderSection("Sources", renderSources(answer.sources, context), context),
  ].join("");
}

function showRelated({ is, name }: ActorAnswer["related"][number], { catalog }: CardContext): string {
  return `${labelOf(catalog, "actor-relations", is)} ${name}`;
}

// Links are never cut, so each takes what room it needs.
function renderReferences(references: ActorAnswer["references"], { width }: CardContext): string {
  const columns = [{ width: widestOf(references.map(({ kind }) => kind)) }, {}];
  return references
    .map(({ kind, id, url }) => {
      const link = url === null ? "" : `${" ".repeat(4)}${url}\n`;
      return `${renderGrid(columns, [[kind, id]], { width, indent: 2 })}${link}`;
    })
    .join("");
}

function renderHead(answer: ActorAnswer, context: CardContext): string {
  const { paint } = context;
  const related = answer.related.map((entry) => showRelated(entry, context)).join("; ");
  const summary = answer.summary === null ? "" : `\n${renderProse(answer.summary, context.width)}`;
  const pairs = renderPairs(
    [
      ["kind", answer.kind ?? ""],
      ["country", answer.country ?? ""],
      ["sponsor", showSponsor(answer.sponsor, context)],
      ["active since", showDateWords(answer.active_since)],
      ["related", related],
      [
        "person",
        answer.person === null
          ? ""
          : `named because of ${BASIS[answer.person.basis] ?? answer.person.basis} ${context.cite(answer.person.source)}`,
      ],
    ],
    context,
  );
  return `${paint.heading(`${answer.name} · ${answer.id}`)}\n${summary}\n${pairs}`;
}

const BASIS: { readonly [basis: string]: string } = {
  charge: "a charge",
  verdict: "a verdict",
  admission: "an admission",
};

// Who says so stands first: a note or a denial below could be taken for the same voice's.
function showSponsor(sponsor: ActorAnswer["sponsor"], context: CardContext): string {
  if (sponsor === null) return "";
  const name = [sponsor.name, sponsor.country].filter(Boolean).join(", ");
  const [, text, voice] = describeClaim(sponsor, name, context);
  return text.replace(name, `${name}, says ${voice}`);
}

function renderAsked(asked: readonly ActorNameRow[], answer: ActorAnswer, context: CardContext): string {
  const lines = asked.map((row) => [`${sayRelation(row, answer.name)} ${context.cite(row.source)}`]);
  return renderGrid([{}], lines, { width: context.width, indent: 2 });
}

function sayRelation({ name, is, according_to, date, used_by }: ActorNameRow, main: string): string {
  const voice = `${according_to ?? ""}${date === null ? "" : ` (${date})`}`;
  switch (is) {
    case "same":
      return `${name} is the same as ${main}, says ${voice}`;
    case "overlaps":
      return `${name} overlaps with ${main}, says ${voice}`;
    case "part-of":
      return `${name} is a part of ${main}, says ${voice}`;
    case "disputed":
      return `that ${name} is ${main} is disputed by ${voice}`;
    default:
      return `${name} is a name of ${main}${used_by === null ? "" : `, used by ${used_by}`}`;
  }
}

// A name stands once, with one line for each voice on how it relates.
function renderNames(names: readonly ActorNameRow[], context: CardContext): string {
  const rows = names.map((row, at) => {
    const isRepeated = names[at - 1]?.name === row.name;
    const namer = row.used_by === null ? row.name : `${row.name}, used by ${row.used_by}`;
    const voice = row.according_to === null ? "" : `${row.according_to}${row.date === null ? "" : ` ${row.date}`}`;
    return [isRepeated ? "" : namer, row.is ?? "", `${voice} ${context.cite(row.source)}`.trim()];
  });
  return renderGrid(
    [
      { title: "NAME", flex: 2 },
      { title: "RELATION", width: 9 },
      { title: "ACCORDING TO", flex: 2 },
    ],
    rows,
    {
      width: context.width,
      indent: 2,
      heading: context.paint.quiet,
    },
  );
}
