import { useEffect, useState } from "react";
import type { Moment } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat, useNow } from "#app/i18n/use-format.tsx";

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

type Part = ["days" | "hours" | "minutes" | "seconds", number];

/** Days and hours; on the last day hours and minutes, and seconds once they are counted. */
function partsOf(remaining: number, showsSeconds: boolean): Part[] {
  const days = Math.floor(remaining / day);
  const hours = Math.floor((remaining % day) / hour);
  const minutes = Math.floor((remaining % hour) / minute);
  const seconds = Math.floor((remaining % minute) / second);
  if (days > 1)
    return [
      ["days", days],
      ["hours", hours],
    ];
  if (showsSeconds)
    return [
      ["hours", hours],
      ["minutes", minutes],
      ["seconds", seconds],
    ];
  return [
    ["hours", days * 24 + hours],
    ["minutes", minutes],
  ];
}

/**
 * The time left until `at`, in large figures. Rendered from the server's clock; during the last day
 * it ticks every second, with JavaScript.
 */
export function Countdown({ at, zone }: { at: Moment; zone?: string }) {
  const t = useT();
  const format = useFormat(zone);
  const now = useNow();
  const [tick, setTick] = useState({ since: now, elapsed: 0 });
  const end = new Date(at).getTime();
  const isLastDay = end - now < day;
  useEffect(() => {
    if (!isLastDay) return;
    const startedAt = Date.now();
    const timer = setInterval(
      () => setTick({ since: now, elapsed: Date.now() - startedAt }),
      second,
    );
    return () => clearInterval(timer);
  }, [now, isLastDay]);

  const remaining = end - now - (tick.since === now ? tick.elapsed : 0);
  if (remaining <= 0)
    return (
      <span className="countdown">
        <b>{t("time.over")}</b>
      </span>
    );
  const parts = partsOf(remaining, isLastDay && tick.elapsed > 0);
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={format.dateTime(at)}
      className="countdown"
      data-soon={remaining < 3 * day}
      role="timer"
      aria-live="off"
    >
      {parts.map(([unit, count]) => (
        <span key={unit}>
          <b>{count}</b>
          <small>{t(`time.${unit}`, { count })}</small>
        </span>
      ))}
      <span className="sr-only">({format.dateTime(at)})</span>
    </time>
  );
}
