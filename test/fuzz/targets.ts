import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extractDrafts } from "../../src/exchange/extract.ts";
import { Words } from "../../src/exchange/words.ts";
import { isFault, parseEdtf } from "../../src/record/edtf.ts";
import { RECORD_KINDS } from "../../src/record/record-kinds.ts";
import { readRecord } from "../../src/store/read-record.ts";
import { readSoundYaml } from "../../src/store/sound-yaml.ts";
import { readYaml } from "../../src/store/yaml-text.ts";
import { buildCatalog } from "../build-catalog.ts";
import { compiledTarget } from "./compiled-target.ts";
import { feedExports } from "./export-target.ts";
import { completionTarget, linesTarget, settingsTarget, suppliersTarget } from "./input-targets.ts";
import { filtersTarget, whereTarget } from "./query-targets.ts";
import { readCorpus, type Target } from "./target.ts";

let known: Words | null = null;
function words(): Words {
  known ??= new Words(buildCatalog({}));
  return known;
}

const DATES = [
  "2021",
  "2021-08",
  "2021-08-16",
  "2021~",
  "2021-08?",
  "2021-03/2021-08-12",
  "[2021-03..2021-07]",
  "[..2021]",
  "../2021",
  "2021-08-16%",
];

function feedRecord(text: string): void {
  const kind = RECORD_KINDS[text.length % RECORD_KINDS.length] ?? "incident";
  const { record, problems } = readRecord({ kind, id: "gull/2021-x", origin: "fuzz", file: "fuzz.yaml" }, text);
  if ((record === null) !== problems.length > 0) throw new Error("a record and problems, or neither");
  if (problems.length > 202) throw new Error(`${problems.length} problems of one file`);
  const sound = readSoundYaml(text);
  if (sound === null) return;
  const { value, faults } = readYaml(text);
  if (faults.length > 0) throw new Error(`taken for sound, and has ${faults[0]?.rule}`);
  if (JSON.stringify(value) !== JSON.stringify(sound)) throw new Error("two readers, two values");
}

function feedDate(text: string): void {
  const date = parseEdtf(text);
  if (isFault(date)) return;
  const { earliest } = date.start;
  const { latest } = date.end;
  if (earliest !== null && latest !== null && earliest > latest) throw new Error(`${earliest} after ${latest}`);
  const again = parseEdtf(date.edtf);
  if (isFault(again) || JSON.stringify(again) !== JSON.stringify(date)) throw new Error("not the same when read again");
}

function feedImport(format: "veris" | "hibp" | "attack" | "misp-galaxy"): Target["feed"] {
  return (text) => {
    let value: ReturnType<typeof JSON.parse>;
    try {
      value = JSON.parse(text);
    } catch {
      return;
    }
    extractDrafts(format, [{ path: "fuzz.json", value }], words(), "2026-11-22", () => {});
  };
}

const catalogue = (name: RegExp) => () =>
  readdirSync("test/fixtures/catalogues", { recursive: true, encoding: "utf8" })
    .filter((path) => name.test(path) && path.endsWith(".json"))
    .map((path) => readFileSync(join("test/fixtures/catalogues", path), "utf8"));

export const TARGETS: Readonly<Record<string, Target>> = {
  yaml: { corpus: () => readCorpus("test/fixtures", ".yaml"), feed: feedRecord },
  edtf: { corpus: () => DATES, feed: feedDate },
  "import-veris": { corpus: catalogue(/veris|joined/), feed: feedImport("veris") },
  "import-hibp": { corpus: catalogue(/breaches/), feed: feedImport("hibp") },
  "import-attack": { corpus: catalogue(/attack/), feed: feedImport("attack") },
  "import-misp-galaxy": { corpus: catalogue(/threat-actor|producers/), feed: feedImport("misp-galaxy") },
  where: whereTarget,
  filters: filtersTarget,
  settings: settingsTarget,
  suppliers: suppliersTarget,
  lines: linesTarget,
  completion: completionTarget,
  compiled: compiledTarget,
  exports: { corpus: () => readCorpus("test/fixtures/harbour/incidents", ".yaml"), feed: feedExports },
};
