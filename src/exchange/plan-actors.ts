import type { Catalog } from "../record/catalog.ts";
import { compareText } from "../record/date-summary.ts";
import { nameKey } from "../record/name-key.ts";
import type { ActorDraft } from "./draft.ts";
import type { InputFault } from "./extract.ts";
import { withoutEmpty } from "./json.ts";
import type { Manifest } from "./manifest.ts";
import { shortDigest, toSlug } from "./slug.ts";
import type { PlannedFile } from "./write-files.ts";

type LocatedDraft = ActorDraft & { readonly path: string };

/**
 * The files of actors. An actor keeps the id that an import gave it; a new one has that of the shipped actor of the
 * same main name, whose place it takes in this folder, else one made of its name.
 */
export function planActors(
  drafts: readonly LocatedDraft[],
  catalog: Catalog,
  manifest: Manifest,
): { readonly files: PlannedFile[]; readonly faults: InputFault[] } {
  const ids = new Map<string, string>();
  const faults: InputFault[] = [];
  const before = new Map(
    Object.entries(manifest.files)
      .filter(([path]) => path.startsWith("actors/"))
      .map(([path, { catalogue, id }]) => [`${catalogue} ${id}`, path.slice("actors/".length, -".yaml".length)]),
  );
  const used = new Set<string>(before.values());
  const unique = new Map<string, LocatedDraft>();
  for (const draft of drafts.toSorted((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))) {
    const other = unique.get(draft.id);
    if (!other) unique.set(draft.id, draft);
    else if (JSON.stringify({ ...other, path: "" }) !== JSON.stringify({ ...draft, path: "" })) {
      faults.push({
        path: draft.path,
        reason: `has the id ${draft.id}, which another entry with other content has too`,
      });
    }
  }
  for (const draft of unique.values()) {
    const id = before.get(`${draft.catalogue.name} ${draft.id}`) ?? freeId(draft, catalog, used);
    used.add(id);
    ids.set(draft.id, id);
  }
  return { files: [...unique.values()].map((draft) => fileOfActor(draft, ids)), faults };
}

function freeId(draft: ActorDraft, catalog: Catalog, used: ReadonlySet<string>): string {
  const known = catalog.actorNames.idOf(draft.name);
  const namesake = known === null ? undefined : catalog.actors.get(known);
  const isSame = namesake?.origin === "builtin" && nameKey(namesake.name) === nameKey(draft.name);
  const slug = toSlug(draft.name) || shortDigest(draft.name);
  const isFree = (id: string) =>
    !used.has(id) && (!catalog.actors.has(id) || catalog.actors.get(id)?.origin === "builtin");
  const tries = [...(isSame ? [namesake.id] : []), slug, `${slug}-${draft.catalogue.key}`];
  return tries.find(isFree) ?? `${slug}-${shortDigest(draft.id)}`;
}

function fileOfActor(draft: ActorDraft, ids: ReadonlyMap<string, string>): PlannedFile {
  const { body, catalogue, source, withdrawn } = draft;
  const { references, sources, ...rest } = body;
  const related = draft.related.flatMap(({ id, is }) => {
    const actor = ids.get(id);
    return actor === undefined ? [] : [{ actor, is, source }];
  });
  const successor = withdrawn?.successor == null ? undefined : ids.get(withdrawn.successor);
  return {
    path: `actors/${ids.get(draft.id)}.yaml`,
    catalogue: catalogue.name,
    id: draft.id,
    record: (added, revised) =>
      withoutEmpty({
        ...rest,
        related,
        references,
        sources,
        withdrawn: withdrawn
          ? withoutEmpty({ date: withdrawn.date, because: withdrawn.because, successor })
          : undefined,
        imported: withoutEmpty({
          catalogue: catalogue.name,
          id: draft.id,
          date: revised,
          licence: catalogue.licence ?? undefined,
        }),
        original: draft.original ?? undefined,
        added,
        revised,
      }),
    known: {},
  };
}
