// What the clock on the wall says in a time zone, and the instant that is. Used on the server and at import.
import { Temporal } from "temporal-polyfill";

/** `2026-03-29T02:30`, with or without seconds: what a date-and-time field sends. */
const written = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

export const isTimeZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
};

/**
 * The instant at which the clocks of a zone (IANA) show this time. When they show it twice, because they are put back, it
 * is the later one: whoever works towards a deadline gets the hour. "gap" when they never show it, because they are put
 * forward; "unreadable" when it is no date and time.
 */
export function instantOf(wallTime: string, zone: string): Date | "gap" | "unreadable" {
  if (!written.test(wallTime)) return "unreadable";
  let there: Temporal.ZonedDateTime;
  try {
    there = Temporal.PlainDateTime.from(wallTime, { overflow: "reject" }).toZonedDateTime(zone, {
      disambiguation: "later",
    });
  } catch {
    return "unreadable";
  }
  const shown = there.toPlainDateTime().toString({ smallestUnit: "second" });
  return shown.startsWith(wallTime) ? new Date(there.epochMilliseconds) : "gap";
}

/** What the clocks of a zone show at an instant, as a date-and-time field takes it: to the minute. */
export function wallTimeOf(at: Date | string, zone: string): string {
  return Temporal.Instant.from(new Date(at).toISOString())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}
