/** How much a record may hold; `data/README.md` tells it too. The largest of the shipped set has a tenth of it. */
export const LIMITS = {
  /** Bytes of a record's file, or of its line in a file of records. */
  recordBytes: 256_000,
  /** Lists and mappings within one another. */
  depth: 40,
  /** Faults told of one file; a last one tells how many more there are. */
  faults: 100,
  /** Characters of a faulty text in which every fault is looked for; of a longer one the first is told. */
  faultyText: 64_000,
} as const;
