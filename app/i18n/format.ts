// Money, numbers and times as a locale writes them. Pure: the same on the server, in a browser and
// in an email.
import type { Locale } from "#db/locales.ts";
import { localeTable } from "./locale-table.ts";

export type Moment = Date | string | number;
export type Format = ReturnType<typeof formatFor>;

// Creating an Intl object costs a hundred times as much as using one.
const intlCache = new Map<string, unknown>();
function cached<T>(key: string, create: () => T): T {
  if (!intlCache.has(key)) intlCache.set(key, create());
  return intlCache.get(key) as T;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The formats of a locale. `zone`: the default time zone (IANA). */
export function formatFor(locale: Locale, zone: string) {
  const { region } = localeTable[locale];
  const numbers = (options: Intl.NumberFormatOptions) =>
    cached(`n ${region} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(region, options));
  const dates = (options: Intl.DateTimeFormatOptions, timeZone: string) =>
    cached(
      `d ${region} ${timeZone} ${JSON.stringify(options)}`,
      () => new Intl.DateTimeFormat(region, { ...options, timeZone }),
    );
  const relativeTime = cached(
    `r ${region}`,
    () => new Intl.RelativeTimeFormat(region, { numeric: "auto" }),
  );

  const date = (at: Moment, timeZone = zone) =>
    dates({ day: "numeric", month: "long", year: "numeric" }, timeZone).format(new Date(at));
  const time = (at: Moment, timeZone = zone) =>
    dates({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, timeZone).format(new Date(at));
  const dayNumber = (at: Moment, timeZone: string) => {
    const [year, month, dayOfMonth] = cached(
      `k ${timeZone}`,
      () => new Intl.DateTimeFormat("en-CA", { timeZone }),
    )
      .format(new Date(at))
      .split("-")
      .map(Number);
    return Date.UTC(year!, month! - 1, dayOfMonth!) / day;
  };

  return {
    /** Minor units (cents) and an ISO 4217 code; whole amounts without decimals. */
    money: (minor: number, currency: string) => {
      const digits =
        numbers({ style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
      const amount = minor / 10 ** digits;
      return numbers({
        style: "currency",
        currency,
        minimumFractionDigits: Number.isInteger(amount) ? 0 : digits,
      }).format(amount);
    },
    /** The symbol of a currency: "€", "kr". */
    symbol: (currency: string) =>
      numbers({ style: "currency", currency, currencyDisplay: "narrowSymbol" })
        .formatToParts(0)
        .find((part) => part.type === "currency")?.value ?? currency,
    /** An amount as typed into a field: "2500,50", without thousands separators and symbol. */
    plainMoney: (minor: number, currency: string) => {
      const digits =
        numbers({ style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
      const amount = minor / 10 ** digits;
      return numbers({
        useGrouping: false,
        minimumFractionDigits: Number.isInteger(amount) ? 0 : digits,
        maximumFractionDigits: digits,
      }).format(amount);
    },
    number: (value: number, digits = 1) => numbers({ maximumFractionDigits: digits }).format(value),
    /** Always with this many decimals, so that figures line up in a column. */
    fixed: (value: number, digits: number) =>
      numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
    /** A share between 0 and 1. */
    percent: (share: number) =>
      numbers({ style: "percent", maximumFractionDigits: 0 }).format(share),
    date,
    shortDate: (at: Moment, timeZone = zone) =>
      dates({ day: "numeric", month: "short" }, timeZone).format(new Date(at)),
    /** "Friday 12 December": for a date in the near future. */
    weekday: (at: Moment, timeZone = zone) =>
      dates({ weekday: "long", day: "numeric", month: "long" }, timeZone).format(new Date(at)),
    time,
    // Joined here, since the separator differs between versions of the locale data.
    dateTime: (at: Moment, timeZone = zone) => `${date(at, timeZone)}, ${time(at, timeZone)}`,
    list: (items: readonly string[]) =>
      cached(`l ${region}`, () => new Intl.ListFormat(region, { type: "conjunction" })).format(
        items,
      ),
    /**
     * "3 days ago", "tomorrow", "in 2 hours": by calendar days of the time zone once it is another
     * day.
     */
    relative: (at: Moment, now: Moment, timeZone = zone) => {
      const distance = new Date(at).getTime() - new Date(now).getTime();
      const days = dayNumber(at, timeZone) - dayNumber(now, timeZone);
      if (Math.abs(distance) < minute) return relativeTime.format(0, "second");
      if (Math.abs(distance) < hour)
        return relativeTime.format(Math.trunc(distance / minute), "minute");
      if (days === 0 || Math.abs(distance) < 6 * hour)
        return relativeTime.format(Math.trunc(distance / hour), "hour");
      if (Math.abs(days) < 14) return relativeTime.format(days, "day");
      if (Math.abs(days) < 60) return relativeTime.format(Math.trunc(days / 7), "week");
      return Math.abs(days) < 365
        ? relativeTime.format(Math.trunc(days / 30.44), "month")
        : relativeTime.format(Math.trunc(days / 365.25), "year");
    },
    /**
     * "3 days", "2 hours", "5 minutes": the time left until `at`, rounded down, at least a minute.
     */
    span: (at: Moment, now: Moment) => {
      const remaining = Math.max(new Date(at).getTime() - new Date(now).getTime(), minute);
      const [unit, size] = spanUnit(remaining);
      return numbers({ style: "unit", unit, unitDisplay: "long" }).format(
        Math.floor(remaining / size),
      );
    },
  };
}

/** Two days or more are given in days, two hours or more in hours, the rest in minutes. */
function spanUnit(milliseconds: number): ["day" | "hour" | "minute", number] {
  if (milliseconds >= 2 * day) return ["day", day];
  return milliseconds >= 2 * hour ? ["hour", hour] : ["minute", minute];
}
