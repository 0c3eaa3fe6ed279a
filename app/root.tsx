import bodyFont from "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url";
import titleFont from "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url";
import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { DraftKeeper } from "./components/editor/draft-keeper.tsx";
import { ErrorView } from "./components/page/error-view.tsx";
import { Frame } from "./components/page/frame.tsx";
import { type FrameData, useFrame } from "./components/page/frame-data.ts";
import { useNonce } from "./components/page/nonce.ts";
import { shouldRevalidateList } from "./components/page/should-revalidate-list.ts";
import { usePageTitle } from "./components/page/title.ts";
import { layoutData } from "./domain/notification/layout-data.ts";
import type { RefusalCode } from "./domain/refusals.ts";
import { useLocale } from "./i18n/language.tsx";
import { chooseLocale } from "./i18n/locale.ts";
import { PageMessages } from "./i18n/messages-provider.tsx";
import { Clock } from "./i18n/use-format.tsx";
import { paths } from "./paths.ts";
import { themeColour } from "./styles/theme-colour.ts";
import { brandingOf } from "./web/branding.server.ts";
import { ctxFor, sessionFor } from "./web/ctx.server.ts";
import { readCookie, resolveTheme, type Theme } from "./web/preferences.ts";
import { readUndoCookie } from "./web/undo.ts";
import "./styles/app.css";

export async function loader({ request, context }: LoaderFunctionArgs): Promise<FrameData> {
  const [{ person }, frame] = await Promise.all([
    sessionFor(request, context),
    ctxFor(request, context).then(layoutData),
  ]);
  const cookies = request.headers.get("cookie");
  const { organisation, ...around } = frame;
  return {
    ...around,
    locale: chooseLocale({
      cookie: readCookie(cookies, "locale"),
      setting: person?.locale,
      accept: request.headers.get("accept-language"),
      fallback: organisation.locale,
    }),
    theme: resolveTheme(cookies),
    zone: organisation.timeZone,
    organisation: brandingOf(organisation),
    person: person && {
      id: person.id,
      name: person.name,
      photo: person.photoId && paths.file(person.photoId, 104),
    },
    demo: context.settings.demo,
    requestId: context.requestId,
    undo: readUndoCookie(request.url, cookies),
    reply: context.reply,
    path: context.reply && new URL(request.url).pathname + new URL(request.url).search,
  };
}

export const shouldRevalidate = shouldRevalidateList;

const font = (href: string) =>
  ({ rel: "preload", href, as: "font", type: "font/woff2", crossOrigin: "anonymous" }) as const;

export const links: LinksFunction = () => [
  font(titleFont),
  font(bodyFont),
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "icon", href: "/favicon-32.png", type: "image/png", sizes: "32x32" },
  { rel: "apple-touch-icon", href: "/icon-180.png" },
  // With credentials, since the manifest is in the person's language.
  { rel: "manifest", href: paths.manifest(), crossOrigin: "use-credentials" },
];

// The colours of each theme in the device's light and dark mode.
const themeShades = {
  system: ["light", "dark"],
  light: ["light", "light"],
  dark: ["dark", "dark"],
  contrast: ["contrast", "contrastDark"],
} as const satisfies Record<Theme, [keyof typeof themeColour, keyof typeof themeColour]>;

export function Layout({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const nonce = useNonce();
  const frame = useFrame();
  const theme = frame?.theme ?? "system";
  const top = { ...themeColour, light: frame?.organisation.themeColour ?? themeColour.light };
  const [day, night] = themeShades[theme];
  return (
    <html lang={locale} data-theme={theme === "system" ? undefined : theme} data-at={frame?.path}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={night === day ? theme : "light dark"} />
        <meta
          name="theme-color"
          content={top[day]}
          {...(night !== day && { media: "(prefers-color-scheme: light)" })}
        />
        {night !== day && (
          <meta name="theme-color" content={top[night]} media="(prefers-color-scheme: dark)" />
        )}
        <title>{usePageTitle()}</title>
        <Links />
        {frame?.organisation.colours && <link rel="stylesheet" href={frame.organisation.colours} />}
      </head>
      <body>
        {children}
        <PageMessages />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return (
    <InFrame>
      <DraftKeeper person={useFrame()?.person?.id} />
      <Outlet />
    </InFrame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const requestId = useFrame()?.requestId;
  const [status, refusal] = isRouteErrorResponse(error)
    ? [error.status, (error.data as { refusal?: RefusalCode } | null)?.refusal]
    : [500, undefined];
  return (
    <InFrame>
      <ErrorView status={status} refusal={refusal} requestId={requestId} />
    </InFrame>
  );
}

function InFrame({ children }: { children: ReactNode }) {
  const frame = useFrame();
  return (
    <Clock now={frame?.now ?? 0} zone={frame?.zone ?? "UTC"}>
      <Frame frame={frame}>{children}</Frame>
    </Clock>
  );
}
