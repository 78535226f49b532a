import type { AskDescription } from "../query/describe-fields.ts";
import { renderGrid, widestOf } from "./grid.ts";

const language = `Queries

--where 'QUERY' selects incidents, alone or beside the flags; both must be met.
Put the query into quotation marks of your shell.

  company:t-mobile                      a field and a value
  affected:>1M  affected>1M             >, >=, < and <=, for numbers and dates
  disclosed:[2019 TO 2023]              a range with both ends, {a TO b} without
                                        them, [a TO *] without an end
  status:(confirmed OR disputed)        several values
  actor:*                               it is known
  title:ransom*  company:t-mobile*      it begins so
  "test environment"                    words anywhere in the record, as
                                        breaches search finds them
  a AND b, a b    a OR b    NOT a, -a   NOT binds closest, then AND, then OR
  (a OR b) AND c                        up to 100 levels deep, and up to 20,000
                                        characters in all

AND, OR, NOT and TO may be written in small letters. A word that is one of them,
or has a blank, a parenthesis or a * of its own, stands in "quotation marks", or
has a \\ before the sign. --where given twice is an “or”, like every filter.

Names are resolved as by --company, --actor and --campaign; company: means any
role. --rollup, --role, --clock, --figure, --as-of and --certain hold for the
query too. Words of a list may be given by their label (country:Norway).
Numbers may be written 1000, 1_000, 1,000, 2.5k or 1M; affected is the headline
figure in any unit. Dates are years, months or days, or spans back from today
(90d, 6m, 2y); a bound includes the whole of its precision, and >2021 begins
with 2022.

What is uncertain and what is unknown:
  - A date that may lie on either side meets a condition possibly, and its NOT
    possibly too. Possible matches are marked with *; --certain leaves them out.
  - What is not known meets neither a condition nor its NOT: an incident without
    a figure is found neither by affected:>1M nor by NOT affected:>1M, but by
    NOT affected:*. This holds for numbers, dates, country and sector; stderr
    says how many were left out.
  - Lists, such as actor, data and impact, hold what somebody says: NOT
    actor:lapsus finds whatever nobody lays to that actor.
  - Refuted and withdrawn incidents are left out unless status: asks for them.

Fields, and what each is compared with:
`;

/** The topic of `--where`: the language, and the fields that it asks by, fitted to the width. */
export function renderWhereTopic(asks: readonly AskDescription[], width: number): string {
  const rows = asks.map(({ name, compares, about }) => [name, compares, about]);
  const column = (at: number) => ({ width: widestOf(rows.map((row) => row[at] ?? "")) });
  return `${language}\n${renderGrid([column(0), column(1), {}], rows, { width: Math.min(width, 100), indent: 2 })}`;
}
