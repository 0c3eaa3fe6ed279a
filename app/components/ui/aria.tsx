import { useHref, useNavigate } from "@remix-run/react";
import type { ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { useLocale } from "#app/i18n/language.tsx";
import { localeTable } from "#app/i18n/locale-table.ts";

// React Aria adds a style element for touch; the content security policy requires the nonce on it.
(globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ =
  document.querySelector<HTMLElement>("script[nonce]")?.nonce;

/** Wraps every React Aria component: sets its locale and navigation. Always loaded lazily. */
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
