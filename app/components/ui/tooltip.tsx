import { useEffect } from "react";
import { deferredValue } from "./deferred-value.ts";

const tooltipLayer = deferredValue(() => import("./tooltip-layer.tsx"));

/**
 * Rendered once in the frame: shows the text of `data-tip="…"` for any element under the pointer or
 * with keyboard focus. The text must also be part of the accessible name, or add nothing essential:
 * touch has no hover.
 */
export function Tooltip() {
  const loaded = tooltipLayer.useValue();
  useEffect(() => {
    if (loaded) return;
    const onNear = ({ target }: Event) => {
      if (target instanceof Element && target.closest("[data-tip]")) void tooltipLayer.load();
    };
    document.addEventListener("pointerover", onNear);
    document.addEventListener("focusin", onNear);
    return () => {
      document.removeEventListener("pointerover", onNear);
      document.removeEventListener("focusin", onNear);
    };
  }, [loaded]);
  return loaded && <loaded.TooltipLayer />;
}
