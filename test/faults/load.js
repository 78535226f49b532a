// npm run load -- --files 100000 --rows 1000000 --only rows: what large data take, as a table of Markdown. The steps run one
// after the other, each once; a million rows take half an hour and some GB of disk.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeFolder, writeLines, writeStream } from "../bench/generate.js";

const COMMAND = fileURLToPath(new URL("../../bin/breaches.js", import.meta.url));
const { values } = parseArgs({
  options: {
    files: { type: "string", default: "100000" },
    rows: { type: "string", default: "1000000" },
    // Generated incidents, shaped like real ones, for what is exported.
    incidents: { type: "string", default: "100000" },
    only: { type: "string" },
    // A file of so many rows that is there already, with its cache beside it.
    from: { type: "string" },
  },
});
const scratch = values.from ?? mkdtempSync(join(tmpdir(), "breaches-load-"));
const env = { ...process.env, BREACHES_CACHE: join(scratch, "cache"), BREACHES_CONFIG: "", NO_COLOR: "1" };

/** Runs a line of shell in which `breaches` is measured: its processor time, its memory, and how the line ended. */
function measureLine(what, line) {
  const timed = `/usr/bin/time -o "${scratch}/time" -f "%e %U %S %M %x" "${process.execPath}" "${COMMAND}"`;
  const script = `breaches() { ${timed} "$@"; }; ${line}`;
  const { stdout, stderr } = spawnSync("bash", ["-c", script], {
    cwd: scratch,
    env,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const times = spawnSync("tail", ["-n", "1", join(scratch, "time")], { encoding: "utf8" }).stdout;
  const [wall, user, system, memory, code] = times.trim().split(" ").map(Number);
  const cells = [what, wall.toFixed(1), (user + system).toFixed(1), String(Math.round(memory / 1024)), String(code)];
  const [said = ""] = `${stderr}${stdout}`.trim().split("\n");
  tell([...cells, said.replaceAll("|", "\\|").replaceAll(scratch, "").slice(0, 110)]);
}

function tell(cells) {
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
}

function write(path, text) {
  mkdirSync(join(scratch, path, ".."), { recursive: true });
  writeFileSync(join(scratch, path), text);
}

const COMPANY = {
  names: [{ name: "Quay", kind: "brand" }],
  country: "NL",
  sector: "transport",
  added: "2026-06-20",
  revised: "2026-06-20",
};

/** An incident with what a test is about besides. JSON is YAML too. */
function writeIncident(more) {
  return JSON.stringify({
    title: "Cargo lists copied",
    summary: "Somebody copied cargo lists.",
    kind: "intrusion",
    statements: [{ says: "reports", source: "a" }],
    dates: { disclosed: [{ when: "2021-06-15", source: "a" }] },
    ...more,
    sources: { a: { kind: "press", publisher: "The Gazette", title: "Quayside news", published: "2021-06-15" } },
    added: "2026-06-20",
    revised: "2026-06-20",
  });
}

function writeOne(folder, incident, company = COMPANY) {
  write(`${folder}/companies/quay.yaml`, JSON.stringify(company));
  write(`${folder}/incidents/quay/2021-cargo.yaml`, incident);
  write(`${folder}.jsonl`, `{"kind":"incident","id":"quay/2021-cargo","record":${incident}}\n`);
}

const STEPS = {
  files: () => {
    const count = Number(values.files);
    const records = writeFolder(join(scratch, "folder"), Math.round(count * 0.54));
    measureLine(`first run on ${records} files`, "breaches list --data folder --builtin --limit 1 -q");
    measureLine("second run", "breaches list --data folder --builtin --limit 1 -q");
    measureLine("`count --by year`", "breaches count --by year --data folder --builtin -q | tail -1");
    measureLine("`validate`", "breaches validate folder --builtin | tail -1");
    rmSync(join(scratch, "folder"), { recursive: true });
  },
  large: () => {
    writeOne("large", writeIncident({ summary: "x".repeat(50_000_000) }));
    measureLine("a record of 50 MB", "breaches list --data large");
    measureLine("the same as a line", "breaches list --data large.jsonl");
    measureLine("`validate` of it", "breaches validate large");
  },
  claims: () => {
    const claims = (count) =>
      Array.from({ length: count }, (_, at) => ({ count: 1000 + at, unit: "people", source: "a" }));
    writeOne("claims", writeIncident({ affected: claims(10_000) }));
    writeOne("fewer", writeIncident({ affected: claims(5_700) }));
    measureLine("10,000 claims", "breaches list --data claims");
    measureLine("the same as a line", "breaches list --data claims.jsonl");
    measureLine("5,700 claims, table", "breaches list --data fewer --format table");
    measureLine("`show`, its lines", "breaches show quay/2021-cargo --data fewer | wc -l");
    measureLine("`show --json`, its bytes", "breaches show quay/2021-cargo --data fewer --json | wc -c");
    measureLine("Markdown, its bytes", "breaches export markdown --data fewer | wc -c");
  },
  names: () => {
    const long = "Long ".repeat(2_000).trim();
    const company = { ...COMPANY, names: [{ name: long, kind: "brand" }] };
    writeOne("names", writeIncident({ title: long.toLowerCase() }), company);
    for (const [what, line] of Object.entries({
      "names of 10,000 characters, table": "list --format table",
      card: "show quay/2021-cargo",
      "company's card": "company quay",
      timeline: "timeline",
      JSON: "list --json",
      "asked by that name": `list --fields id --company '${long}'`,
    })) {
      measureLine(what, `breaches ${line} --data names -q | wc -c`);
    }
  },
  rows: () => {
    const count = Number(values.rows);
    if (values.from === undefined) {
      writeLines(join(scratch, "million.jsonl"), generateRows(count), (record) => `${JSON.stringify(record)}\n`);
      measureLine(`first run on ${count} lines`, `breaches list --limit 1 ${ROWS}`);
    }
    for (const format of ["table", "csv", "tsv", "jsonl", "json", "yaml", "markdown"]) {
      measureLine(`${format} of ${count} rows to \`head -1\``, `breaches list --format ${format} ${ROWS} | head -1`);
    }
    measureLine("`count --by year`", `breaches count --by year ${ROWS} | tail -1`);
    const sizes = [300_000, count].filter((rows, at, all) => rows <= count && all.indexOf(rows) === at);
    for (const rows of sizes) {
      for (const format of ["table", "csv", "jsonl", "json"]) {
        measureLine(`${format}, ${rows} rows`, `breaches list --format ${format} --limit ${rows} ${ROWS} | wc -l`);
      }
      for (const format of ["csv", "jsonl", "parquet"]) {
        measureLine(`export ${format}, ${rows} rows`, `breaches export ${format} --limit ${rows} ${ROWS} | wc -c`);
      }
    }
  },
  exports: () => {
    const count = Number(values.incidents);
    writeStream(join(scratch, "set.jsonl"), count);
    const set = "--data set.jsonl --builtin -q";
    measureLine(`first run on ${count} incidents in a file`, `breaches list --limit 1 ${set}`);
    for (const format of ["csv", "jsonl", "parquet", "records", "markdown", "csl", "bibtex", "veris", "stix"]) {
      measureLine(`export ${format}, its bytes`, `breaches export ${format} ${set} | wc -c`);
    }
    measureLine("`validate`", "breaches validate set.jsonl --builtin | tail -1");
  },
};

const ROWS = "--data million.jsonl --no-builtin -q";

function* generateRows(count) {
  for (let at = 0; at < 1000; at += 1) {
    yield { kind: "company", id: `quay-${at}`, record: { ...COMPANY, names: [{ name: `Quay ${at}`, kind: "brand" }] } };
  }
  for (let at = 0; at < count; at += 1) {
    const id = `quay-${at % 1000}/2021-cargo-${at}`;
    yield { kind: "incident", id, record: JSON.parse(writeIncident({ title: `Cargo list ${at} copied` })) };
  }
}

tell(["what", "s", "processor, s", "peak MB", "exit", "first line said"]);
tell(["---", "---:", "---:", "---:", "---:", "---"]);
try {
  for (const [name, step] of Object.entries(STEPS)) if (values.only === undefined || values.only === name) step();
} finally {
  if (values.from === undefined) rmSync(scratch, { recursive: true, force: true });
}
