import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sweepUnfinished } from "../../src/store/sweep-unfinished.ts";
import { writeWhole } from "../../src/store/write-whole.ts";
import { makeFolder } from "../make-folder.ts";
import { isPosix } from "../posix.ts";

const read = (...path: readonly string[]) => readFileSync(join(...path), "utf8");

describe("a file is written whole", () => {
  it("with the folders on the way, and nothing is left beside it", () => {
    const within = makeFolder({});
    writeWhole(join(within, "a", "b.yaml"), "x\n", { within });
    expect([read(within, "a", "b.yaml"), readdirSync(join(within, "a"))]).toEqual(["x\n", ["b.yaml"]]);
  });

  it.runIf(isPosix)("over one that is there, which keeps its mode", () => {
    const within = makeFolder({ "b.yaml": "old\n" });
    chmodSync(join(within, "b.yaml"), 0o640);
    writeWhole(join(within, "b.yaml"), "new\n", { within });
    expect([read(within, "b.yaml"), statSync(join(within, "b.yaml")).mode & 0o777]).toEqual(["new\n", 0o640]);
  });

  it("not over one that is there, where it is to be new", () => {
    const within = makeFolder({ "b.yaml": "old\n" });
    const write = () => writeWhole(join(within, "b.yaml"), "new\n", { within, isNew: true });
    expect(write).toThrow(/b\.yaml: cannot be written: there is a file already/);
    expect([read(within, "b.yaml"), readdirSync(within)]).toEqual(["old\n", ["b.yaml"]]);
    writeWhole(join(within, "c.yaml"), "new\n", { within, isNew: true });
    expect([read(within, "c.yaml"), readdirSync(within)]).toEqual(["new\n", ["b.yaml", "c.yaml"]]);
  });

  it("and what an interrupted run left beside it goes, but not what another run is writing", () => {
    const [left, current] = [".b.yaml.0123456789ab.part", ".b.yaml.ba9876543210.part"] as const;
    const within = makeFolder({ [left]: "half", [current]: "half" });
    utimesSync(join(within, left), 0, 0);
    writeWhole(join(within, "b.yaml"), "x\n", { within });
    sweepUnfinished(within);
    expect(readdirSync(within)).toEqual([current, "b.yaml"]);
  });
});

describe("a file that cannot be written", () => {
  it("is told, and nothing is left", () => {
    const within = makeFolder({ "a/b.yaml/c": "in the way" });
    expect(() => writeWhole(join(within, "a", "b.yaml"), "x\n", { within })).toThrow(/b\.yaml: cannot be written/);
    expect(readdirSync(join(within, "a"))).toEqual(["b.yaml"]);
  });

  it.runIf(isPosix)("is one that a link has outside the folder, or that lies in a folder outside", () => {
    const outside = makeFolder({ "b.yaml": "theirs\n", "in/keep": "" });
    const within = makeFolder({});
    symlinkSync(join(outside, "b.yaml"), join(within, "b.yaml"));
    symlinkSync(join(outside, "in"), join(within, "in"));
    symlinkSync(join(outside, "nowhere"), join(within, "c.yaml"));
    const write = (path: string) => () => writeWhole(join(within, path), "mine\n", { within });
    expect(write("b.yaml")).toThrow(/a link leads out of the data folder/);
    expect(write("in/d.yaml")).toThrow(/a link leads out of the data folder/);
    expect(write("in/new/d.yaml")).toThrow(/a link leads out of the data folder/);
    expect(write("c.yaml")).toThrow(/a link to nothing/);
    expect([read(outside, "b.yaml"), readdirSync(join(outside, "in"))]).toEqual(["theirs\n", ["keep"]]);
  });

  it.runIf(isPosix)("is not one to which a link leads within the folder: the link stays", () => {
    const within = makeFolder({ "b.yaml": "old\n" });
    mkdirSync(join(within, "a"));
    symlinkSync("../b.yaml", join(within, "a", "b.yaml"));
    writeWhole(join(within, "a", "b.yaml"), "new\n", { within });
    expect(lstatSync(join(within, "a", "b.yaml")).isSymbolicLink()).toBe(true);
    expect(read(within, "b.yaml")).toBe("new\n");
  });
});
