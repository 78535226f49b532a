import { readFileSync } from "node:fs";
import { libraryTopic } from "../../src/render/library-topic.ts";
import { splitText, splitTopic } from "../../src/render/text-blocks.ts";

/** The programs that the README and the topic of the library show, each by where it stands. */
export function listLibraryExamples(): readonly (readonly [name: string, program: string])[] {
  const [, text] = splitTopic(libraryTopic);
  const topic = splitText(text)
    .filter(({ kind }) => kind === "lines")
    .map((block, at) => [`topic-${at + 1}`, block.text.replace(/^ {2}/gm, "")] as const);
  const readme = [...readFileSync("README.md", "utf8").matchAll(/^```(?:js|ts)\n([\s\S]*?)^```$/gm)];
  return [...topic, ...readme.map(([, program = ""], at) => [`readme-${at + 1}`, program] as const)];
}
