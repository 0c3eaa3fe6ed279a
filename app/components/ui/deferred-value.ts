import { useSyncExternalStore } from "react";

/**
 * A part of the kit that is fetched when somebody seems to want it (the pointer comes near, the keyboard stops at it), never
 * before: `const list = later(() => import("./menu-list.tsx"))`. `want()` fetches; `usePart()` is null until it is there.
 * Without a connection it stays null, and the next wish tries again: whoever uses it works without it too.
 */
export function later<Part>(load: () => Promise<Part>) {
  let part: Part | null = null;
  let coming: Promise<Part | null> | undefined;
  const heard = new Set<() => void>();
  const subscribe = (hear: () => void) => {
    heard.add(hear);
    return () => void heard.delete(hear);
  };
  return {
    want(): Promise<Part | null> {
      coming ??= load().then(
        (there) => {
          part = there;
          heard.forEach((hear) => hear());
          return there;
        },
        () => {
          coming = undefined;
          return null;
        },
      );
      return coming;
    },
    usePart: (): Part | null =>
      useSyncExternalStore(
        subscribe,
        () => part,
        () => null,
      ),
  };
}
