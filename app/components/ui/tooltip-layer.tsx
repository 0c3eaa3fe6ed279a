import { useEffect, useRef, useState } from "react";
import { OverlayArrow, Tooltip, TooltipTrigger } from "react-aria-components";
import { Aria } from "./aria.tsx";

const patience = 450;
/** Whoever has just read one gets the next at once. */
const fresh = 700;

/** The one tip of the page: React Aria places it, keeps it while the pointer is on it, and takes it away with Escape. */
export function TipLayer() {
  const [of, show] = useState<HTMLElement | null>(null);
  const trigger = useRef<HTMLElement | null>(null);
  trigger.current = of;
  useTipped(show);
  useEffect(() => {
    if (!of) return;
    const leave = (event: KeyboardEvent) => event.key === "Escape" && show(null);
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, [of]);
  return (
    <Aria>
      <TooltipTrigger isOpen={!!of} onOpenChange={(is) => !is && show(null)}>
        <Tooltip triggerRef={trigger} placement="bottom" offset={8} className="tip">
          <OverlayArrow>
            <svg width="10" height="5" viewBox="0 0 10 5" aria-hidden="true">
              <path d="M0 5 5 0l5 5" />
            </svg>
          </OverlayArrow>
          {of?.dataset.tip}
        </Tooltip>
      </TooltipTrigger>
    </Aria>
  );
}

/** Finds out, for the whole page, at what a tip is wanted. */
function useTipped(show: (of: HTMLElement | null) => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown: HTMLElement | null = null;
    let left = 0;
    const tipped = (target: EventTarget | null) =>
      target instanceof Element ? target.closest<HTMLElement>("[data-tip]") : null;
    const set = (of: HTMLElement | null) => {
      clearTimeout(timer);
      if (shown && !of) left = performance.now();
      shown = of;
      show(of);
    };
    const over = (event: PointerEvent) => {
      const of = event.pointerType === "touch" ? null : tipped(event.target);
      if (of === shown) return;
      clearTimeout(timer);
      if (of) timer = setTimeout(() => set(of), performance.now() - left < fresh ? 60 : patience);
      else if (shown && !(event.target as Element).closest?.(".tip"))
        timer = setTimeout(() => set(null), 150);
    };
    const focus = ({ target }: Event) =>
      tipped(target)?.matches(":focus-visible") && set(tipped(target));
    const away = () => set(null);
    document.addEventListener("pointerover", over);
    document.addEventListener("focusin", focus);
    document.addEventListener("focusout", away);
    document.addEventListener("pointerdown", away);
    // The pointer or the keyboard that made this layer come is there already.
    const focused = document.activeElement;
    const under = document.querySelector<HTMLElement>("[data-tip]:hover");
    if (focused?.matches("[data-tip]:focus-visible")) set(focused as HTMLElement);
    else if (under) timer = setTimeout(() => set(under), patience / 2);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerover", over);
      document.removeEventListener("focusin", focus);
      document.removeEventListener("focusout", away);
      document.removeEventListener("pointerdown", away);
    };
  }, [show]);
}
