import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { makeFolder } from "../make-folder.ts";
import { writeCompany, writeIncident } from "../store/harbour-files.ts";
import { COMMAND } from "./spawn-command.ts";

/** Enough files for worker threads, and for several hundred milliseconds. */
function makeManyFiles(): string {
  const files: Record<string, string> = {};
  for (let at = 0; at < 1500; at += 1) {
    files[`companies/quay-${at}.yaml`] = writeCompany(`Quay ${at}`);
    files[`incidents/quay-${at}/2021-cargo.yaml`] = writeIncident(`Cargo lists copied from quay ${at}`);
  }
  return makeFolder(files);
}

function listCache(cache: string): string[] {
  return existsSync(cache) ? readdirSync(cache) : [];
}

// A shell tells these as 130 and 143.
it.each(["SIGINT", "SIGTERM"] as const)(
  "a first compile that %s interrupts leaves nothing behind, and ends by that signal",
  async (signal) => {
    const folder = makeManyFiles();
    const cache = join(makeFolder({}), "cache");
    const env = { PATH: process.env.PATH, BREACHES_CACHE: cache };
    const child = spawn(process.execPath, [COMMAND, "list", "--data", folder], { env });
    const printed: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => void printed.push(String(chunk)));
    const ended = once(child, "close");
    while (!listCache(cache).some((name) => name.endsWith(".part"))) await wait(1);
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    expect([printed, listCache(cache)]).toEqual([[], []]);
  },
  60_000,
);
