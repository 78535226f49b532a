import { shippedFolder } from "../store/compiled/shipped-folder.ts";
import type { Context } from "./context.ts";
import type { OutputFlags } from "./flags/output-flags.ts";

/** Tells where the shipped data are read from their files since their compiled form is damaged; of a cache nobody needs to know. */
export function tellDamaged(
  { damaged, packageRoot, notice }: Context,
  { quiet = false }: Pick<OutputFlags, "quiet">,
): void {
  if (!damaged.has(shippedFolder(packageRoot))) return;
  notice("the compiled form of the shipped data is damaged (install the package again); reading the files", { quiet });
}
