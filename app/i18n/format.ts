// Money, numbers and moments as people of a locale write them. Pure: the same on the server, in a browser and in a letter.
import type { Locale } from "#db/locales.ts";
import { localeTable } from "./locale-table.ts";

export type Moment = Date | string | number;
export type Format = ReturnType<typeof formatFor>;

// Making an Intl object costs a hundred times what using one does.
const made = new Map<string, unknown>();
function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How a locale writes things, `zone` being the time zone (IANA) in which moments are told unless said otherwise. */
export function formatFor(locale: Locale, zone: string) {
  const { region } = localeTable[locale];
  const numbers = (options: Intl.NumberFormatOptions) =>
    once(`n ${region} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(region, options));
  const moments = (options: Intl.DateTimeFormatOptions, timeZone: string) =>
    once(
      `d ${region} ${timeZone} ${JSON.stringify(options)}`,
      () => new Intl.DateTimeFormat(region, { ...options, timeZone }),
    );
  const words = once(`r ${region}`, () => new Intl.RelativeTimeFormat(region, { numeric: "auto" }));

  const date = (at: Moment, timeZone = zone) =>
    moments({ day: "numeric", month: "long", year: "numeric" }, timeZone).format(new Date(at));
  const time = (at: Moment, timeZone = zone) =>
    moments({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, timeZone).format(
      new Date(at),
    );
  const dayNumber = (at: Moment, timeZone: string) => {
    const [y, m, d] = once(`k ${timeZone}`, () => new Intl.DateTimeFormat("en-CA", { timeZone }))
      .format(new Date(at))
      .split("-")
      .map(Number);
    return Date.UTC(y!, m! - 1, d!) / day;
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
    /** "€", "kr": what stands before or after an amount. */
    symbol: (currency: string) =>
      numbers({ style: "currency", currency, currencyDisplay: "narrowSymbol" })
        .formatToParts(0)
        .find((part) => part.type === "currency")?.value ?? currency,
    /** The amount as one would type it into a field: "2500,50", without thousands and symbol. */
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
    /** Always with so many decimals, so that figures in a column stand under each other. */
    fixed: (value: number, digits: number) =>
      numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
    /** A share between 0 and 1. */
    percent: (share: number) =>
      numbers({ style: "percent", maximumFractionDigits: 0 }).format(share),
    date,
    shortDate: (at: Moment, timeZone = zone) =>
      moments({ day: "numeric", month: "short" }, timeZone).format(new Date(at)),
    /** "Friday 12 December": for a moment that is near, to plan by. */
    weekday: (at: Moment, timeZone = zone) =>
      moments({ weekday: "long", day: "numeric", month: "long" }, timeZone).format(new Date(at)),
    time,
    // Date and time are written apart: what stands between them differs from one edition of the tables to the next.
    dateTime: (at: Moment, timeZone = zone) => `${date(at, timeZone)}, ${time(at, timeZone)}`,
    list: (items: readonly string[]) =>
      once(`l ${region}`, () => new Intl.ListFormat(region, { type: "conjunction" })).format(items),
    /** "3 days ago", "tomorrow", "in 2 hours": by the calendar of the time zone once it is another day. */
    relative: (at: Moment, now: Moment, timeZone = zone) => {
      const away = new Date(at).getTime() - new Date(now).getTime();
      const days = dayNumber(at, timeZone) - dayNumber(now, timeZone);
      if (Math.abs(away) < minute) return words.format(0, "second");
      if (Math.abs(away) < hour) return words.format(Math.trunc(away / minute), "minute");
      if (days === 0 || Math.abs(away) < 6 * hour)
        return words.format(Math.trunc(away / hour), "hour");
      if (Math.abs(days) < 14) return words.format(days, "day");
      if (Math.abs(days) < 60) return words.format(Math.trunc(days / 7), "week");
      return Math.abs(days) < 365
        ? words.format(Math.trunc(days / 30.44), "month")
        : words.format(Math.trunc(days / 365.25), "year");
    },
    /** "3 days", "2 hours", "5 minutes": what is left until `at`, rounded down; never less than a minute. */
    span: (at: Moment, now: Moment) => {
      const left = Math.max(new Date(at).getTime() - new Date(now).getTime(), minute);
      const [unit, size] =
        left >= 2 * day
          ? (["day", day] as const)
          : left >= 2 * hour
            ? (["hour", hour] as const)
            : (["minute", minute] as const);
      return numbers({ style: "unit", unit, unitDisplay: "long" }).format(Math.floor(left / size));
    },
  };
}
