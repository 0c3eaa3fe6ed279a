import { useEffect, useId, useRef, type ReactNode } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { ButtonKind } from "./button.tsx";
import { useHydrated } from "./hydrated.ts";
import { Icon, type IconName } from "./icon.tsx";

/**
 * A button that opens a few more questions over the page. Without JavaScript the same opens in place, under the button.
 * Opens by itself when `open` (its form came back with something wrong).
 */
export function Dialog({ trigger, title, kind = "secondary", icon, small, open, children }: {
  trigger: string;
  title: string;
  kind?: ButtonKind;
  icon?: IconName;
  small?: boolean;
  open?: boolean;
  children: ReactNode;
}) {
  const t = useT();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const hydrated = useHydrated();
  const looks = `button button-${kind}${small ? " button-small" : ""}`;
  useEffect(() => {
    if (hydrated && open && !dialog.current?.open) dialog.current?.showModal();
  }, [hydrated, open]);

  if (!hydrated) {
    return (
      <details className="dialog-plain" open={open}>
        <summary className={looks}>{icon && <Icon name={icon} />}{trigger}</summary>
        <h2 className="mb-4">{title}</h2>
        {children}
      </details>
    );
  }
  const close = () => dialog.current?.close();
  return (
    <>
      <button type="button" className={looks} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {icon && <Icon name={icon} />}{trigger}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby={heading} onClick={(event) => event.target === dialog.current && close()}>
        <div className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <button type="button" className="button button-quiet button-round -mr-3 -mt-2" aria-label={t("act.close")} onClick={close}><Icon name="close" /></button>
        </div>
        {children}
      </dialog>
    </>
  );
}
