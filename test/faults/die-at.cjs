// Loaded before the program (`node --require`): ends it as a SIGKILL does at the change to the file system of a certain
// number, in the middle of it where it is a writing one; and sets the clock by some days. Without it counts the changes.
const fs = require("node:fs");
const { isMainThread } = require("node:worker_threads");

const { FAULTS_DIE_AT, FAULTS_COUNT_TO, FAULTS_SHIFT_DAYS } = process.env;
const CHANGES = [
  "mkdirSync",
  "openSync",
  "fchmodSync",
  "writeSync",
  "writeFileSync",
  "copyFileSync",
  "utimesSync",
  "renameSync",
  "linkSync",
  "rmSync",
  "rmdirSync",
];
const READING = [undefined, "r"];
let changes = 0;

function dieAt(name, args) {
  if (name === "openSync" && READING.includes(args[1])) return;
  changes += 1;
  // Told at once: what is done at the very end of a run counts too.
  if (FAULTS_COUNT_TO) originals.writeFileSync(FAULTS_COUNT_TO, String(changes));
  if (changes !== Number(FAULTS_DIE_AT)) return;
  const [to, content] = args;
  if (name.startsWith("write") && content.length > 1) writeHalf(to, content);
  process.kill(process.pid, "SIGKILL");
}

function writeHalf(to, content) {
  const bytes = Buffer.from(content);
  originals.writeFileSync(to, bytes.subarray(0, bytes.length >> 1));
}

const originals = Object.fromEntries(CHANGES.map((name) => [name, fs[name]]));
for (const name of isMainThread ? CHANGES : []) {
  fs[name] = (...args) => {
    dieAt(name, args);
    return originals[name](...args);
  };
}
if (FAULTS_COUNT_TO && isMainThread) originals.writeFileSync(FAULTS_COUNT_TO, "0");

const shift = Number(FAULTS_SHIFT_DAYS ?? 0) * 24 * 60 * 60 * 1000;
if (shift !== 0) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...values) {
      if (values.length === 0) super(Real.now() + shift);
      else super(...values);
    }
    static now() {
      return Real.now() + shift;
    }
  };
}
