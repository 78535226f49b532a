import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

/** A package as the lock file has it. */
interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}

/** A job of a workflow, as far as it is looked at. */
interface Job {
  readonly "timeout-minutes"?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}

const LICENCES = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "PSF-2.0"];

const lock: Lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const runtime = followDependencies("", Object.keys(lock.packages[""]?.dependencies ?? {}));

/** The paths in the lock file of all that a user gets with these packages, each once. */
function followDependencies(from: string, names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const path = locate(from, name);
    if (found.has(path)) continue;
    found.add(path);
    followDependencies(path, Object.keys(lock.packages[path]?.dependencies ?? {}), found);
  }
  return found;
}

// A package sees what stands in its own folder first, then what stands further out, as Node resolves it.
function locate(from: string, name: string): string {
  const own = `${from === "" ? "" : `${from}/`}node_modules/${name}`;
  if (own in lock.packages || from === "") return own;
  return locate(from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))), name);
}

function listWhere(isWrong: (entry: Locked, path: string) => boolean): string[] {
  return [...runtime].filter((path) => isWrong(lock.packages[path] ?? {}, path));
}

describe("the packages that a user gets", () => {
  it("are found, few, and locked to one version each", () => {
    expect(runtime.size).toBeGreaterThan(10);
    expect(runtime.size).toBeLessThanOrEqual(40);
    expect(listWhere(({ version }) => version === undefined)).toEqual([]);
  });

  it("run no script when they are installed, and need no compiler", () => {
    expect(listWhere(({ hasInstallScript }) => hasInstallScript === true)).toEqual([]);
    expect(listWhere((_, path) => existsSync(`${path}/binding.gyp`))).toEqual([]);
  });

  it("have licences that let the program be passed on", () => {
    expect(listWhere(({ license = "none" }) => !LICENCES.includes(license))).toEqual([]);
  });

  it("are what the lock file says, by their own package files", () => {
    const isOther = ({ version }: Locked, path: string) =>
      existsSync(path) && JSON.parse(readFileSync(`${path}/package.json`, "utf8")).version !== version;
    expect(listWhere(isOther)).toEqual([]);
  });
});

it("the lock file names a digest for every package, and no place to fetch it from", () => {
  const all = Object.entries(lock.packages).filter(([path]) => path !== "");
  expect(all.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  expect(all.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
});

describe("the workflows", () => {
  const workflows = readdirSync(".github/workflows").map((name) => `.github/workflows/${name}`);

  it("use actions by their commit, never by a tag that can be moved", () => {
    const uses = workflows.flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/uses: *(\S+)/g)].map(([, used]) => used),
    );
    expect(uses.length).toBeGreaterThan(3);
    expect(uses.filter((used) => !/@[0-9a-f]{40}$/.test(used ?? ""))).toEqual([]);
  });

  it.each(workflows)("%s asks for no more than reading, but where a job says why", (path) => {
    expect(parse(readFileSync(path, "utf8")).permissions).toEqual({ contents: "read" });
  });

  it.each(workflows)("%s ends by itself, leaves no token behind, and may write nothing but its identity", (path) => {
    const jobs: readonly Job[] = Object.values(parse(readFileSync(path, "utf8")).jobs);
    const steps = jobs.flatMap((job) => job.steps);
    expect(jobs.filter((job) => !(Number(job["timeout-minutes"]) <= 30))).toEqual([]);
    const checkouts = steps.filter(({ uses = "" }) => uses.startsWith("actions/checkout@"));
    expect(checkouts.length).toBeGreaterThan(0);
    expect(checkouts.filter((step) => step.with?.["persist-credentials"] !== false)).toEqual([]);
    const granted = jobs.flatMap(({ permissions = {} }) => Object.entries(permissions));
    expect(granted.filter(([scope, level]) => level !== "read" && scope !== "id-token")).toEqual([]);
    // What a person outside writes, a title or the name of a branch, must not become part of a script.
    expect(steps.filter(({ run = "" }) => run.includes("${{"))).toEqual([]);
  });
});
