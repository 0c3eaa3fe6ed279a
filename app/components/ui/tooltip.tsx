import { useEffect } from "react";
import { later } from "./deferred-value.ts";

const layer = later(() => import("./tooltip-layer.tsx"));

/**
 * Once in the frame, for the whole page: whatever has `data-tip="…"` tells it in a word under the pointer or the keyboard. The
 * words must stand in its accessible name too, or add nothing one has to know: fingers do not hover.
 */
export function Tips() {
  const there = layer.usePart();
  useEffect(() => {
    if (there) return;
    const near = ({ target }: Event) =>
      void (target instanceof Element && target.closest("[data-tip]") && layer.want());
    document.addEventListener("pointerover", near);
    document.addEventListener("focusin", near);
    return () => {
      document.removeEventListener("pointerover", near);
      document.removeEventListener("focusin", near);
    };
  }, [there]);
  return there && <there.TipLayer />;
}
