import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { Language } from "./i18n/language.tsx";
import { isLocale } from "./i18n/locale.ts";
import { loadScreen } from "./i18n/load-screen.ts";
import { translateWith } from "./i18n/translate.ts";
import type { ScreenKey } from "./i18n/messages.ts";

async function wakeUp() {
  // A form sent before this script ran was answered with its page, under the address it was sent to.
  const { at } = document.documentElement.dataset;
  if (at) window.history.replaceState(window.history.state, "", at);
  const asked = document.documentElement.lang;
  const locale = isLocale(asked) ? asked : "en";
  const t = translateWith<ScreenKey>(locale, await loadScreen(locale));
  startTransition(() => {
    hydrateRoot(document, <Language locale={locale} t={t}><RemixBrowser /></Language>);
  });
}

void wakeUp();
