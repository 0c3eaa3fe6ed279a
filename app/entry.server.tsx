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
import { organisationKept } from "./domain/organisation/organisation-now.ts";
import { Language } from "./i18n/language.tsx";
import { chooseLocale } from "./i18n/locale.ts";
import { gathering } from "./i18n/messages-provider.tsx";
import { speech } from "./i18n/translator.server.ts";
import { paths } from "./paths.ts";
import { joinWrites } from "./server/buffer-html-chunks.server.ts";
import { isUnavailable } from "./server/is-database-unavailable.ts";

/** Longest time a page may take to come out, in milliseconds. */
export const streamTimeout = 5_000;

/** A page as a stream: people get the frame as soon as it is ready, machines the whole at once. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  const root = remix.staticHandlerContext.loaderData.root as { locale?: Locale } | undefined;
  const asked = {
    cookie: /(?:^|;\s*)locale=(\w+)/.exec(request.headers.get("cookie") ?? "")?.[1],
    accept: request.headers.get("accept-language"),
  };
  const locale =
    root?.locale ?? chooseLocale({ ...asked, usual: organisationKept(context.db)?.locale });
  const { t: sentences, screen, edition } = speech(locale, organisationKept(context.db)?.terms);
  const { t, Gather } = gathering(sentences, screen, paths.words(locale, edition));
  const ready = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady";
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", locale);

  return new Promise<Response>((answer, fail) => {
    let begun = false;
    const page = (
      <Nonce.Provider value={context.nonce}>
        <Language locale={locale} t={t}>
          <Gather>
            <RemixServer
              context={remix}
              url={request.url}
              nonce={context.nonce}
              abortDelay={streamTimeout}
            />
          </Gather>
        </Language>
      </Nonce.Provider>
    );
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: context.nonce,
      [ready]() {
        begun = true;
        const body = joinWrites(context.nonce);
        body.once("close", () => clearTimeout(timer)); // or every request is kept in memory for as long as the timer runs
        answer(new Response(createReadableStreamFromReadable(body), { status, headers }));
        pipe(body);
      },
      onShellError: (error) => {
        clearTimeout(timer);
        fail(error);
      },
      onError(error) {
        status = 500;
        if (begun && !request.signal.aborted) context.log.error({ err: error }, "a page broke off");
      },
    });
    const timer = setTimeout(abort, streamTimeout + 1_000);
  });
}

/** Whatever is not a refusal is a bug: written down under the request's id, shown as an apology. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return;
  const status = (error as { status?: number } | null)?.status;
  if (status && status < 500) return context.log.debug({ status }, "not answered");
  context.unavailable ||= isUnavailable(error);
  if (context.unavailable) context.log.warn("the database is away or overloaded");
  else context.log.error({ err: error }, "a loader, an action or a screen failed");
}
