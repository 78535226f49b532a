import type { Manifest } from "./manifest.ts";

type Check = (value: unknown) => boolean;

/**
 * Whether a JSON value is a list of imported files, down to each of its values. It may have been damaged, and may have
 * come with a folder from somebody else: ids of it become paths.
 */
export function isManifest(value: unknown): value is Manifest {
  return isManifestShape(value);
}

const isText: Check = (value) => typeof value === "string";
const isNumber: Check = (value) => typeof value === "number";
const isTruth: Check = (value) => typeof value === "boolean";
const isDay = matches(/^\d{4}-\d\d-\d\d$/);
const isId = matches(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const isPath = matches(/^[a-z]+(\/[a-z0-9]+(-[a-z0-9]+)*){1,2}\.yaml$/);

const isIncident = hasShape({
  catalogue: orNull(isText),
  companies: listOf(isText),
  spans: listOf(hasShape({ clock: isText, first: isDay, last: isDay })),
  figures: listOf(isNumber),
  same_as: orNull(isText),
});

const isCompany = hasShape({
  name: isText,
  names: listOf(isText),
  country: orNull(isText),
  sector: orNull(isText),
  domains: listOf(isText),
  unnamed: isTruth,
  imported: orNull(hasShape({ catalogue: isText, id: isText, licence: orNull(isText) })),
});

const isWritten = hasShape({
  catalogue: isText,
  id: isText,
  added: isDay,
  revised: isDay,
  digest: isText,
  content: isText,
  incident: orMissing(isIncident),
  company: orMissing(isCompany),
});

const isManifestShape = hasShape({
  format: (value) => value === 1,
  files: mapOf(isPath, isWritten),
  companies: mapOf(isText, isId),
});

function matches(pattern: RegExp): Check {
  return (value) => typeof value === "string" && pattern.test(value);
}

function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

function orMissing(check: Check): Check {
  return (value) => value === undefined || check(value);
}

function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

function mapOf(isKey: Check, check: Check): Check {
  return (value) => isMap(value) && Object.entries(value).every(([key, entry]) => isKey(key) && check(entry));
}

function hasShape(checks: Readonly<Record<string, Check>>): Check {
  return (value) =>
    isMap(value) &&
    Object.entries(checks).every(([key, check]) => check(Object.hasOwn(value, key) ? value[key] : undefined));
}

function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
