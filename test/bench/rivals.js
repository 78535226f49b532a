// The same two questions to other programs, on the same incidents.
import { fileURLToPath } from "node:url";

const DUCKDB = fileURLToPath(new URL("duckdb.js", import.meta.url));

/** The incidents in which a company has a part, newest first; and how many incidents each year has. */
const JQ = {
  list: `map(select((.id | startswith("t-mobile/")) or any(.companies[]?; .company == "t-mobile")))
    | sort_by(.dates.disclosed[0].when) | reverse`,
  count: `reduce .[] as $one ({}; .[($one.dates.disclosed[0].when // "") | (match("[0-9]{4}").string // "none")] += 1)`,
};

const PYTHON = `
import json, re, sys
incidents = json.load(open(sys.argv[1]))
def when(one):
    claims = one.get("dates", {}).get("disclosed") or [{}]
    return claims[0].get("when", "")
if sys.argv[2] == "list":
    mine = [one for one in incidents if one["id"].startswith("t-mobile/")
        or any(entry.get("company") == "t-mobile" for entry in one.get("companies", []))]
    mine.sort(key=when, reverse=True)
    json.dump(mine, sys.stdout)
else:
    years = {}
    for one in incidents:
        year = (re.findall("[0-9]{4}", when(one)) or ["none"])[0]
        years[year] = years.get(year, 0) + 1
    json.dump(years, sys.stdout)
`;

const SQLITE = {
  list: `SELECT json_group_array(json(record)) FROM (SELECT record FROM incidents
    WHERE id IN (SELECT incident FROM roles WHERE company = 't-mobile') ORDER BY disclosed DESC)`,
  count: "SELECT year, count(*) FROM incidents GROUP BY year",
};

const WHEN = "json ->> '$.dates.disclosed[0].when'";
const DUCKDB_JSON = {
  list: (file) => `SELECT json::VARCHAR FROM read_json_objects('${file}', format = 'array')
    WHERE starts_with(json ->> '$.id', 't-mobile/') OR list_contains(json ->> '$.companies[*].company', 't-mobile')
    ORDER BY ${WHEN} DESC`,
  count: (file) => `SELECT regexp_extract(${WHEN}, '[0-9]{4}') AS year, count(*)
    FROM read_json_objects('${file}', format = 'array') GROUP BY year`,
};
const DUCKDB_PARQUET = {
  list: (file) => `SELECT to_json(one)::VARCHAR FROM '${file}' AS one
    WHERE list_contains([part.company FOR part IN companies], 't-mobile') ORDER BY disclosed.earliest DESC`,
  count: (file) => `SELECT one, count(*) FROM (SELECT unnest(year) AS one FROM '${file}') GROUP BY one`,
};

/** The other programs by name: the command line by which each answers a question. */
export function listRivals({ json, sqlite, parquet }) {
  const duckdb = (sql) => [process.execPath, DUCKDB, sql];
  return {
    jq: (question) => ["jq", "-c", JQ[question], json],
    "Python's json": (question) => ["python3", "-c", PYTHON, json, question],
    "sqlite3, indexed table": (question) => ["sqlite3", "-batch", sqlite, SQLITE[question]],
    "DuckDB on JSON": (question) => duckdb(DUCKDB_JSON[question](json)),
    "DuckDB on Parquet": (question) => duckdb(DUCKDB_PARQUET[question](parquet)),
  };
}
