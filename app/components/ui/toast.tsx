import { useLocation } from "@remix-run/react";
import { useEffect, useReducer, useRef, useState } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { ScreenKey } from "#app/i18n/messages.ts";
import type { Flash } from "#app/web/form-reply.ts";
import { deferredValue } from "./deferred-value.ts";
import { UndoFields } from "./undo-fields.tsx";

const toastRegion = deferredValue(() => import("./toast-region.tsx"));

/**
 * Shows once, at the foot of the screen, what was just done. The server renders `initial`; `latest`
 * is shown while the page stays open. Without JavaScript, and until React Aria's region has loaded,
 * it is a plain status with a plain undo form; the region announces it, F6 leads to it, it can be
 * closed there and waits while it has the pointer or the focus.
 */
export function Toast({ initial, latest }: { initial: Flash | null; latest: Flash | null }) {
  const t = useT();
  const location = useLocation();
  const loaded = toastRegion.useValue();
  const [flash, setFlash] = useState(initial);
  const status = useRef<HTMLDivElement>(null);
  const [, rerender] = useReducer((count: number) => count + 1, 0);
  useEffect(() => setFlash(initial), [initial]);
  useEffect(() => {
    if (latest) setFlash(latest);
  }, [latest]);
  useEffect(() => {
    if (flash) void toastRegion.load();
  }, [flash]);
  // The undo button is not replaced while it has the focus.
  if (loaded && !status.current?.contains(document.activeElement))
    return <loaded.ToastRegion flash={flash} />;
  return (
    <div ref={status} className="toasts" role="status" onBlur={rerender}>
      {flash && (
        <div className="toast">
          <span>{t(`flash.${flash.message}` as ScreenKey)}</span>
          {flash.undo && (
            <form method="post" action={flash.undo.action}>
              <UndoFields undo={flash.undo} back={location.pathname + location.search} />
            </form>
          )}
        </div>
      )}
    </div>
  );
}
