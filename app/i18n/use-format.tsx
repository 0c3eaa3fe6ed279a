import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { type Format, formatFor, type Moment } from "./format.ts";
import { useLocale } from "./language.tsx";

type ClockValue = { now: number; zone: string };
const ClockContext = createContext<ClockValue>({ now: 0, zone: "UTC" });

const tickMs = 20_000;

/**
 * Provides the server's time. Starts at the time the server rendered, so that both sides render the
 * same, and then ticks.
 */
export function Clock({ now, zone, children }: { now: Moment; zone: string; children: ReactNode }) {
  const serverNow = new Date(now).getTime();
  const [shownNow, setShownNow] = useState(serverNow);
  useEffect(() => {
    // The clock of a device may be wrong; only its speed is used.
    const offset = serverNow - Date.now();
    setShownNow(serverNow);
    const timer = setInterval(() => setShownNow(Date.now() + offset), tickMs);
    return () => clearInterval(timer);
  }, [serverNow]);
  return <ClockContext.Provider value={{ now: shownNow, zone }}>{children}</ClockContext.Provider>;
}

/** The current time of the server, in milliseconds. */
export const useNow = () => useContext(ClockContext).now;

/**
 * Formats for money, numbers and times. `zone`: a challenge's time zone, by default the
 * organisation's.
 */
export function useFormat(zone?: string): Format {
  const locale = useLocale();
  const defaultZone = useContext(ClockContext).zone;
  return formatFor(locale, zone ?? defaultZone);
}
