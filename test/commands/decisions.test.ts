import { describe, expect, it } from "vitest";
import { decideLinks, explainColor, explainWidth } from "../../src/commands/decide-look.ts";
import { decidePager, isLonger } from "../../src/commands/decide-pager.ts";
import type { Io } from "../../src/commands/io.ts";
import { makeIo } from "../make-io.ts";

function makeTerminal(world: Partial<Io>): Io {
  return makeIo({ isTerminal: true, columns: 100, rows: 3, ...world });
}

describe("the pager", () => {
  it.each([
    ["the flag", false, {}, null, "--no-pager"],
    ["the flag", "more", { BREACHES_PAGER: "most" }, "more", "--pager"],
    ["its own variable", undefined, { BREACHES_PAGER: "most", PAGER: "more" }, "most", "BREACHES_PAGER"],
    ["its own variable, empty", undefined, { BREACHES_PAGER: "", PAGER: "more" }, null, "BREACHES_PAGER"],
    ["a dumb terminal", undefined, { TERM: "dumb", PAGER: "more" }, null, "TERM=dumb"],
    ["the usual variable", undefined, { PAGER: "less -R" }, "less -R", "PAGER"],
    ["the usual variable, cat", undefined, { PAGER: "cat" }, null, "PAGER"],
    ["nothing", undefined, {}, "less", "nothing else was asked for"],
  ] as const)("is decided by %s: %j %j", (_, flag, env, command, because) => {
    expect(decidePager(flag, makeTerminal({ env }))).toEqual({ command, because });
  });

  it("is none in a pipe, whatever the environment says", () => {
    const piped = makeTerminal({ isTerminal: false, rows: null, env: { PAGER: "more" } });
    expect(decidePager(undefined, piped).command).toBeNull();
  });

  it.each([
    ["", false],
    ["1\n2\n", false],
    ["1\n2\n3\n", true],
  ])("is for what leaves no line for the prompt: %j", (text, expected) => {
    expect(isLonger(text, makeTerminal({}))).toBe(expected);
    expect(isLonger(text, makeTerminal({ isTerminal: false, rows: null }))).toBe(false);
  });
});

describe("links", () => {
  it.each([
    [{}, false],
    [{ TERM: "xterm-256color" }, false],
    [{ TERM: "xterm-kitty" }, true],
    [{ TERM_PROGRAM: "WezTerm" }, true],
    [{ VTE_VERSION: "4999" }, false],
    [{ VTE_VERSION: "7600" }, true],
    [{ VTE_VERSION: "7600", TMUX: "/tmp/tmux,1,0" }, false],
    [{ TERM: "screen-256color", TERM_PROGRAM: "vscode" }, false],
    [{ TERM: "dumb", WT_SESSION: "1" }, false],
    [{ FORCE_HYPERLINK: "1", TERM: "dumb" }, true],
    [{ FORCE_HYPERLINK: "0", TERM: "xterm-kitty" }, false],
  ])("where the terminal is known to make them: %j", (env, expected) => {
    expect(decideLinks(env).value).toBe(expected);
  });
});

describe("colour", () => {
  it.each([
    [undefined, {}, true, true, "a terminal"],
    [undefined, {}, false, false, "standard output is no terminal"],
    [undefined, { TERM: "dumb" }, true, false, "TERM=dumb"],
    [undefined, { NO_COLOR: "1", FORCE_COLOR: "1" }, true, false, "NO_COLOR"],
    [undefined, { NO_COLOR: "" }, true, true, "a terminal"],
    [undefined, { FORCE_COLOR: "1" }, false, true, "FORCE_COLOR"],
    [undefined, { FORCE_COLOR: "0" }, false, false, "standard output is no terminal"],
    [undefined, { CLICOLOR_FORCE: "1", TERM: "dumb" }, false, true, "CLICOLOR_FORCE"],
    [true, { NO_COLOR: "1" }, false, true, "--color"],
    [false, { FORCE_COLOR: "1" }, true, false, "--no-color"],
  ])("flag %s, %j, terminal %s: %s, for %s", (flag, env, terminal, value, because) => {
    expect(explainColor(flag, makeTerminal({ env }), terminal)).toEqual({ value, because });
  });
});

it.each([
  [{ COLUMNS: "60" }, true, 60],
  [{ COLUMNS: "9" }, true, 40],
  [{ COLUMNS: "wide" }, true, 100],
  [{}, true, 100],
  [{}, false, 80],
])("width with %j, terminal %s: %i", (env, terminal, expected) => {
  expect(explainWidth(makeTerminal({ env }), terminal).value).toBe(expected);
});
