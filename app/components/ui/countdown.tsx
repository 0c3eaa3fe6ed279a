import { useEffect, useState } from "react";
import type { Moment } from "#app/i18n/format.ts";
import { useT } from "#app/i18n/language.tsx";
import { useFormat, useNow } from "#app/i18n/use-format.tsx";

const day = 86_400_000;

/** How long until `at`, large. Drawn by the server from its own clock; ticks once a second during the last day, with JavaScript. */
export function Countdown({ at, zone }: { at: Moment; zone?: string }) {
  const t = useT();
  const format = useFormat(zone);
  const coarse = useNow();
  const [fine, tick] = useState<{ from: number; passed: number }>({ from: coarse, passed: 0 });
  const end = new Date(at).getTime();
  const soon = end - coarse < day;
  useEffect(() => {
    if (!soon) return;
    const begun = Date.now();
    const timer = setInterval(() => tick({ from: coarse, passed: Date.now() - begun }), 1_000);
    return () => clearInterval(timer);
  }, [coarse, soon]);

  const left = end - (fine.from === coarse ? coarse + fine.passed : coarse);
  if (left <= 0)
    return (
      <span className="countdown">
        <b>{t("time.over")}</b>
      </span>
    );
  const [days, hours, minutes, seconds] = [
    left / day,
    (left % day) / 3_600_000,
    (left % 3_600_000) / 60_000,
    (left % 60_000) / 1_000,
  ].map(Math.floor) as [number, number, number, number];
  const parts =
    days > 1
      ? ([
          ["days", days],
          ["hours", hours],
        ] as const)
      : soon && fine.passed > 0
        ? ([
            ["hours", hours],
            ["minutes", minutes],
            ["seconds", seconds],
          ] as const)
        : ([
            ["hours", days * 24 + hours],
            ["minutes", minutes],
          ] as const);
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={format.dateTime(at)}
      className="countdown"
      data-soon={left < 3 * day}
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
