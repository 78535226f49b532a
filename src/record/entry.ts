/** Plain values by key: a claim, a source, a name, or a field with its value. */
export interface Entry {
  readonly [key: string]: unknown;
}

export function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
