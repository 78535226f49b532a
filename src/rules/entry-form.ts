import { type Finding, isKind, type Rule } from "./rule.ts";

export const entryForm: Rule = {
  id: "entry-form",
  level: "error",
  about:
    "a company's part names a company or describes an unnamed one; an attribution has an actor or a name; an amount has a currency",
  check(record) {
    if (isKind(record, "tally")) return checkTally(record.value);
    if (!isKind(record, "incident") && !isKind(record, "campaign")) return [];
    const companies = "companies" in record.value ? (record.value.companies ?? []) : [];
    return [
      ...companies.flatMap((entry, at) => oneOfTwo(["companies", at], entry, "company", "unnamed")),
      ...(record.value.attribution ?? []).flatMap((entry, at) => oneOfTwo(["attribution", at], entry, "actor", "name")),
      ...(record.value.consequences ?? []).flatMap((entry, at): Finding[] =>
        (entry.amount === undefined) === (entry.currency === undefined)
          ? []
          : [
              {
                path: ["consequences", at],
                found: entry.currency ?? `${entry.amount}`,
                expected: "an amount and its currency",
              },
            ],
      ),
    ];
  },
};

function oneOfTwo<Key extends string>(
  path: readonly (string | number)[],
  entry: { readonly [K in Key]?: unknown },
  first: Key,
  second: Key,
): Finding[] {
  if ((entry[first] === undefined) !== (entry[second] === undefined)) return [];
  const found = entry[first] === undefined ? "neither" : "both";
  return [{ path, found: `${found} of ${first} and ${second}`, expected: "one of the two" }];
}

function checkTally({
  list,
  incidents,
}: {
  readonly list: string;
  readonly incidents?: readonly string[] | undefined;
}): Finding[] {
  if ((list === "none") === (incidents === undefined)) return [];
  return [
    {
      path: ["list"],
      found: `list: ${list} ${incidents ? "with" : "without"} incidents`,
      expected: "incidents, unless list is none",
    },
  ];
}
