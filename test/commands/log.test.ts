import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { commitKeys, factChangeKeys } from "../contract/key-lists.ts";
import { makeCheckout, makeOwnCheckout, runGit } from "../make-checkout.ts";
import { makeFolder } from "../make-folder.ts";
import { makePackage, removePackage } from "../make-package.ts";
import { runInProcess } from "../run-in-process.ts";
import { COMPANY, record, TWO } from "./heron-ferry.ts";

const ID = "heron-ferry/2021-ticket-desk";
const PATH = `records/incidents/${ID}.yaml`;
interface Told {
  readonly event: string;
  readonly changes: readonly object[];
}

// The same facts: a remark, keys in another order, a list for a single source, what may be left out written out.
const REFORMATTED = `# looked through\n${record()}`
  .replace("says: confirms, source: notice", "source: [notice], says: confirms, about: event")
  .replace("2026-05-01\n", "2026-05-03\n");

const history = makeCheckout();
const hashes: Record<string, string> = {};
let packageRoot = "";

beforeAll(async () => {
  packageRoot = await makePackage();
  const { git, write, commit } = history;
  write("records/companies/heron-ferry.yaml", COMPANY);
  write(PATH, record());
  hashes.first = commit("05-01", "Tickets of the ferry");
  write(PATH, REFORMATTED);
  hashes.reformatted = commit("05-03", "In better order");
  write(PATH, record({ disclosed: "2021-08-15", figures: TWO, data: "" }));
  hashes.figures = commit("05-04", "What the paper says");
  write(PATH, `${record({ figures: TWO })}  bad: [\n`);
  hashes.broken = commit("05-05", "Typed too fast");
  write(PATH, record({ title: '"Tickets and names copied"', disclosed: "2021-08-15", figures: TWO, data: "" }));
  hashes.mended = commit("05-06", "Mended \u001b[31m\u202e of \u200bit", "Mal\u001b]0;x\u0007lory");
  git("checkout", "--quiet", "-b", "side");
  write(PATH, record({ title: '"Tickets and names copied"', figures: TWO, data: "", disclosed: "2021-08-14" }));
  hashes.side = commit("05-07", "A day earlier");
  git("checkout", "--quiet", "main");
  write(PATH, record({ title: '"Names copied"', figures: TWO, data: "", disclosed: "2021-08-15" }));
  hashes.main = commit("05-08", "A shorter title");
  try {
    git("merge", "--quiet", "--no-commit", "side");
  } catch {
    // Both sides may touch one line; the test writes what the merge comes to.
  }
  write(
    PATH,
    record({
      title: '"Names copied"',
      figures: TWO,
      data: "",
      disclosed: "2021-08-14",
      more: "impact: [data-taken]\n",
    }),
  );
  hashes.merge = commit("05-09", "Merge side");
});
afterAll(() => {
  removePackage(packageRoot);
  history.remove();
});

const log = (argv: readonly string[], data = join(history.folder, "records"), more = {}) =>
  runInProcess(["log", ...argv], { packageRoot, env: { PATH: process.env.PATH, BREACHES_DATA: data, ...more } });

/** The text with each hash by the name that the commit has here. */
function named(text: string): string {
  return Object.entries(hashes).reduce((told, [name, hash]) => told.replaceAll(hash.slice(0, 10), `(${name})`), text);
}

describe("log", () => {
  it("tells what each commit changed in facts, the newest first", async () => {
    const { code, out, err } = await log([ID]);
    if (process.env.UPDATE_GOLDEN) writeFileSync("test/expected/log.txt", named(out));
    expect(named(out)).toBe(readFileSync("test/expected/log.txt", "utf8"));
    expect({ code, err }).toEqual({ code: 0, err: "1 version of the file cannot be read\n" });
  });

  it("prints what the published schema says, with every key", async () => {
    const check = new Ajv2020().compile(JSON.parse(readFileSync("data/schema/log-output.schema.json", "utf8")));
    const { out } = await log([ID, "--json"]);
    expect(check(JSON.parse(out)) ? null : check.errors).toBeNull();
    const commits: readonly (Told & { readonly compared_with: readonly string[] })[] = JSON.parse(out);
    expect(commits.map(({ event }) => event)).toEqual([
      ...["merged", "changed", "changed", "changed", "unreadable", "changed", "changed", "added"],
    ]);
    expect(commits[3]?.compared_with).toEqual([hashes.figures]);
    expect(out).toContain("Mal\\u001b]0;x\\u0007lory");
    const keys = (values: readonly object[]) => [...new Set(values.map((value) => Object.keys(value).join(" ")))];
    expect(keys(commits)).toEqual([commitKeys.published.join(" ")]);
    expect(keys(commits.flatMap(({ changes }) => changes))).toEqual([factChangeKeys.published.join(" ")]);
  });
});

describe("commits", () => {
  it.each([
    [
      ["--limit", "2", "--reverse"],
      ["main", "merge"],
    ],
    [
      ["--since", "2026-05-06", "--until", "2026-05-07"],
      ["side", "mended"],
    ],
    [["--until", "2025"], []],
  ])("%j", async (flags, names) => {
    const { out } = await log([ID, ...flags, "--json"]);
    const commits: readonly { readonly commit: string }[] = JSON.parse(out);
    expect(commits.map(({ commit }) => commit)).toEqual(names.map((name) => hashes[name]));
  });

  it("gives a row for each fact in a table, and one for a commit without any", async () => {
    const { out } = await log([ID, "--format", "csv", "--until", "2026-05-05"]);
    const rows = out.split("\r\n").map((line) => named(line.replace(/^([0-9a-f]{10})[0-9a-f]{30},/, "$1,")));
    expect(rows.slice(0, 6)).toEqual([
      "commit,day,author,subject,event,change,block,text",
      '(broken),2026-05-05,Ann Archer,Typed too fast,unreadable,,,"this version cannot be read: 15:10: found nested mappings are not allowed in compact mappings, expected YAML 1.2 (and 2 more)"',
      '(figures),2026-05-04,Ann Archer,What the paper says,changed,changed,dates,"date disclosed: 2021-08-16 → 2021-08-15, says The Pier, press [paper]"',
      '(figures),2026-05-04,Ann Archer,What the paper says,changed,added,affected,"affected: more than 51,000 people, says The Pier, press [paper]"',
      '(figures),2026-05-04,Ann Archer,What the paper says,changed,removed,data,"data: name: taken, says Heron Ferry [notice]"',
      "(reformatted),2026-05-03,Ann Archer,In better order,changed,,,no fact changed",
    ]);
  });

  it("tells of a company by its name, and of what is not committed", async () => {
    writeFileSync(join(history.folder, "records/companies/heron-ferry.yaml"), COMPANY.replace("NO", "SE"));
    onTestFinished(() => writeFileSync(join(history.folder, "records/companies/heron-ferry.yaml"), COMPANY));
    const { out, err } = await log(["Heron Ferry"]);
    expect(out).toContain("+  main name: Heron Ferry");
    expect(err).toContain("companies/heron-ferry.yaml: 1 fact changed since, and not committed");
  });
});

describe("the way back", () => {
  it.each([
    ["a move that git sees", record()],
    [
      "a move by its former id, with another text",
      record({ title: '"Quite another text"', figures: TWO, data: "" }).replaceAll("notice", "letter"),
    ],
  ])("follows %s", async (_, text) => {
    const checkout = makeOwnCheckout();
    checkout.write("companies/heron-ferry.yaml", COMPANY);
    checkout.write("incidents/heron-ferry/2021-old-name.yaml", record());
    checkout.commit("05-01", "First");
    rmSync(join(checkout.folder, "incidents/heron-ferry/2021-old-name.yaml"));
    checkout.write(
      "incidents/heron-ferry/2021-ticket-desk.yaml",
      text.replace("added:", "formerly: [heron-ferry/2021-old-name]\nadded:"),
    );
    checkout.commit("05-02", "Moved");
    const { out, err } = await log(["heron-ferry/2021-old-name", "--json"], checkout.folder);
    const commits: readonly { readonly event: string; readonly older_path: string | null }[] = JSON.parse(out);
    expect(commits.map(({ event, older_path }) => [event, older_path])).toEqual([
      ["moved", "incidents/heron-ferry/2021-old-name.yaml"],
      ["added", null],
    ]);
    expect(err).toContain("is now heron-ferry/2021-ticket-desk");
  });

  it("tells of a file that went and came back", async () => {
    const checkout = makeOwnCheckout();
    const path = "companies/heron-ferry.yaml";
    checkout.write("incidents/README.md", "");
    checkout.write(path, COMPANY);
    checkout.commit("05-01", "First");
    rmSync(join(checkout.folder, path));
    checkout.commit("05-02", "Gone");
    checkout.write(path, COMPANY);
    checkout.commit("05-03", "Back");
    const { out } = await log(["heron-ferry", "--json"], checkout.folder);
    const commits: readonly Told[] = JSON.parse(out);
    expect(commits.map(({ event, changes }) => [event, changes.length])).toEqual([
      ["added", 4],
      ["removed", 4],
      ["added", 4],
    ]);
  });

  it("says where a shallow clone was cut off", async () => {
    const clone = makeFolder({});
    runGit(clone, ["clone", "--quiet", "--depth", "2", `file://${history.folder}`, "."]);
    const { out, err } = await log([ID], join(clone, "records"));
    expect(err).toContain("the clone is shallow: its history does not go back to the first commit");
    expect(out).toContain("the clone is shallow, and its history begins here");
    expect(out).not.toContain("came in");
  });
});

describe("what has no history", () => {
  it("is a file of records", async () => {
    const folder = makeFolder({ "set.jsonl": "" });
    const { out: lines } = await runInProcess(["export", "records"], {
      packageRoot,
      env: { BREACHES_DATA: join(history.folder, "records") },
    });
    writeFileSync(join(folder, "set.jsonl"), lines);
    const { code, err } = await log([ID], join(folder, "set.jsonl"));
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining("a file of records has no history") });
  });

  it("are two records of one id, unless the kind is told", async () => {
    const checkout = makeOwnCheckout();
    checkout.write("companies/heron-ferry.yaml", COMPANY);
    checkout.write("actors/heron-ferry.yaml", COMPANY.replace(/, kind: brand|^(country|sector).*\n/gm, ""));
    checkout.commit("05-01", "Both");
    const both = await log(["heron-ferry"], checkout.folder);
    expect(both.err).toContain("leads to several records: company heron-ferry, actor heron-ferry");
    expect((await log(["heron-ferry", "--kind", "actor"], checkout.folder)).out).toContain("came in with 2 facts");
    expect(both.code).toBe(2);
  });

  it.each([
    [
      "no checkout",
      async () => makeFolder({ "companies/heron-ferry.yaml": COMPANY }),
      "lies in no git checkout, expected one",
      {},
    ],
    ["no commit", async () => emptyCheckout(), "lies in a git checkout without a commit", {}],
    ["no git", async () => join(history.folder, "records"), "git cannot be run: there is no git", { PATH: "/nowhere" }],
  ])("says that there is %s, and ends with 3", async (_, makeData, told, env) => {
    const { code, out, err } = await log(["heron-ferry"], await makeData(), env);
    expect({ code, out, told: err.includes(told) ? told : err }).toEqual({ code: 3, out: "", told });
  });

  it.each([
    [["nowhere"], 'no record "nowhere"'],
    [["heron-fery"], "did you mean heron-ferry?"],
    [[ID, "--since", "2026", "--until", "2025"], "expected the earlier date first"],
  ])("%j is refused", async (argv, told) => {
    const { code, err } = await log(argv);
    expect({ code, told: err.includes(told) ? told : err }).toEqual({ code: 2, told });
  });
});

function emptyCheckout(): string {
  const checkout = makeOwnCheckout();
  checkout.write("companies/heron-ferry.yaml", COMPANY);
  return checkout.folder;
}
