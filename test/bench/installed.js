import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { NotMeasured } from "./measure.js";

/**
 * Unpacks what `npm pack` publishes, and returns how to run it. Libraries are bundled, so that nothing else need be
 * installed beside it. Throws where there is no npm or no tar.
 */
export function installPackage({ root, scratch, env }) {
  const folder = join(scratch, "installed");
  mkdirSync(folder);
  const run = (program, ...argv) => {
    const { status, stdout, error } = spawnSync(program, argv, { cwd: root, env, encoding: "utf8" });
    if (error || status !== 0) throw new NotMeasured(`${program}: ${error?.message ?? `it ended with ${status}`}`);
    return stdout;
  };
  const [{ filename }] = JSON.parse(run("npm", "pack", "--ignore-scripts", "--json", "--pack-destination", folder));
  run("tar", "-xzf", join(folder, filename), "-C", folder);
  return (...argv) => [process.execPath, join(folder, "package/bin/breaches.js"), ...argv];
}
