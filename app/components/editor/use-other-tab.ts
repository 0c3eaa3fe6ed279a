import { useEffect, useState } from "react";

type Said = { key: string; tab: string; is: "writing" | "also" | "gone" };
const tab = typeof crypto === "undefined" ? "" : Math.random().toString(36).slice(2);

/**
 * Whether the same thing is being written in another tab of this browser: `writing` is true once somebody typed here. Tabs tell
 * each other; nothing is locked, for the other one may have been forgotten long ago.
 */
export function useOtherTab(key: string | undefined, writing: boolean): boolean {
  const [others, hear] = useState<readonly string[]>([]);
  useEffect(() => {
    if (key === undefined || !writing || typeof BroadcastChannel === "undefined") return;
    const channel = new BroadcastChannel("writing");
    const say = (is: Said["is"]) => channel.postMessage({ key, tab, is } satisfies Said);
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.key !== key || data.tab === tab) return;
      if (data.is === "writing") say("also");
      hear((before) => [...before.filter((one) => one !== data.tab), ...(data.is === "gone" ? [] : [data.tab])]);
    };
    const gone = () => say("gone");
    say("writing");
    addEventListener("pagehide", gone);
    return () => {
      removeEventListener("pagehide", gone);
      gone();
      channel.close();
      hear([]);
    };
  }, [key, writing]);
  return others.length > 0;
}
