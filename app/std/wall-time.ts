// Converts between an instant and the local date and time in a time zone.
import { Temporal } from "temporal-polyfill";

/** `2026-03-29T02:30`, with or without seconds, as a date-and-time field sends it. */
const wallTimePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/**
 * The instant of a local time in an IANA time zone. A time that occurs twice, when clocks go back,
 * means the later instant, so that people who work towards a deadline have the extra hour.
 * "gap": a time that does not occur, when clocks go forward; "unreadable": no date and time.
 */
export function instantOf(wallTime: string, zone: string): Date | "gap" | "unreadable" {
  if (!wallTimePattern.test(wallTime)) return "unreadable";
  let zoned: Temporal.ZonedDateTime;
  try {
    zoned = Temporal.PlainDateTime.from(wallTime, { overflow: "reject" }).toZonedDateTime(zone, {
      disambiguation: "later",
    });
  } catch {
    return "unreadable";
  }
  const localTime = zoned.toPlainDateTime().toString({ smallestUnit: "second" });
  return localTime.startsWith(wallTime) ? new Date(zoned.epochMilliseconds) : "gap";
}

/** The local time of an instant, to the minute, as a date-and-time field takes it. */
export function wallTimeOf(instant: Date | string, zone: string): string {
  return Temporal.Instant.from(new Date(instant).toISOString())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}
