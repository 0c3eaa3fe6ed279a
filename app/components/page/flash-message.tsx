import { useLocation, useSearchParams } from "@remix-run/react";
import { useEffect, useMemo } from "react";
import { useT } from "#app/i18n/language.tsx";
import type { ScreenKey } from "#app/i18n/messages.ts";
import type { Undo } from "#app/web/form-reply.ts";
import { useFlash } from "../ui/flash.ts";
import { Toast } from "../ui/toast.tsx";

/**
 * After a write that redirects to `withFlash(…, "idea-posted")`: shows the sentence
 * `flash.idea-posted` once, with and without JavaScript, and its undo button. Only keys of ours are
 * shown, and the parameter is then removed from the address. Also shows what happens while the page
 * stays open (ui/flash.ts).
 */
export function FlashMessage({ undo }: { undo?: Undo | null }) {
  const t = useT();
  const location = useLocation();
  const [query] = useSearchParams();
  const message = query.get("flash");
  // biome-ignore lint/correctness/useExhaustiveDependencies(location.key): every navigation may bring the same message again
  useEffect(() => {
    if (!message) return;
    const url = new URL(window.location.href);
    url.searchParams.delete("flash");
    window.history.replaceState(window.history.state, "", url);
  }, [message, location.key]);
  const key = `flash.${message}` as ScreenKey;
  const isKnown = !!message && /^[a-z-]{1,40}$/.test(message) && t(key) !== key;
  // biome-ignore lint/correctness/useExhaustiveDependencies(location.key): a new object for every navigation shows the toast again
  // biome-ignore lint/correctness/useExhaustiveDependencies(undo): revalidation returns an equal object, which must not show it again
  const initial = useMemo(
    () => (isKnown ? { message, undo: undo ?? undefined } : null),
    [message, isKnown, location.key],
  );
  const latest = useFlash();
  return initial || latest ? <Toast initial={initial} latest={latest} /> : null;
}
