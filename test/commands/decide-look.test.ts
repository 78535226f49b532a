import { expect, it } from "vitest";
import { decideLook } from "../../src/commands/decide-look.ts";
import type { Io } from "../../src/commands/io.ts";
import { makeIo } from "../make-io.ts";

function look(env: Io["env"], isTerminal: boolean) {
  return decideLook({}, makeIo({ env, isTerminal }), "tsv");
}

it.each<readonly [boolean, Io["env"]]>([
  [true, {}],
  [true, { LANG: "de_DE.UTF-8" }],
  [true, { LC_CTYPE: "UTF-8" }],
  [true, { LC_ALL: "C.utf8", LANG: "C" }],
  [true, { LC_ALL: "", LANG: "en_GB.UTF-8" }],
  [true, { TERM: "xterm-256color" }],
  [true, { OS: "Windows_NT", WT_SESSION: "1" }],
  [false, { LANG: "C" }],
  [false, { LC_ALL: "POSIX", LANG: "en_GB.UTF-8" }],
  [false, { LC_CTYPE: "en_GB.ISO-8859-1" }],
  [false, { TERM: "linux", LANG: "en_GB.UTF-8" }],
  [false, { TERM: "dumb" }],
  [false, { OS: "Windows_NT" }],
])("a terminal shows signs beyond ASCII: %s with %j", (expected, env) => {
  expect(look(env, true).unicode).toBe(expected);
});

it("what goes into a pipe does not hang on the locale", () => {
  expect(look({ LANG: "C", TERM: "dumb" }, false).unicode).toBe(true);
});
