/**
 * Something of a compiled form is not as it was written. Nobody is told: whoever asked is answered from the files that
 * it was made from.
 */
export class DamagedForm extends Error {
  /** The folder that holds the compiled form. */
  readonly folder: string;

  constructor(folder: string, what: string) {
    super(`${folder}: ${what}`);
    this.name = "DamagedForm";
    this.folder = folder;
  }
}
