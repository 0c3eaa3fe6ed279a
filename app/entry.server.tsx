import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToString } from "react-dom/server";
import type { FrameData } from "./components/page/frame-data.ts";
import { Nonce } from "./components/page/nonce.ts";
import { KeptContent } from "./components/ui/kept-content.tsx";
import { cachedOrganisation } from "./domain/organisation/organisation-now.ts";
import { Language } from "./i18n/language.tsx";
import { chooseLocale } from "./i18n/locale.ts";
import { collectMessages } from "./i18n/messages-provider.tsx";
import { ownLanguage } from "./i18n/translator.server.ts";
import { paths } from "./paths.ts";
import { isDatabaseUnavailable } from "./server/is-database-unavailable.ts";
import { keepHtml } from "./server/kept-html.server.tsx";

/** Renders a page as one string: no page has parts that arrive later. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  const root = remix.staticHandlerContext.loaderData.root as FrameData | undefined;
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
  const { t, recordKeys, CollectMessages } = collectMessages(
    sentences,
    screen,
    paths.messages(locale, edition),
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", locale);
  const zone = root?.zone ?? "UTC";
  const now = root ? new Date(root.now).getTime() : 0;
  const page = (
    <Nonce.Provider value={context.nonce}>
      <Language locale={locale} t={t}>
        <CollectMessages>
          <KeptContent.Provider value={keepHtml({ locale, edition, now, zone, t, recordKeys })}>
            <RemixServer context={await withData(remix)} url={request.url} nonce={context.nonce} />
          </KeptContent.Provider>
        </CollectMessages>
      </Language>
    </Nonce.Provider>
  );
  return new Response(`<!DOCTYPE html>${renderToString(page)}`, { status, headers });
}

/**
 * Remix sends the loaders' data to the browser as a stream, for data that arrives later. All of it is
 * here, so it is read first and given as if it had been streamed.
 */
async function withData(remix: EntryContext): Promise<EntryContext> {
  const value = await new Response(remix.serverHandoffStream).text();
  const read = Object.assign(Promise.resolve(), { result: { done: true, value } });
  return {
    ...remix,
    serverHandoffStream: new ReadableStream(),
    renderMeta: { streamCache: [read] },
  };
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
