import type { Moment } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat, useNow } from "#app/i18n/use-format.tsx";

/**
 * A moment as people say it, with the exact one for machines, on hover, and for who hears the page read (nobody reads a title aloud). `as`: "relative" (3 days ago, tomorrow),
 * "left" (3 days left; “closed” once past), "date", "short" (1 jun) or "date-time".
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
  const exact = new Date(at);
  const said = {
    relative: () => format.relative(at, now),
    left: () =>
      exact.getTime() <= now ? t("time.over") : t("time.left", { span: format.span(at, now) }),
    date: () => format.date(at),
    short: () => format.shortDate(at),
    "date-time": () => format.dateTime(at),
  }[as]();
  // Two editions of the same language tables may differ in a space; the words are the same.
  return (
    <time dateTime={exact.toISOString()} title={format.dateTime(at)} suppressHydrationWarning>
      {said}
      {(as === "relative" || as === "left") && (
        <span className="sr-only"> ({format.dateTime(at)})</span>
      )}
    </time>
  );
}
