import { describe, expect, it } from "vitest";
import { makeCache } from "../make-cache.ts";
import { hasShell, pressTab, SHELL, type ShellName } from "./press-tab.ts";
import { breaches } from "./spawn-command.ts";

const CACHE = makeCache();

/** Lines up to the key, and the words that stand there behind it. */
const LINES: readonly (readonly [line: string, words: string])[] = [
  ["breaches camp", "<breaches><campaign>"],
  ["breaches list --min", "<breaches><list><--min-affected>"],
  ["breaches list --format mark", "<breaches><list><--format><markdown>"],
  ["breaches list --format=mark", "<breaches><list><--format=markdown>"],
  ["breaches list --fields id,affected_", "<breaches><list><--fields><id,affected_claims>"],
  ["breaches company nobody-is-called-so", "<breaches><company><nobody-is-called-so>"],
  ["breaches actor salt-ty", "<breaches><actor><salt-typhoon>"],
  ["breaches actor ghostemp", "<breaches><actor><ghostemperor>"],
  ["breaches list --where company:okt", "<breaches><list><--where><company:okta>"],
  ["breaches show t-mobile/2021-test", "<breaches><show><t-mobile/2021-test-environment>"],
];

const SHELLS: readonly ShellName[] = ["bash", "zsh", "fish"];

describe.each(SHELLS)("%s", (name) => {
  const isThere = hasShell(name);
  const note = isThere ? "" : ` (skipped: ${name}, its completions or script(1) are not installed here)`;

  it.skipIf(!isThere).each(LINES)(`completes %s${note}`, async (line, words) => {
    expect(await pressTab(name, line, { BREACHES_CACHE: CACHE })).toBe(words);
  });

  it.skipIf(!isThere)(`knows the data folder of the line, though nobody has asked it yet${note}`, async () => {
    const line = "breaches company --data test/fixtures/harbour lantern-p";
    const words = "<breaches><company><--data><test/fixtures/harbour><lantern-pay>";
    expect(await pressTab(name, line, { BREACHES_CACHE: makeCache() })).toBe(words);
  });

  it.skipIf(!isThere)(`completes folders behind --data${note}`, async () => {
    const words = await pressTab(name, "breaches list --data test/fixtures/harb", { BREACHES_CACHE: CACHE });
    expect(words).toMatch(/^<breaches><list><--data><test\/fixtures\/harbour\/?>$/);
  });
});

describe("a shell", () => {
  it("gets a script for each that is offered, and no other", () => {
    for (const shell of [...Object.keys(SHELL), "powershell"]) {
      expect(breaches("completion", shell)).toMatchObject({
        code: 0,
        out: expect.stringContaining("breaches complete "),
      });
    }
    expect(breaches("completion", "tcsh").code).toBe(2);
  });
});
