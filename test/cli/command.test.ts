import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leaveFolder } from "../leave-folder.ts";
import { breaches, shell } from "./spawn-command.ts";

const HARBOUR = "test/fixtures/harbour";
const BROKEN = "test/fixtures/broken";

describe("the command itself", () => {
  it("does its main job on the data set that comes with it", () => {
    const { code, out } = breaches("list", "--company", "t-mobile", "--json");
    const ids = JSON.parse(out).map(({ id }: { readonly id: string }) => id);
    expect(code).toBe(0);
    expect(ids).toContain("t-mobile/2021-test-environment");
    expect(ids).toContain("t-mobile/2024-salt-typhoon");
  });

  it("prints rows for scripts in a pipe, the id first, and not a byte of colour", () => {
    const { code, out } = breaches("list", "--data", HARBOUR, "--no-builtin", "--company", "todai-line");
    expect(code).toBe(0);
    expect(out).toMatch(/^todai-line\/2025-passenger-page\t2025-04\tTōdai Line \(victim\)\t灯台航路/);
    expect(out).not.toContain("\u001b");
  });

  it.each([
    [0, ["list", "--data", HARBOUR]],
    [0, ["list", "--data", HARBOUR, "--since", "2030"]],
    [1, ["list", "--data", HARBOUR, "--since", "2030", "--fail-empty"]],
    [0, ["validate", HARBOUR]],
    [1, ["validate", BROKEN]],
    [2, ["list", "--company", "t-mobil"]],
    [2, ["list", "--nonsense"]],
    [2, ["lst"]],
    [3, ["list", "--data", BROKEN]],
    [3, ["list", "--data", BROKEN, "--keep-going"]],
    [3, ["list", "--data", "./nowhere"]],
  ])("ends with %i: %j", (expected, argv) => {
    const { code, err } = breaches(...argv);
    expect(err).not.toContain("fault of the program");
    expect(code).toBe(expected);
  });

  it("says on standard error what a mistyped company was meant to be", () => {
    const { out, err } = breaches("list", "--company", "t-mobil");
    expect(out).toBe("");
    expect(err).toContain("t-mobile");
  });
});

describe("in a pipeline", () => {
  it("a reader that has seen enough ends it quietly", () => {
    const { code, out, err } = shell("set -o pipefail; breaches list --json | head -1");
    expect({ code, out, err: err.replace(/^\d+ incidents? left out .*\n/gm, "") }).toEqual({
      code: 0,
      out: "[\n",
      err: "",
    });
  });

  it("the same where both streams go to the reader", () => {
    const { code, out } = shell("set -o pipefail; breaches list --json 2>&1 | head -1 | wc -l");
    expect({ code, out: out.trim() }).toEqual({ code: 0, out: "1" });
  });

  it("show reads the ids that list prints", () => {
    const { code, out } = shell(
      `export BREACHES_DATA=${HARBOUR}; breaches list --company tern-line --role victim | breaches show - --fields id`,
    );
    expect(code).toBe(0);
    expect(out.match(/tern-line\/\S+/g)).toEqual(["tern-line/2025-night-boat", "tern-line/2016-freight-list"]);
  });

  it("show with no input at all finds nothing and says so", () => {
    const { code, out, err } = shell(`breaches show - --data ${HARBOUR} < /dev/null`);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toContain("no incident");
  });
});

describe("an output file", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "breaches-output-"));
  });
  afterAll(() => leaveFolder(folder));

  it("takes the answer, and standard output nothing", () => {
    const file = join(folder, "out.csv");
    const argv = ["list", "--data", HARBOUR, "--company", "todai-line", "--fields", "id,status", "--format", "csv"];
    const { code, out } = breaches(...argv, "-o", file);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(readFileSync(file, "utf8")).toBe("id,status\r\ntodai-line/2025-passenger-page,reported\r\n");
  });

  it("that cannot be written is told with exit code 3", () => {
    const { code, err } = breaches("list", "--data", HARBOUR, "-o", join(folder, "nowhere", "out.csv"));
    expect(code).toBe(3);
    expect(err).toContain("cannot be written");
  });
});
