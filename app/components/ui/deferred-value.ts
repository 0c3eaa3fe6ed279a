import { useSyncExternalStore } from "react";

type DeferredValue<Value> = {
  load(): Promise<Value | null>;
  useValue(): Value | null;
};

/**
 * A module that is imported only when it is likely to be needed (pointer or focus comes near), as
 * in `const list = deferredValue(() => import("./menu-list.tsx"))`. `load()` imports it;
 * `useValue()` is null until it has arrived. When the import fails, the value stays null and the
 * next `load()` tries again, so every user of it must work without the value too.
 */
export function deferredValue<Value>(importValue: () => Promise<Value>): DeferredValue<Value> {
  let value: Value | null = null;
  let loading: Promise<Value | null> | undefined;
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    load() {
      loading ??= importValue().then(
        (loaded) => {
          value = loaded;
          for (const listener of listeners) listener();
          return loaded;
        },
        () => {
          loading = undefined;
          return null;
        },
      );
      return loading;
    },
    useValue: () =>
      useSyncExternalStore(
        subscribe,
        () => value,
        () => null,
      ),
  };
}
