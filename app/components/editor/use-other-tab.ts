import { useEffect, useState } from "react";

type TabMessage = { key: string; tab: string; answer?: true };
const ownTab = Math.random().toString(36).slice(2);
const lockName = (key: string, tab: string) => `writing ${key} ${tab}`;

/**
 * Whether the same text is being written in another tab of this browser; `isWriting` is true once
 * something was typed here. Each tab holds a lock as long as it exists, even if it crashes, and the
 * others wait for that lock to learn that it is gone. Nothing is blocked: the other tab may have
 * been forgotten long ago.
 */
export function useOtherTab(key: string | undefined, isWriting: boolean): boolean {
  const [otherTabCount, setOtherTabCount] = useState(0);
  useEffect(() => {
    const isSupported = typeof BroadcastChannel !== "undefined" && "locks" in navigator;
    if (key === undefined || !isWriting || !isSupported) return;
    const controller = new AbortController();
    const { signal } = controller;
    const channel = new BroadcastChannel("writing");
    const otherTabs = new Set<string>();
    const addTab = (tab: string) => {
      if (otherTabs.has(tab)) return;
      setOtherTabCount(otherTabs.add(tab).size);
      const onGone = () => {
        otherTabs.delete(tab);
        setOtherTabCount(otherTabs.size);
      };
      // Rejects when this effect is cleaned up first.
      navigator.locks.request(lockName(key, tab), { signal }, onGone).catch(() => {});
    };
    channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
      if (data.key !== key || data.tab === ownTab) return;
      if (!data.answer)
        channel.postMessage({ key, tab: ownTab, answer: true } satisfies TabMessage);
      addTab(data.tab);
    };
    const holdLock = () => {
      channel.postMessage({ key, tab: ownTab } satisfies TabMessage);
      return new Promise<void>((release) => signal.addEventListener("abort", () => release()));
    };
    // Rejects when this effect is cleaned up before the lock was granted.
    navigator.locks.request(lockName(key, ownTab), { signal }, holdLock).catch(() => {});
    return () => {
      controller.abort();
      channel.close();
      setOtherTabCount(0);
    };
  }, [key, isWriting]);
  return otherTabCount > 0;
}
