import { useSearchParams } from "@remix-run/react";
import { useEffect } from "react";
import type { ScreenKey } from "#app/i18n/messages.ts";
import { useT } from "#app/i18n/language.tsx";
import { Toast } from "../ui/notice.tsx";

/**
 * After a deed: a write that leads to `said(paths.…, "idea-posted")` shows the sentence `said.idea-posted` once, with and
 * without JavaScript. Only sentences of ours can be shown; it is then taken out of the address.
 */
export function Said() {
  const t = useT();
  const [query] = useSearchParams();
  const what = query.get("said");
  useEffect(() => {
    if (!what) return;
    const url = new URL(window.location.href);
    url.searchParams.delete("said");
    window.history.replaceState(window.history.state, "", url);
  }, [what]);
  if (!what || !/^[a-z-]{1,40}$/.test(what)) return null;
  const key = `said.${what}` as ScreenKey;
  const sentence = t(key);
  return sentence === key ? null : <Toast key={what}>{sentence}</Toast>;
}
