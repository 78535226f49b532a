import { cpus, release, totalmem } from "node:os";

/** A Markdown page that grows section by section. */
export function createReport() {
  const lines = [];
  return {
    heading: (text) => void lines.push(`## ${text}`, ""),
    say: (...text) => void lines.push(...text, ""),
    table: (header, rows) => {
      lines.push(`| ${header.join(" | ")} |`, `|${header.map(() => "---").join("|")}|`);
      for (const row of rows) lines.push(`| ${row.join(" | ")} |`);
      lines.push("");
    },
    text: () => `${lines.join("\n").trimEnd()}\n`,
  };
}

/** Machine, Node and day. */
export function describeMachine() {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  return `${machine}, ${process.platform} ${release()}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.`;
}

/** A number with so many digits, or the words that stand for one. */
export function show(number, digits = 0) {
  if (typeof number !== "number" || !Number.isFinite(number)) return typeof number === "string" ? number : "–";
  return number.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
