import { parseDocument } from "yaml";
import type { Problem } from "../../record/problem.ts";
import type { AnyRecordFile } from "../../record/record-kinds.ts";
import { schemas } from "../../record/schema/schemas.ts";
import type { FoundFile } from "../list-files.ts";
import { readRecord } from "../read-record.ts";
import { attachComments } from "./attach-comments.ts";
import { listComments } from "./list-comments.ts";
import { outline } from "./outline.ts";
import { writeOutline } from "./write-outline.ts";

/** The text in canonical form, or why the file is left as it is. */
export type Formatted = { readonly text: string } | { readonly problems: readonly Problem[] };

/**
 * Brings the text of a record into canonical form: the same record, with every comment. A file keeps the line ends of
 * its first line, and no byte order mark. A file that is not valid has problems instead.
 */
export function formatRecord(found: FoundFile, content: string): Formatted {
  const text = content.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const { record, problems } = readRecord(found, text);
  if (!record) return { problems };
  const written = writeCanonical(found, text);
  if (written !== text && !isSame(found, text, record, written)) return { problems: [cannotFormat(found)] };
  return { text: /^[^\n]*\r\n/.test(content) ? written.replaceAll("\n", "\r\n") : written };
}

function writeCanonical({ kind }: FoundFile, text: string): string {
  const document = parseDocument(text, {
    schema: "failsafe",
    keepSourceTokens: true,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const root = outline(document, schemas[kind], text);
  const isHeadApart = attachComments(root, listComments(text), text);
  return writeOutline(root, isHeadApart);
}

// A form is never worth a fact: what was written is read again.
function isSame(found: FoundFile, text: string, record: AnyRecordFile, written: string): boolean {
  const again = readRecord(found, written).record;
  const wordsOf = (one: string) => listComments(one).map((comment) => comment.text);
  return (
    JSON.stringify(again?.value) === JSON.stringify(record.value) &&
    JSON.stringify(wordsOf(written).toSorted()) === JSON.stringify(wordsOf(text).toSorted())
  );
}

function cannotFormat({ file }: FoundFile): Problem {
  const found = "a text that this command cannot bring into canonical form without a loss";
  const expected = "a simpler way of writing it";
  const message = `found ${found}, expected ${expected}`;
  const hint = "the file is left as it is; please report it";
  const where = { file, line: 1, column: 1, field: "", excerpt: "" };
  return { rule: "canonical-form", level: "error", ...where, found, expected, message, hint };
}
