import { useLocation } from "@remix-run/react";
import { type PointerEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { ButtonKind } from "./button.tsx";
import { useTakenOver } from "./hydrated.ts";
import { Icon, type IconName } from "./icon.tsx";

type DialogLook = {
  trigger: string;
  title: string;
  kind?: ButtonKind;
  icon?: IconName;
  small?: boolean;
  open?: boolean;
  children: ReactNode;
};

/**
 * A button that opens a few more questions over the page: a native <dialog>, which keeps what was typed when it is closed.
 * Without JavaScript the same opens in place, under the button. Opens by itself when `open` (its form came back with
 * something wrong).
 */
export function Dialog(look: DialogLook) {
  return <Opened {...look} className="dialog" />;
}

/** The same for longer forms and things to read beside the page: from the foot of a phone, at the side of a desk. */
export function Sheet(look: DialogLook) {
  return <Opened {...look} className="dialog sheet" />;
}

function Opened({
  trigger,
  title,
  kind = "secondary",
  icon,
  small,
  open,
  className,
  children,
}: DialogLook & { className: string }) {
  const t = useT();
  const heading = useId();
  const summary = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const awake = useTakenOver(summary, button, open);
  const looks = `button button-${kind}${small ? " button-small" : ""}`;
  // Led on by what was sent from here, the dialog has done its work; a way to a field within it is no going on.
  const here = useLocation();
  const hash = useRef(here.hash);
  useEffect(() => {
    if (hash.current === here.hash) dialog.current?.close();
    hash.current = here.hash;
  }, [here.key]);
  useEffect(() => {
    if (awake && open && !dialog.current?.open) dialog.current?.showModal();
  }, [awake, open]);

  if (!awake) {
    return (
      <details className="dialog-plain" open={open}>
        <summary ref={summary} className={looks}>
          {icon && <Icon name={icon} />}
          {trigger}
        </summary>
        <h2 className="mb-4">{title}</h2>
        {children}
      </details>
    );
  }
  const close = () => dialog.current?.close();
  const beside = ({ target, clientX: x, clientY: y }: PointerEvent) => {
    if (target !== dialog.current) return false;
    const { left, right, top, bottom } = dialog.current!.getBoundingClientRect();
    return x < left || x > right || y < top || y > bottom;
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={looks}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {icon && <Icon name={icon} />}
        {trigger}
      </button>
      <dialog
        ref={dialog}
        className={className}
        aria-labelledby={heading}
        onPointerDown={(event) => beside(event) && close()}
      >
        <div className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <button
            type="button"
            className="button button-quiet button-round -mr-3 -mt-2"
            aria-label={t("action.close")}
            onClick={close}
          >
            <Icon name="close" />
          </button>
        </div>
        {children}
      </dialog>
    </>
  );
}
