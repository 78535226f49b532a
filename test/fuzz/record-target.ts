import { isFault, parseEdtf } from "../../src/record/edtf.ts";
import { RECORD_KINDS } from "../../src/record/record-kinds.ts";
import { formatRecord } from "../../src/store/canonical/format-record.ts";
import { guessKind } from "../../src/store/canonical/guess-kind.ts";
import { fixText } from "../../src/store/fix-text.ts";
import { LIMITS } from "../../src/store/limits.ts";
import { failToRead, type ReadRecord, readRecord } from "../../src/store/read-record.ts";
import { decodeText } from "../../src/store/record-text.ts";
import { readSoundYaml } from "../../src/store/sound-yaml.ts";
import { readYaml } from "../../src/store/yaml-text.ts";
import { readCorpus, type Target } from "./target.ts";

function placeOf(text: string) {
  const kind = RECORD_KINDS[text.length % RECORD_KINDS.length] ?? "incident";
  return { kind, id: "gull/2021-x", origin: "fuzz", file: "fuzz.yaml" };
}

function askRecord(text: string): ReadRecord {
  const decoded = decodeText(Buffer.from(text));
  return "text" in decoded ? readRecord(placeOf(text), decoded.text) : failToRead(placeOf(text), "", [decoded.fault]);
}

function feedRecord(text: string): void {
  const { record, problems } = askRecord(text);
  if ((record === null) !== problems.length > 0) throw new Error("a record and problems, or neither");
  if (problems.length > 202) throw new Error(`${problems.length} problems of one file`);
  const sound = readSoundYaml(text);
  if (sound === null) return;
  const { value, faults } = readYaml(text);
  if (faults.length > 0) throw new Error(`taken for sound, and has ${faults[0]?.rule}`);
  if (JSON.stringify(value) !== JSON.stringify(sound)) throw new Error("two readers, two values");
}

/** A record's file. */
export const yamlTarget: Target = {
  corpus: () => readCorpus("test/fixtures", ".yaml"),
  feed: feedRecord,
  ask: askRecord,
  most: LIMITS.recordBytes,
};

/** A record's file is brought into canonical form, which says the same and stays as it is; and what can be mended is. */
export const formTarget: Target = {
  corpus: () => [
    ...readCorpus("test/fixtures", ".yaml"),
    "# a\ntitle: x # b\n# c\nsources:\n  # d\n  e: { kind: press }\n",
  ],
  feed: (text) => {
    if (Buffer.byteLength(text) > LIMITS.recordBytes) return;
    const kind = guessKind(text) ?? "incident";
    const found = { ...placeOf(text), kind };
    const { record, problems } = readRecord(found, text);
    const fixes = problems.flatMap(({ fix }) => fix ?? []);
    const { text: mended, made } = fixText(text.replace(/^\uFEFF/, ""), fixes);
    if (made.length > 0) readRecord(found, mended);
    const formatted = formatRecord(found, text);
    if (!("text" in formatted)) return;
    const again = readRecord(found, formatted.text).record;
    if (JSON.stringify(again?.value) !== JSON.stringify(record?.value)) throw new Error("says something else");
    const twice = formatRecord(found, formatted.text);
    if (!("text" in twice) || twice.text !== formatted.text) throw new Error("has another form the second time");
  },
  most: LIMITS.recordBytes,
};

/** A date of a record or a filter. */
export const edtfTarget: Target = {
  corpus: () => [
    ...["2021", "2021-08", "2021-08-16", "2021~", "2021-08?", "2021-08-16%"],
    ...["2021-03/2021-08-12", "[2021-03..2021-07]", "[..2021]", "../2021"],
  ],
  feed: (text) => {
    const date = parseEdtf(text);
    if (isFault(date)) return;
    const { earliest } = date.start;
    const { latest } = date.end;
    if (earliest !== null && latest !== null && earliest > latest) throw new Error(`${earliest} after ${latest}`);
    const again = parseEdtf(date.edtf);
    if (isFault(again) || JSON.stringify(again) !== JSON.stringify(date)) {
      throw new Error("not the same when read again");
    }
  },
};
