import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { makeFolder, writeInto } from "../make-folder.ts";
import { runInProcess } from "../run-in-process.ts";
import { writeActor, writeCompany, writeIncident } from "../store/harbour-files.ts";

/** One of a few files, so that most edits meet a file that is there; null takes it away. */
const edit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.nat(3),
        fc.nat(2),
        fc.constantFrom("", "impact: [data-taken]\n", "formerly: [quay-0/2001-old]\n"),
        fc.nat(9),
      )
      .map(([company, year, more, title]) => {
        const path = `incidents/quay-${company}/202${year}-cargo.yaml`;
        return [path, title === 0 ? null : `${writeIncident(`Cargo ${title}`)}${more}`] as const;
      }),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(3), fc.nat(9)).map(([company, name]) => {
      return [`companies/quay-${company}.yaml`, writeCompany(`Quay ${company} ${"I".repeat(name)}`)] as const;
    }),
  },
  {
    weight: 1,
    arbitrary: fc.nat(3).map((name) => ["actors/heron.yaml", name === 0 ? null : writeActor(`Heron ${name}`)] as const),
  },
);

it("after any edits the answers are those from YAML", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 5 }), async (rounds) => {
      const files = Object.fromEntries(
        [0, 1, 2, 3].map((at) => [`companies/quay-${at}.yaml`, writeCompany(`Quay ${at}`)]),
      );
      const folder = makeFolder({ ...files, "incidents/quay-0/2019-cargo.yaml": writeIncident("Cargo") });
      const env = { BREACHES_CACHE: join(makeFolder({}), "cache") };
      const ask = async (...argv: string[]) => {
        const { code, out, err } = await runInProcess([...argv, "--data", folder], { packageRoot: ".", env });
        return { code, out, err };
      };
      for (const edits of [[], ...rounds]) {
        for (const [path, text] of edits) {
          if (text === null) rmSync(join(folder, path), { force: true });
          else writeInto(folder, path, text);
        }
        for (const argv of [
          ["list", "--json"],
          ["count", "--by", "company,year"],
          ["show", "quay-0/2001-old", "--json"],
        ]) {
          expect(await ask(...argv)).toEqual(await ask(...argv, "--no-cache"));
        }
      }
    }),
    { numRuns: 2 },
  );
}, 300_000);
