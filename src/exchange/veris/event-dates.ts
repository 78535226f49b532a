import { between, boundsOf, canFollow, dayOf, isFuture, toEdtf } from "../dates.ts";
import { isObject, type JsonObject } from "../json.ts";
import type { Reading } from "../reading.ts";
import type { VerisField } from "./fields.ts";

/** When it happened and when it was public, with the year for the id and the day of the catalogue's entry. */
export interface EventDates {
  readonly dates: JsonObject;
  readonly year: string;
  /** EDTF: the day by which the catalogue had the entry as it is. */
  readonly published: string;
}

// No day at all is known: some time since there have been computers to break into.
const UNDATED = "[1960..]";

/**
 * Reads the dates of an incident. A date that cannot be, since it lies in the future or since the event would have
 * been public before it began, stays in `original`; what is then known of the disclosure is that the catalogue had the
 * entry by the day it was made.
 */
export function readDates(reading: Reading<VerisField>, source: string, today: string): EventDates {
  const incident = readDate(reading, "timeline.incident", today);
  if (incident) markDate(reading, "timeline.incident");
  const created = pastDay(reading.text("plus.created"), today);
  const notified = readDate(reading, "plus.timeline.notification", today);
  const isPossible = notified !== null && canFollow(incident, notified);
  const bound = between(incident, created);
  // Where the day of the entry alone would tell the same, the notification stays in original, which tells that there was one.
  if (isPossible && notified !== bound) markDate(reading, "plus.timeline.notification");
  else if (created && !isPossible) reading.mapped("plus.created");
  const disclosed = (isPossible ? notified : bound) ?? UNDATED;
  const modified = pastDay(reading.text("plus.modified"), today) ?? created;
  if (modified) reading.mapped("plus.modified");
  return {
    dates: {
      ...(incident ? { occurred: [{ when: incident, source }] } : {}),
      disclosed: [{ when: disclosed, source }],
    },
    year: yearOf(disclosed) ?? yearOf(created) ?? "1960",
    published: modified ?? disclosed,
  };
}

function readDate(reading: Reading, path: string, today: string): string | null {
  const part = reading.at(path);
  if (!isObject(part)) return null;
  const date =
    toEdtf(part.year, part.month, part.day) ?? toEdtf(part.year, part.month, null) ?? toEdtf(part.year, null, null);
  return date !== null && !isFuture(date, today) ? date : null;
}

// Only what the date holds is marked; a day without a month, or one that the month does not have, stays as it was.
function markDate(reading: Reading<VerisField>, path: "timeline.incident" | "plus.timeline.notification"): void {
  const part = reading.at(path);
  if (!isObject(part)) return;
  reading.mapped(`${path}.year`);
  if (toEdtf(part.year, part.month, null)?.length === 7) reading.mapped(`${path}.month`);
  if (toEdtf(part.year, part.month, part.day)?.length === 10) reading.mapped(`${path}.day`);
}

function pastDay(text: string | null, today: string): string | null {
  const day = dayOf(text);
  return day !== null && day <= today ? day : null;
}

function yearOf(edtf: string | null): string | null {
  return boundsOf(edtf)?.first?.slice(0, 4) ?? null;
}
