import { readFileSync } from "node:fs";
import type { Request, Response } from "express";
import { encode } from "turbo-stream";
import { chooseLocale } from "#app/i18n/locale.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { escapeHtml } from "./escape-html.ts";

export type ErrorPageStatus = 400 | 403 | 404 | 405 | 413 | 415 | 421 | 500 | 503;
type ErrorKind = "foreign" | null;

const palette = readFileSync("app/styles/palette.css", "utf8");
const style = `${palette}
body{margin:0;min-height:100vh;display:grid;place-content:center;padding:1.5rem;
background:var(--page);color:var(--text);
font:1.0625rem/1.6 "Atkinson Hyperlegible Next Variable",system-ui,sans-serif}
main{max-width:34rem}h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
p{margin:.5rem 0}small{color:var(--muted)}
a{display:inline-block;margin-top:1rem;padding:.625rem 1.25rem;border-radius:999px;
background:var(--accent);color:var(--on-accent)}
a:focus-visible{outline:3px solid var(--focus);outline-offset:3px}`;

/**
 * Sends the page for an error that the application's own error page cannot show, because it
 * happened before or outside the application. Needs no database and no session.
 */
export function sendErrorPage(
  req: Request,
  res: Response,
  status: ErrorPageStatus,
  kind: ErrorKind = null,
): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  res.status(status);
  res.setHeader("Cache-Control", "no-store");
  if (status === 503) res.setHeader("Retry-After", "10");
  if (/\.data(\?|$)/.test(req.originalUrl))
    void sendAsData(req, res, status).catch(() => res.destroy());
  else sendAsHtml(req, res, status, kind);
}

function sendAsHtml(req: Request, res: Response, status: ErrorPageStatus, kind: ErrorKind): void {
  const locale = chooseLocale({
    cookie: /(?:^|;\s*)locale=(\w+)/.exec(req.headers.cookie ?? "")?.[1],
    accept: req.headers["accept-language"],
  });
  const t = translator(locale);
  const key = kind ?? status;
  const title = escapeHtml(t(`error.${key}.title`));
  const explanation = escapeHtml(t(`error.${key}.what`));
  const requestLine = escapeHtml(t("error.request", { id: res.locals.requestId }));
  res.setHeader("Content-Language", locale);
  res.setHeader("Vary", "Cookie, Accept-Language");
  res.type("html").send(`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${title}</title>
<style nonce="${res.locals.nonce}">${style}</style></head>
<body><main><h1>${title}</h1><p>${explanation}</p>
<p><small>${requestLine}</small></p><a href="/">${escapeHtml(t("error.home"))}</a></main>
</body></html>
`);
}

// The application's own client asks for data. It can decode this answer and shows its error page.
async function sendAsData(req: Request, res: Response, status: ErrorPageStatus): Promise<void> {
  const error = {};
  const result = req.method === "GET" ? { root: { error } } : { error };
  const body = encode(result, {
    plugins: [(value) => value === error && ["ErrorResponse", null, status, ""]],
  });
  const text = await new globalThis.Response(body).text();
  res.setHeader("X-Remix-Response", "yes");
  res.type("text/x-script").send(text);
}
