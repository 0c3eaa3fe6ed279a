import { useEffect } from "react";
import { deferredValue } from "./deferred-value.ts";
import type { ListShortcutOptions } from "./shortcut-options.ts";

const listShortcuts = deferredValue(() => import("./list-shortcuts.tsx"));

/**
 * Letter keys that move through the lists of a page (elements with `data-walk`) and act on the
 * focused item, and a button that explains them. Loaded when the browser is idle, since a page
 * that is still opening has no use for them.
 */
export function Shortcuts(options: ListShortcutOptions) {
  const loaded = listShortcuts.useValue();
  useEffect(() => {
    const load = () => void listShortcuts.load();
    const canWaitForIdle = "requestIdleCallback" in window;
    const handle = canWaitForIdle
      ? requestIdleCallback(load, { timeout: 2_000 })
      : window.setTimeout(load, 800);
    return () => (canWaitForIdle ? cancelIdleCallback(handle) : clearTimeout(handle));
  }, []);
  return loaded && <loaded.ListShortcuts {...options} />;
}
