import { useContext, useEffect, useMemo, useRef, useState } from "react";
import {
  OverlayArrow,
  Tooltip,
  TooltipTrigger,
  TooltipTriggerStateContext,
} from "react-aria-components";
import { Aria } from "./aria.tsx";

const showDelayMs = 450;
const hideDelayMs = 150;

/**
 * The one tooltip of the page, for whichever element with `data-tip` has the pointer or focus. An
 * empty one shows the name of the element.
 */
export function TooltipLayer() {
  return (
    <Aria>
      <TooltipTrigger delay={showDelayMs} closeDelay={hideDelayMs}>
        <PageTooltip />
      </TooltipTrigger>
    </Aria>
  );
}

function PageTooltip() {
  const trigger = useTooltipTrigger();
  // A new ref for every element, since React Aria places the tooltip again when the ref changes.
  const triggerRef = useMemo(() => ({ current: trigger }), [trigger]);
  return (
    <Tooltip triggerRef={triggerRef} placement="bottom" offset={8} className="tooltip">
      <OverlayArrow>
        <svg width="10" height="5" viewBox="0 0 10 5" aria-hidden="true">
          <path d="M0 5 5 0l5 5" />
        </svg>
      </OverlayArrow>
      {trigger?.dataset.tip || trigger?.ariaLabel}
    </Tooltip>
  );
}

const closestTrigger = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>("[data-tip]") : null;

/**
 * The element whose tooltip is shown. React Aria expects a component around every trigger; this
 * tells its state what pointer and focus do on the whole page.
 */
function useTooltipTrigger(): HTMLElement | null {
  const [trigger, setTrigger] = useState<HTMLElement | null>(null);
  const state = useContext(TooltipTriggerStateContext)!;
  const stateRef = useRef(state);
  stateRef.current = state;
  useEffect(() => {
    let hovered: HTMLElement | null = null;
    const open = (element: HTMLElement, immediately: boolean) => {
      setTrigger(element);
      stateRef.current.open(immediately);
    };
    const hide = () => stateRef.current.close(true);
    const onPointerOver = ({ target, pointerType }: PointerEvent) => {
      const element = pointerType === "touch" ? null : closestTrigger(target);
      if (element === hovered || (target as Element).closest(".tooltip")) return;
      hovered = element;
      if (element) open(element, false);
      else stateRef.current.close(!stateRef.current.isOpen);
    };
    const onFocusIn = ({ target }: Event) => {
      const element = closestTrigger(target);
      if (element?.matches(":focus-visible")) open(element, true);
    };
    const onKeyDown = ({ key }: KeyboardEvent) => key === "Escape" && hide();
    document.addEventListener("pointerover", onPointerOver);
    document.addEventListener("focusin", onFocusIn);
    document.addEventListener("focusout", hide);
    document.addEventListener("pointerdown", hide);
    document.addEventListener("keydown", onKeyDown);
    // This layer is loaded by the first hover or focus, which has therefore already happened.
    const focused = document.querySelector<HTMLElement>("[data-tip]:focus-visible");
    hovered = document.querySelector<HTMLElement>("[data-tip]:hover");
    if (focused) open(focused, true);
    else if (hovered) open(hovered, false);
    return () => {
      document.removeEventListener("pointerover", onPointerOver);
      document.removeEventListener("focusin", onFocusIn);
      document.removeEventListener("focusout", hide);
      document.removeEventListener("pointerdown", hide);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
  return trigger;
}
