import { useEffect, useRef } from "react";
import type { LiveData } from "./live.tsx";
import { type Ears, openStream } from "./open-stream.ts";

/** A stream for as long as the page stands there, opened again from where its data has been read to. */
export function useStream(data: LiveData, ears: Ears) {
  const now = useRef({ data, ears });
  now.current = { data, ears };
  useEffect(
    () =>
      openStream(() => now.current.data.live, {
        changed: (news) => now.current.ears.changed(news),
        readers: (count) => now.current.ears.readers(count),
      }),
    [],
  );
}
