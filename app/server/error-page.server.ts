import { readFileSync } from "node:fs";
import type { Request, Response } from "express";
import { encode } from "turbo-stream";
import { chooseLocale } from "#app/i18n/locale.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { escapeHtml } from "./escape-html.ts";

export type FaultStatus = 400 | 403 | 404 | 405 | 413 | 415 | 421 | 500 | 503;

const palette = readFileSync(new URL("../styles/palette.css", import.meta.url), "utf8");
const style = `${palette}
body{margin:0;min-height:100vh;display:grid;place-content:center;padding:1.5rem;background:var(--foam);color:var(--ink);font:1.0625rem/1.6 "Atkinson Hyperlegible Next Variable",system-ui,sans-serif}
main{max-width:34rem}h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}p{margin:.5rem 0}small{color:var(--muted)}
a{display:inline-block;margin-top:1rem;padding:.625rem 1.25rem;border-radius:999px;background:var(--sea);color:var(--on-sea)}
a:focus-visible{outline:3px solid var(--focus);outline-offset:3px}`;

/** The page for what goes wrong before or below the application's own error page. Needs no database and no session. */
export function sendFault(
  req: Request,
  res: Response,
  status: FaultStatus,
  kind: "foreign" | null = null,
): void {
  if (res.headersSent) return void res.destroy();
  res.status(status);
  res.setHeader("Cache-Control", "no-store");
  if (status === 503) res.setHeader("Retry-After", "10");
  if (/\.data(\?|$)/.test(req.originalUrl))
    return void sendAsData(req, res, status).catch(() => res.destroy());

  const locale = chooseLocale({
    cookie: /(?:^|;\s*)locale=(\w+)/.exec(req.headers.cookie ?? "")?.[1],
    accept: req.headers["accept-language"],
  });
  const t = translator(locale);
  const key = kind ?? status;
  const words = (text: string) => escapeHtml(text);
  res.setHeader("Content-Language", locale);
  res.setHeader("Vary", "Cookie, Accept-Language");
  res.type("html").send(`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words(t(`error.${key}.title`))}</title>
<style nonce="${res.locals.nonce}">${style}</style></head>
<body><main><h1>${words(t(`error.${key}.title`))}</h1><p>${words(t(`error.${key}.what`))}</p>
<p><small>${words(t("error.request", { id: res.locals.requestId }))}</small></p><a href="/">${words(t("error.home"))}</a></main></body></html>
`);
}

// What the application's own client asks for: it then shows its error page, in place of failing to read ours.
async function sendAsData(req: Request, res: Response, status: FaultStatus): Promise<void> {
  const error = {};
  const result = req.method === "GET" ? { root: { error } } : { error };
  const body = encode(result, {
    plugins: [(value) => value === error && ["ErrorResponse", null, status, ""]],
  });
  const text = await new globalThis.Response(body).text();
  res.setHeader("X-Remix-Response", "yes");
  res.type("text/x-script").send(text);
}
