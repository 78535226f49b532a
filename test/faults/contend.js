// Locks a folder again and again, as a program of its own beside others, and tells whenever somebody else was inside. Dies at
// times, as by SIGKILL, wherever it is. Is given the built lock, the folder, the number of turns, how many of a thousand
// steps are deadly, and a seed.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const [lock = "", folder = "", turns, deadly, seed] = process.argv.slice(2);
const { lockFolder } = await import(lock);
const inside = join(folder, "inside");
let state = Number(seed);

function chance(below) {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return (state >> 8) % below;
}

function mayDie() {
  if (chance(1_000) < Number(deadly)) process.kill(process.pid, "SIGKILL");
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Whoever is inside; what one that died has left there is nobody. */
function findIntruder() {
  try {
    const pid = Number(readFileSync(inside, "utf8"));
    const state = readFileSync(`/proc/${pid}/stat`, "latin1").split(") ")[1]?.[0];
    return isRunning(pid) && state !== "Z" ? pid : null;
  } catch {
    return null;
  }
}

async function takeTurn() {
  const runner = { pid: process.pid, isRunning };
  const locking = { shown: "it", work: "import", runner, now: () => new Date(), mayMake: true };
  const release = await lockFolder(folder, locking).catch((error) => {
    if (error.code !== "folder-in-use") throw error;
    return null;
  });
  mayDie();
  if (release === null) return wait(chance(4));
  const other = findIntruder();
  if (other !== null) process.stdout.write(`together ${other}\n`);
  writeFileSync(inside, String(process.pid));
  mayDie();
  await wait(chance(3));
  if (readFileSync(inside, "utf8") !== String(process.pid)) process.stdout.write("together: written over\n");
  mayDie();
  rmSync(inside);
  release();
  process.stdout.write("turn\n");
}

for (let turn = 0; turn < Number(turns); turn += 1) await takeTurn();
