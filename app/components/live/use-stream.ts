import { useEffect, useRef } from "react";
import type { LiveData } from "./live-data.ts";
import { openStream, type StreamListeners } from "./open-stream.ts";

/** Keeps a stream open while the page is shown; reconnects from the state its data was read at. */
export function useStream(data: LiveData, listeners: StreamListeners) {
  const latest = useRef({ data, listeners });
  latest.current = { data, listeners };
  useEffect(
    () =>
      openStream(() => latest.current.data.live, {
        onChange: (update) => latest.current.listeners.onChange(update),
        onReaders: (count) => latest.current.listeners.onReaders(count),
      }),
    [],
  );
}
