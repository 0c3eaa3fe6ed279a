import { useHref, useNavigate } from "@remix-run/react";
import type { ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { useLocale } from "#app/i18n/language.tsx";
import { localeTable } from "#app/i18n/locale-table.ts";

// React Aria writes one rule for touch into the page; the content policy wants to see this page's number on it.
(globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ =
  document.querySelector<HTMLElement>("script[nonce]")?.nonce;

/** Around every part made of React Aria: it speaks the page's language and goes places without loading a page. Only ever fetched later. */
export function Aria({ children }: { children: ReactNode }) {
  const locale = localeTable[useLocale()].region;
  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={useNavigate()} useHref={useHref}>
        {children}
      </RouterProvider>
    </I18nProvider>
  );
}
