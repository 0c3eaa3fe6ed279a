import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
} from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import type { Locale } from "#db/locales.ts";
import { Nonce } from "./components/page/nonce.ts";
import { cachedOrganisation } from "./domain/organisation/organisation-now.ts";
import { Language } from "./i18n/language.tsx";
import { chooseLocale } from "./i18n/locale.ts";
import { collectMessages } from "./i18n/messages-provider.tsx";
import { ownLanguage } from "./i18n/translator.server.ts";
import { paths } from "./paths.ts";
import { bufferHtmlChunks } from "./server/buffer-html-chunks.server.ts";
import { isDatabaseUnavailable } from "./server/is-database-unavailable.ts";

/** The longest time a page may take to render, in milliseconds. */
export const streamTimeout = 5_000;

/** Renders a page as a stream: people get the shell as soon as it is ready, bots the whole page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  const root = remix.staticHandlerContext.loaderData.root as { locale?: Locale } | undefined;
  const preferences = {
    cookie: /(?:^|;\s*)locale=(\w+)/.exec(request.headers.get("cookie") ?? "")?.[1],
    accept: request.headers.get("accept-language"),
  };
  const locale =
    root?.locale ??
    chooseLocale({ ...preferences, fallback: cachedOrganisation(context.db)?.locale });
  const {
    t: sentences,
    screen,
    version: edition,
  } = ownLanguage(locale, cachedOrganisation(context.db)?.terms);
  const { t, CollectMessages } = collectMessages(
    sentences,
    screen,
    paths.messages(locale, edition),
  );
  const ready = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady";
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", locale);

  return new Promise<Response>((resolve, reject) => {
    let hasStarted = false;
    const page = (
      <Nonce.Provider value={context.nonce}>
        <Language locale={locale} t={t}>
          <CollectMessages>
            <RemixServer
              context={remix}
              url={request.url}
              nonce={context.nonce}
              abortDelay={streamTimeout}
            />
          </CollectMessages>
        </Language>
      </Nonce.Provider>
    );
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: context.nonce,
      [ready]() {
        hasStarted = true;
        const body = bufferHtmlChunks();
        // Otherwise the timer keeps every request in memory until it fires.
        body.once("close", () => clearTimeout(timer));
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: (error) => {
        clearTimeout(timer);
        reject(error);
      },
      onError(error) {
        status = 500;
        if (hasStarted && !request.signal.aborted)
          context.log.error({ err: error }, "a page broke off");
      },
    });
    const timer = setTimeout(abort, streamTimeout + 1_000);
  });
}

/** Logs errors that are no refusals, which are bugs, under the request's id. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return;
  const status = (error as { status?: number } | null)?.status;
  if (status && status < 500) {
    context.log.debug({ status }, "not answered");
    return;
  }
  context.databaseUnavailable ||= isDatabaseUnavailable(error);
  if (context.databaseUnavailable) context.log.warn("the database is away or overloaded");
  else context.log.error({ err: error }, "a loader, an action or a screen failed");
}
