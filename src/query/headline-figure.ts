import type { Catalog } from "../record/catalog.ts";
import type { Figure } from "../record/claim.ts";
import { sizeOf } from "../record/show-values.ts";
import {
  compareClaims,
  compareNewest,
  isDenied,
  newestOfEachVoice,
  type Ruling,
  type Speakers,
} from "./claim-order.ts";

export const FIGURE_RULES = ["official", "latest", "highest", "lowest", "company"] as const;
/** Which figure stands for the incident; `official` is the default rule. */
export type FigureRule = (typeof FIGURE_RULES)[number];

const WORDS = {
  official:
    "the newest whole figure of the best voice: authorities and the company, then press, researchers and litigants, then catalogues, then the attacker",
  latest: "the newest whole figure, whoever gave it",
  highest: "the highest whole figure",
  lowest: "the lowest whole figure",
  company: "the company's newest whole figure",
} as const satisfies Record<FigureRule, string>;

export type UnitRanks = ReadonlyMap<string, number>;

/** The order of units for headlines: that of the units vocabulary. */
export function rankUnits(catalog: Catalog): UnitRanks {
  return new Map([...(catalog.vocabularies.get("units")?.keys() ?? [])].map((unit, rank) => [unit, rank]));
}

/** The figure that stands for an incident, or null where none of the whole is known and undenied. */
export function findHeadlineFigure(
  figures: readonly Figure[],
  rule: FigureRule,
  speakers: Speakers,
  units: UnitRanks,
): Ruling<Figure | null> {
  const whole = figures.filter((figure) => isWhole(figure) && !isDenied(figure));
  const candidates = newestOfEachVoice(
    rule === "company" ? whole.filter(({ by }) => by === "company") : whole,
    speakers,
  );
  const [first] = candidates.toSorted(
    (a, b) => compareBy(rule, a, b) || compareUnits(a, b, units) || sizeOf(b) - sizeOf(a),
  );
  if (!first) return { value: null, rule: "no number of the whole is known and undenied", claims: [] };
  return { value: first, rule: WORDS[rule], claims: [first] };
}

function isWhole(figure: Figure): boolean {
  const hasNumber = figure.count !== null || figure.low !== null || figure.high !== null;
  return figure.part === null && figure.said === null && hasNumber;
}

function compareBy(rule: FigureRule, a: Figure, b: Figure): number {
  switch (rule) {
    case "latest":
      return compareNewest(a, b) || compareClaims(a, b);
    case "highest":
      return sizeOf(b) - sizeOf(a) || compareClaims(a, b);
    case "lowest":
      return sizeOf(a) - sizeOf(b) || compareClaims(a, b);
    default:
      return compareClaims(a, b);
  }
}

function compareUnits(a: Figure, b: Figure, units: UnitRanks): number {
  return (units.get(a.unit ?? "") ?? units.size) - (units.get(b.unit ?? "") ?? units.size);
}
