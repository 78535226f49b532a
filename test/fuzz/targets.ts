import { IMPORT_FORMATS, type ImportFormat } from "../../src/exchange/import-formats.ts";
import { newTarget, setTarget } from "./command-targets.ts";
import { compiledTarget } from "./compiled-target.ts";
import { exportsTarget } from "./export-target.ts";
import { importTarget, inputsTarget, journalTarget } from "./import-targets.ts";
import { completionTarget, linesTarget, settingsTarget, suppliersTarget } from "./input-targets.ts";
import { filtersTarget, libraryTarget, whereTarget } from "./query-targets.ts";
import { edtfTarget, formTarget, yamlTarget } from "./record-target.ts";
import { lastRunTarget, ownCodeTarget } from "./state-targets.ts";
import type { Target } from "./target.ts";

const isFormat = (name: string): name is ImportFormat => name in IMPORT_FORMATS;
const FORMATS = Object.keys(IMPORT_FORMATS).filter(isFormat);

export const TARGETS: Readonly<Record<string, Target>> = {
  yaml: yamlTarget,
  form: formTarget,
  edtf: edtfTarget,
  ...Object.fromEntries(FORMATS.map((format) => [`import-${format}`, importTarget(format)])),
  inputs: inputsTarget,
  journal: journalTarget,
  where: whereTarget,
  filters: filtersTarget,
  library: libraryTarget,
  settings: settingsTarget,
  suppliers: suppliersTarget,
  lines: linesTarget,
  set: setTarget,
  new: newTarget,
  completion: completionTarget,
  compiled: compiledTarget,
  "last-run": lastRunTarget,
  "own-code": ownCodeTarget,
  exports: exportsTarget,
};
