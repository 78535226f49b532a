const START = [
  { id: "version", what: "`--version`", most: 1.25, unit: "×" },
  { id: "help", what: "`--help`", most: 1.25, unit: "×" },
  { id: "list", what: "`list --company t-mobile --json`", most: 1.35, unit: "×" },
  { id: "table", what: "the same as a table in a terminal", most: 1.6, unit: "×" },
  { id: "company", what: "`company t-mobile`", most: 1.6, unit: "×" },
  { id: "completion", what: "completion of a name", most: 1.35, unit: "×" },
];

/**
 * What is aimed at. `most` or `least` is the bound, `unit` what it is counted in: × stands for the ratio to `node -e 0`, or
 * to the program that is named, in the same round.
 */
export const TARGETS = [
  ...START,
  ...START.map(({ id, what, ...bound }) => ({ id: `installed-${id}`, what: `${what}, as installed`, ...bound })),
  { id: "list-10000", what: "`list --company t-mobile --json`, 10,000 incidents more", most: 1.5, unit: "×" },
  { id: "list-100000", what: "the same, 100,000 more", most: 2, unit: "×" },
  { id: "list-1000000", what: "the same, 1,000,000 more", most: 5, unit: "×" },
  { id: "count-1000000", what: "`count --by year --json`, 1,000,000 more", most: 5, unit: "×" },
  { id: "memory-10000", what: "peak memory of the list, 10,000 more", most: 1.5, unit: "×" },
  { id: "memory-100000", what: "the same, 100,000 more", most: 250, unit: "MB" },
  { id: "memory-1000000", what: "the same, 1,000,000 more", most: 1200, unit: "MB" },
  { id: "compile", what: "first compile of 10,000 incidents in YAML files", least: 3000, unit: "files/s" },
  { id: "change", what: "one changed file among 10,000", most: 0.4, unit: "s more" },
  { id: "executable", what: "the executable, `list --company t-mobile --json`", most: 0.4, unit: "×" },
  { id: "jq-10000", what: "the list against jq, 10,000 more", least: 2, unit: "times as fast" },
  { id: "python-10000", what: "against Python's json", least: 2, unit: "times as fast" },
  { id: "jq-100000", what: "the list against jq, 100,000 more", least: 10, unit: "times as fast" },
  { id: "python-100000", what: "against Python's json", least: 10, unit: "times as fast" },
  { id: "executable-jq-10000", what: "the executable against jq, 10,000 more", least: 10, unit: "times as fast" },
  { id: "executable-python-10000", what: "against Python's json", least: 10, unit: "times as fast" },
  { id: "executable-jq-100000", what: "the executable against jq, 100,000 more", least: 10, unit: "times as fast" },
  { id: "executable-python-100000", what: "against Python's json", least: 10, unit: "times as fast" },
];

/** The rows of the table of targets. `measured` is a map from ids to numbers, or to words where there is none. */
export function judgeTargets(measured) {
  return TARGETS.map(({ id, what, most, least, unit }) => {
    const value = measured.get(id) ?? "not measured";
    const bound = most === undefined ? `at least ${show(least)} ${unit}` : `${show(most)} ${unit}`;
    if (typeof value !== "number") return [what, bound, value, ""];
    return [what, bound, `${show(value)} ${unit}`, judge(value, most, least)];
  });
}

function judge(value, most, least) {
  const over = most === undefined ? least / value : value / most;
  return over <= 1 ? "met" : `**missed** by ${Math.ceil((over - 1) * 100)} %`;
}

function show(number) {
  return number >= 100 ? Math.round(number).toLocaleString("en") : String(Number(number.toFixed(2)));
}
