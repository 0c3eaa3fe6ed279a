import { useEffect } from "react";

/** Looks at what is on screen are noted (watch-looks.ts), fetched once the page has nothing else to do. */
export function useLooks(
  found: () => { cards?: Iterable<Element>; open?: string },
  what: readonly unknown[],
) {
  useEffect(() => {
    let [stop, gone] = [() => {}, false];
    const timer = setTimeout(async () => {
      const watching = await import("./watch-views.ts").catch(() => null); // without a connection nothing is noted
      if (!watching || gone) return;
      const { cards = [], open } = found();
      stop = watching.watchLooks(cards, open);
    }, 300);
    return () => {
      gone = true;
      clearTimeout(timer);
      stop();
    };
  }, what);
}
