import { useLocation } from "@remix-run/react";
import { type PointerEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { ButtonKind } from "./button.tsx";
import { useReplacedSummary } from "./hydrated.ts";
import { Icon, type IconName } from "./icon.tsx";

type DialogProps = {
  trigger: string;
  title: string;
  kind?: ButtonKind;
  icon?: IconName;
  small?: boolean;
  open?: boolean;
  children: ReactNode;
};

/**
 * A button that opens a native <dialog> over the page; typed text survives closing it. Without
 * JavaScript the content opens in place, under the button. `open` opens it at once, for a form that
 * was rejected.
 */
export function Dialog(props: DialogProps) {
  return <DialogBase {...props} className="dialog" />;
}

/**
 * A dialog for longer forms and reading: from the bottom of a phone, at the side of a wide screen.
 */
export function Sheet(props: DialogProps) {
  return <DialogBase {...props} className="dialog sheet" />;
}

function DialogBase({
  trigger,
  title,
  kind = "secondary",
  icon,
  small,
  open,
  className,
  children,
}: DialogProps & { className: string }) {
  const t = useT();
  const heading = useId();
  const summary = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const { isReplaced, hadFocus } = useReplacedSummary(summary, { immediately: open });
  const triggerClass = `button button-${kind}${small ? " button-small" : ""}`;
  // A navigation closes the dialog, since its form was sent; a link to a field inside it does not.
  const location = useLocation();
  const previousHash = useRef(location.hash);
  // biome-ignore lint/correctness/useExhaustiveDependencies(location.key): runs after every navigation, also to the same hash
  useEffect(() => {
    if (previousHash.current === location.hash) dialog.current?.close();
    previousHash.current = location.hash;
  }, [location.key, location.hash]);
  useEffect(() => {
    if (hadFocus) button.current?.focus();
  }, [hadFocus]);
  useEffect(() => {
    if (isReplaced && open && !dialog.current?.open) dialog.current?.showModal();
  }, [isReplaced, open]);

  if (!isReplaced) {
    return (
      <details className="dialog-plain" open={open}>
        <summary ref={summary} className={triggerClass}>
          {icon && <Icon name={icon} />}
          {trigger}
        </summary>
        <h2 className="mb-4">{title}</h2>
        {children}
      </details>
    );
  }
  const close = () => dialog.current?.close();
  const isOutside = ({ target, clientX: x, clientY: y }: PointerEvent) => {
    if (!dialog.current || target !== dialog.current) return false;
    const { left, right, top, bottom } = dialog.current.getBoundingClientRect();
    return x < left || x > right || y < top || y > bottom;
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={triggerClass}
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
        onPointerDown={(event) => isOutside(event) && close()}
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
