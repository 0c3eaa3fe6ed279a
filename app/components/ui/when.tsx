import type { Moment } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat, useNow } from "#app/i18n/use-format.tsx";

/**
 * A point in time as people say it, with the exact one in `dateTime`, on hover and for screen
 * readers, which do not read titles. `as`: "relative" (3 days ago, tomorrow), "left" (3 days left;
 * “closed” when past), "date", "short" (1 jun) or "date-time".
 */
export function When({
  at,
  as = "relative",
  zone,
}: {
  at: Moment;
  as?: "relative" | "left" | "date" | "short" | "date-time";
  zone?: string;
}) {
  const t = useT();
  const now = useNow();
  const format = useFormat(zone);
  const date = new Date(at);
  const text = {
    relative: () => format.relative(at, now),
    left: () =>
      date.getTime() <= now ? t("time.over") : t("time.left", { span: format.span(at, now) }),
    date: () => format.date(at),
    short: () => format.shortDate(at),
    "date-time": () => format.dateTime(at),
  }[as]();
  // Server and browser may have different versions of the locale data, which differ in spaces.
  return (
    <time dateTime={date.toISOString()} title={format.dateTime(at)} suppressHydrationWarning>
      {text}
      {(as === "relative" || as === "left") && (
        <span className="sr-only">{` (${format.dateTime(at)})`}</span>
      )}
    </time>
  );
}
