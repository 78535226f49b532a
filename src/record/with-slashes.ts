import { sep } from "node:path";

/** A path as messages and answers name it: with slashes, on Windows too, which opens such a path all the same. */
export function withSlashes(path: string, separator: string = sep): string {
  return separator === "/" ? path : path.replaceAll(separator, "/");
}
