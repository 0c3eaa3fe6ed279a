import { useEffect, useState } from "react";

type Said = { key: string; tab: string; answer?: true };
const tab = Math.random().toString(36).slice(2);
const lockOf = (key: string, tab: string) => `writing ${key} ${tab}`;

/**
 * Whether the same thing is being written in another tab of this browser: `writing` is true once somebody typed here. Each tab
 * holds a lock of its own as long as it is there, also when it ends in a crash, and the others wait for that lock to know that it
 * has gone. Nobody is kept from writing: the other tab may have been forgotten long ago.
 */
export function useOtherTab(key: string | undefined, writing: boolean): boolean {
  const [others, hear] = useState(0);
  useEffect(() => {
    if (
      key === undefined ||
      !writing ||
      typeof BroadcastChannel === "undefined" ||
      !navigator.locks
    )
      return;
    const stop = new AbortController();
    const channel = new BroadcastChannel("writing");
    const known = new Set<string>();
    const meet = (other: string) => {
      if (known.has(other)) return;
      hear(known.add(other).size);
      const gone = () => {
        known.delete(other);
        hear(known.size);
      };
      navigator.locks.request(lockOf(key, other), { signal: stop.signal }, gone).catch(() => {}); // we left before it did
    };
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.key !== key || data.tab === tab) return;
      if (!data.answer) channel.postMessage({ key, tab, answer: true } satisfies Said);
      meet(data.tab);
    };
    const stay = () => {
      channel.postMessage({ key, tab } satisfies Said);
      return new Promise<void>((leave) => stop.signal.addEventListener("abort", () => leave()));
    };
    navigator.locks.request(lockOf(key, tab), { signal: stop.signal }, stay).catch(() => {}); // gone before it was there
    return () => {
      stop.abort();
      channel.close();
      hear(0);
    };
  }, [key, writing]);
  return others > 0;
}
