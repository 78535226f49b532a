import { describe, expect, it } from "vitest";
import { createContext } from "../src/commands/context.ts";
import { createProgram } from "../src/main.ts";
import { makeIo } from "./make-io.ts";

const context = createContext(makeIo(), process.cwd(), () => {});
const whole = createProgram(context);

describe("the grammar of a line that begins with a command word", () => {
  const words = whole.commands.map((command) => command.name());

  it.each(words)("tells the same of %s as the whole does", (word) => {
    const [own] = whole.commands.filter((command) => command.name() === word);
    const alone = createProgram(context, [word]).commands.find((command) => command.name() === word);
    expect(alone?.helpInformation()).toBe(own?.helpInformation());
    expect(alone?.options.map(({ flags }) => flags)).toEqual(own?.options.map(({ flags }) => flags));
  });

  it("is that command's alone, but of one that speaks about the others", () => {
    const known = words.map((word) => createProgram(context, [word]).commands.length);
    expect(new Set(known)).toEqual(new Set([1, words.length]));
    expect(createProgram(context, ["help"]).commands.map((command) => command.name())).toEqual(words);
  });

  it("is that of the line to be completed, as far as the line has one", () => {
    const commandsOf = (...line: string[]) => createProgram(context, ["complete", "--", ...line]).commands;
    expect(commandsOf("company", "t-mob").map((command) => command.name())).toEqual(["company", "complete"]);
    expect(commandsOf("compa").map((command) => command.name())).toEqual(words);
    expect(commandsOf("--json", "company", "t").map((command) => command.name())).toEqual(words);
    expect(commandsOf("help", "c").map((command) => command.name())).toEqual(words);
  });

  it.each(["--help", "-h"])("has the help of the whole for %s, and no flags of commands", (word) => {
    const outline = createProgram(context, [word]);
    expect(outline.helpInformation()).toBe(whole.helpInformation());
    expect(outline.commands.flatMap(({ options }) => options)).toEqual([]);
  });

  it("is no command's where the version alone is asked for", () => {
    expect(createProgram(context, ["--version"]).commands).toEqual([]);
    expect(createProgram(context, ["--version", "list"]).commands).toHaveLength(words.length);
  });

  it.each(["", "lsit", "--company", "toString"])("is the whole where the line begins with %j", (word) => {
    expect(createProgram(context, [word]).commands.map((command) => command.name())).toEqual(words);
  });
});
