const {
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require("node:fs");
const { homedir } = require("node:os");
const { join } = require("node:path");
const { codeOf, loadProgram, sealCode } = require("./load-program.js");

const UNUSED_MS = 30 * 24 * 60 * 60 * 1000;
// A run writes all the time; what nobody has written to for so long was left by one that was killed.
const ABANDONED_MS = 10 * 60 * 1000;
const UNFINISHED = /\.cjs\.\d+$/;

/** Runs the program, and keeps what it was compiled to unless it fails. `host` is the running program. */
exports.runWithOwnCode = (dist, host) => {
  const folder = findOwnCode(dist, host);
  const scripts = new Map();
  loadProgram(dist, folder ?? join(dist, "code"), scripts);
  host.on("exit", (code) => {
    if (folder !== null && code < 2) keepOwnCode(folder, scripts, host.pid);
  });
};

/**
 * The folder in a person's cache for the compiled code of a command of this very build, as Node keeps it from 22.1 on.
 * Null where none is to be kept, and where the folder is there and others could write into it: V8 trusts what it reads.
 */
function findOwnCode(dist, host) {
  const argv = host.argv.slice(2);
  if (host.env.NODE_DISABLE_COMPILE_CACHE || argv.includes("--no-cache")) return null;
  try {
    const root = join(findCache(host), "code");
    const build = readFileSync(join(dist, "build-id"), "utf8").trim();
    return isOthers(root, host) ? null : codeOf(join(root, `${build}-${host.version}-${host.arch}`), argv);
  } catch {
    return null;
  }
}

// The same folder as for data: BREACHES_CACHE, or what the system has for caches.
function findCache({ env, platform }) {
  const { BREACHES_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = env;
  if (BREACHES_CACHE) return BREACHES_CACHE;
  if (platform === "darwin") return join(homedir(), "Library", "Caches", "breaches");
  if (platform === "win32") return join(LOCALAPPDATA || join(homedir(), "AppData", "Local"), "breaches", "Cache");
  return join(XDG_CACHE_HOME || join(homedir(), ".cache"), "breaches");
}

function isOthers(folder, host) {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found || !host.getuid) return false;
  return !found.isDirectory() || found.uid !== host.getuid() || (found.mode & 0o22) !== 0;
}

// A cache that cannot be written is no matter.
function keepOwnCode(folder, scripts, pid) {
  const compiled = [...scripts].filter(([, script]) => script.cachedDataRejected !== false);
  if (compiled.length === 0) return;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const [name, script] of compiled) {
      const unfinished = join(folder, `${name}.${pid}`);
      writeFileSync(unfinished, sealCode(script.createCachedData()));
      renameSync(unfinished, join(folder, name));
    }
    sweep(folder);
  } catch {}
}

// What killed runs left of this command, and other builds and versions of Node that have kept nothing new for a month.
function sweep(folder) {
  const [build, root] = [join(folder, ".."), join(folder, "..", "..")];
  for (const name of readdirSync(folder)) if (UNFINISHED.test(name)) rmOld(join(folder, name), ABANDONED_MS);
  for (const entry of readdirSync(root)) if (join(root, entry) !== build) rmOld(join(root, entry), UNUSED_MS);
}

// By a clock that may have been set back in the meantime.
function rmOld(path, ms) {
  const age = Math.abs(Date.now() - statSync(path).mtimeMs);
  if (age > ms) rmSync(path, { recursive: true, force: true });
}
