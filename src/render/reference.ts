/** A flag or an argument as the help shows it, and what it is for. */
export interface TermReference {
  readonly term: string;
  readonly about: string;
}

/** Flags under the heading that they have in the help. */
export interface FlagGroup {
  readonly heading: string;
  readonly flags: readonly TermReference[];
}

export interface CommandReference {
  readonly name: string;
  /** All that is typed, with the program's name. */
  readonly usage: string;
  readonly about: string;
  readonly examples: readonly (readonly [line: string, purpose: string])[];
  readonly arguments: readonly TermReference[];
  /** The flags that are told here, since no other command has them so. */
  readonly own: readonly FlagGroup[];
  /** The flags that are told once for all commands, and whether the command has all that are told under a heading. */
  readonly others: readonly (FlagGroup & { readonly all: boolean })[];
  /** What the help says at its end. */
  readonly after: string;
}

/** A topic as `breaches help <topic>` prints it; its first line is its title. */
export interface TopicReference {
  readonly topic: string;
  readonly text: string;
}

/** All that the help says of the program, for the manual page and the reference. */
export interface Reference {
  readonly version: string;
  /** The day of the data that the version comes with. */
  readonly updated: string;
  readonly about: string;
  readonly groups: readonly { readonly heading: string; readonly commands: readonly CommandReference[] }[];
  /** The flags that several commands have, in the same words. */
  readonly flags: readonly FlagGroup[];
  readonly topics: readonly TopicReference[];
  readonly fields: readonly {
    readonly name: string;
    readonly json: string;
    readonly sorts: boolean;
    readonly groups: boolean;
    readonly filter: string | null;
    readonly about: string;
  }[];
  /** Of lists whose rows are no incidents. */
  readonly lists: readonly {
    readonly list: string;
    readonly fields: readonly { readonly name: string; readonly sorts: boolean; readonly about: string }[];
  }[];
  readonly schemas: readonly string[];
}
