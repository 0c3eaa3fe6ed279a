import { useLocation, useSearchParams } from "@remix-run/react";
import { useEffect, useMemo } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { ScreenKey } from "#app/i18n/messages.ts";
import type { Undo } from "#app/web/undo.ts";
import { useTold } from "../ui/flash.ts";
import { fetched } from "./lazy.tsx";

const toasts = async () => (await import("../ui/toast.tsx")).Toasts;
const Toasts = fetched(toasts, import.meta.env.SSR ? await toasts() : null);

/**
 * After a deed: a write that leads to `said(paths.…, "idea-posted")` shows the sentence `flash.idea-posted` once, with and
 * without JavaScript, and the way back where that write named one. Only sentences of ours can be shown; it is then taken out of
 * the address. Also what is told while one stays on a page (ui/told.ts).
 */
export function Said({ undo }: { undo?: Undo | null }) {
  const t = useT();
  const here = useLocation();
  const [query] = useSearchParams();
  const what = query.get("said");
  useEffect(() => {
    if (!what) return;
    const url = new URL(window.location.href);
    url.searchParams.delete("said");
    window.history.replaceState(window.history.state, "", url);
  }, [what, here.key]);
  const key = `flash.${what}` as ScreenKey;
  const known = !!what && /^[a-z-]{1,40}$/.test(what) && t(key) !== key;
  const first = useMemo(
    () => (known ? { what, undo: undo ?? undefined } : null),
    [what, known, here.key],
  );
  const since = useTold();
  return first || since ? <Toasts first={first} since={since} /> : null;
}
