import type { Catalog } from "../record/catalog.ts";
import { showHidden } from "../record/hidden-characters.ts";
import { escapeMarkdown } from "../record/markdown-text.ts";
import type { CompanyBook } from "./company-book.ts";
import type { PossibleMatch } from "./review-companies.ts";
import type { PossibleDuplicate } from "./review-incidents.ts";

interface Review {
  readonly companies: readonly PossibleMatch[];
  readonly incidents: readonly PossibleDuplicate[];
}

const INCIDENTS = `Incidents that are probably known already. Where two are one, write into the file of the imported one:

    same_as: the id of the other

It is then counted there and left out of lists; \`breaches show\` still opens it.`;

const COMPANIES = `Companies that may be one, and were kept apart since it is not certain. Where two are one, write the
names of the one into the record of the other, take the first record away, and move its incidents into the folder of
the other.`;

/** The list for a reviewer, as Markdown: possible duplicates, then possible matches of companies. */
export function showReview({ companies, incidents }: Review, catalog: Catalog, book: CompanyBook): string {
  const name = (id: string) => escapeMarkdown(showHidden(book.get(id)?.name ?? catalog.companies.get(id)?.name ?? id));
  return [
    "# To review\n",
    `## Incidents (${incidents.length})\n\n${INCIDENTS}\n`,
    showTable(
      ["imported", "perhaps the same as", "since"],
      incidents.map(({ incident, other, reason }) => [`\`${incident}\``, `\`${other}\``, reason]),
    ),
    `## Companies (${companies.length})\n\n${COMPANIES}\n`,
    showTable(
      ["company", "perhaps the same as", "since"],
      companies.map(({ company, other, reason }) => [
        `${name(company)} \`${company}\``,
        `${name(other)} \`${other}\``,
        reason,
      ]),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function showTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return [line(header), `|${header.map(() => "---|").join("")}\n`, ...rows.map(line)].join("");
}
