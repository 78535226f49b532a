declare module "edtf" {
  /** A date as that package reads it: milliseconds since 1970 in UTC, infinite where open, null where unknown. */
  export interface PackageDate {
    readonly min: number | null;
    readonly max: number | null;
  }

  /** Throws on what it cannot read. */
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default function edtf(text: string): PackageDate;
}
