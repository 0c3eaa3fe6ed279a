import { useEffect, useState } from "react";
import type { Flash } from "#app/web/form-reply.ts";
import { deferredValue } from "./deferred-value.ts";
import { ToastBody } from "./toast-body.tsx";

const toastRegion = deferredValue(() => import("./toast-region.tsx"));

/**
 * Shows once, at the foot of the screen, what was just done. The server renders `initial`; `latest`
 * is shown while the page stays open. With JavaScript, React Aria's region takes over: it is
 * announced, F6 leads to it, and it waits while it has the pointer or the focus.
 */
export function Toast({ initial, latest }: { initial: Flash | null; latest: Flash | null }) {
  const loaded = toastRegion.useValue();
  const [flash, setFlash] = useState(initial);
  useEffect(() => setFlash(initial), [initial]);
  useEffect(() => {
    if (latest) setFlash(latest);
  }, [latest]);
  useEffect(() => {
    if (flash) void toastRegion.load();
  }, [flash]);
  if (loaded) return <loaded.ToastRegion flash={flash} />;
  return (
    <div className="toasts" role="status">
      {flash && (
        <div className="toast">
          <ToastBody flash={flash} onClose={() => setFlash(null)} />
        </div>
      )}
    </div>
  );
}
