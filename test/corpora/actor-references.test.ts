import { expect } from "vitest";
import { linkCatalog } from "../../src/record/catalog.ts";
import { nameKey } from "../../src/record/name-key.ts";
import { loadFolder } from "../../src/store/load-records.ts";
import { testWithCorpus } from "./with-corpus.ts";

interface Bundle {
  readonly objects: readonly {
    readonly type: string;
    readonly name?: string;
    readonly aliases?: readonly string[];
    readonly external_references?: readonly { readonly source_name: string; readonly external_id?: string }[];
  }[];
}

interface Cluster {
  readonly values: readonly {
    readonly uuid: string;
    readonly value: string;
    readonly description?: string;
    readonly meta?: { readonly synonyms?: readonly string[] };
  }[];
}

/** References of our actors to one catalogue, with the keys of the actor's names. */
async function listReferences(catalogue: string) {
  const { records } = await loadFolder("data", "builtin");
  const actors = [...linkCatalog(records).actors.values()];
  return actors.flatMap((actor) =>
    actor.references
      .filter(({ kind }) => kind === catalogue)
      .map(({ id }) => ({ actor: actor.id, id, keys: actor.names.map(({ name }) => nameKey(name)) })),
  );
}

testWithCorpus(
  "every ATT&CK group of our actors is one, under one of its names",
  "attack/enterprise-groups.json",
  async ({ objects }: Bundle) => {
    const namesById = new Map(
      objects.flatMap(({ type, name = "", aliases = [], external_references = [] }) =>
        external_references
          .filter(({ source_name }) => type === "intrusion-set" && source_name === "mitre-attack")
          .map(({ external_id = "" }) => [external_id, [name, ...aliases].map(nameKey)] as const),
      ),
    );
    const references = await listReferences("attack-group");
    expect(references.length).toBeGreaterThan(3);
    const strangers = references.filter(({ id, keys }) => !keys.some((key) => namesById.get(id)?.includes(key)));
    expect(strangers.map(({ actor, id }) => [actor, id])).toEqual([]);
  },
);

testWithCorpus(
  "every MISP cluster of our actors is one, and speaks of it",
  "misp-galaxy/threat-actor.json",
  async ({ values }: Cluster) => {
    const textById = new Map(
      values.map(({ uuid, value, description, meta }) => [
        uuid,
        nameKey([value, ...(meta?.synonyms ?? []), description].join(" ")),
      ]),
    );
    const references = await listReferences("misp-galaxy");
    expect(references.length).toBeGreaterThan(3);
    const strangers = references.filter(({ id, keys }) => !keys.some((key) => textById.get(id)?.includes(key)));
    expect(strangers.map(({ actor, id }) => [actor, id])).toEqual([]);
  },
);
