import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeOwnCheckout } from "../make-checkout.ts";
import { makePackage, removePackage } from "../make-package.ts";
import { runInProcess } from "../run-in-process.ts";
import { COMPANY } from "./heron-ferry.ts";

let packageRoot = "";
beforeAll(async () => {
  packageRoot = await makePackage();
});
afterAll(() => removePackage(packageRoot));

const log = (argv: readonly string[], data: string) =>
  runInProcess(["log", ...argv], { packageRoot, env: { PATH: process.env.PATH, BREACHES_DATA: data } });

describe("a folder of data", () => {
  it("cannot have log start a program", async () => {
    const checkout = makeOwnCheckout();
    const ran = join(checkout.folder, "ran");
    const evil = join(checkout.folder, "evil.sh");
    checkout.write("companies/heron-ferry.yaml", COMPANY);
    checkout.write(".gitattributes", "*.yaml diff=evil filter=evil\n");
    checkout.commit("05-01", "First");
    checkout.write("companies/heron-ferry.yaml", COMPANY.replace("NO", "SE"));
    checkout.commit("05-02", "Second");
    writeFileSync(evil, `#!/bin/sh\necho "$@" >> ${ran}\n`);
    chmodSync(evil, 0o755);
    mkdirSync(join(checkout.folder, "hooks"));
    for (const hook of ["post-checkout", "post-index-change", "reference-transaction"]) {
      writeFileSync(join(checkout.folder, "hooks", hook), `#!/bin/sh\n${evil}\n`, { mode: 0o755 });
    }
    const settings = {
      ...{ "core.fsmonitor": evil, "core.pager": evil, "core.sshCommand": evil, "core.editor": evil },
      ...{ "core.hooksPath": join(checkout.folder, "hooks"), "core.askPass": evil, "pager.log": evil },
      ...{ "diff.external": evil, "diff.evil.textconv": evil, "diff.evil.command": evil, "log.showSignature": "true" },
      ...{ "filter.evil.smudge": evil, "filter.evil.clean": evil, "gpg.program": evil, "credential.helper": evil },
      ...{ "alias.rev-list": `!${evil}`, "alias.cat-file": `!${evil}`, "protocol.ext.allow": "always" },
      ...{ "remote.origin.url": `ext::${evil}`, "remote.origin.promisor": "true", "extensions.partialClone": "origin" },
      ...{ "core.repositoryformatversion": "1" },
    };
    for (const [name, value] of Object.entries(settings)) checkout.git("config", name, value);
    const seen = await log(["heron-ferry"], checkout.folder);
    expect(seen.out).toContain("country: NO → SE");
    // Without the older version, git would fetch it by way of the remote.
    const blob = checkout.git("rev-parse", "HEAD^:companies/heron-ferry.yaml").trim();
    rmSync(join(checkout.folder, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    rmSync(ran, { force: true });
    const { code, out, err } = await log(["heron-ferry"], checkout.folder);
    expect(existsSync(ran) ? readFileSync(ran, "utf8") : "nothing ran").toBe("nothing ran");
    expect(`${code} ${out}${err}`).toMatch(/git cannot read the history|is not in this clone/);
  });
});
