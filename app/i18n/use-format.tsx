import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useState,
} from "react";
import { type Format, formatFor, type Moment } from "./format.ts";
import { useLocale } from "./language.tsx";

type Clock = { now: number; zone: string };
const ClockContext = createContext<Clock>({ now: 0, zone: "UTC" });

const tick = 20_000;

/** The server's time for everything below it. Starts at what the server said, so both sides draw the same, then ticks. */
export function Clock({ now, zone, children }: { now: Moment; zone: string; children: ReactNode }) {
  const said = new Date(now).getTime();
  const [shown, show] = useState(said);
  useEffect(() => {
    const ahead = said - Date.now(); // a device's clock may be wrong; only how fast it runs is used
    const tell = (now: number) => startTransition(() => show(now)); // parts that are still to wake up (page/fetched.tsx) may wait for it
    tell(said);
    const timer = setInterval(() => tell(Date.now() + ahead), tick);
    return () => clearInterval(timer);
  }, [said]);
  return <ClockContext.Provider value={{ now: shown, zone }}>{children}</ClockContext.Provider>;
}

/** The present moment in milliseconds, as the server counts it. */
export const useNow = () => useContext(ClockContext).now;

/** Writing of money, numbers and moments; `zone` is the challenge's where there is one, else the organisation's. */
export function useFormat(zone?: string): Format {
  const locale = useLocale();
  const usual = useContext(ClockContext).zone;
  return formatFor(locale, zone ?? usual);
}
