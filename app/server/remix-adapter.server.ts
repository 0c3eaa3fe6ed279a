import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import type { Storage } from "#app/domain/file/storage.ts";
import type { Pool } from "#db/client.server.ts";
import type { Settings } from "../config/settings.server.ts";
import { whoseAnswer } from "../web/ctx.server.ts";
import type { LoadContext } from "../web/load-context.ts";
import type { Turnstile } from "./concurrency-limit.server.ts";
import { type FaultStatus, sendFault } from "./error-page.server.ts";

type Outside = {
  settings: Settings;
  db: Pool;
  storage: Storage;
  composeLetter: LoadContext["composeLetter"];
  live: LoadContext["live"];
  log: LoadContext["log"];
  turnstile: Turnstile;
};

/**
 * Between express and Remix. Written by us because the address is always the one in ORIGIN, whatever Host a request
 * claims; the body has been read already; a place at the turnstile is held only until the answer is known, so slow readers
 * keep nobody waiting; and Remix's bare error answers are given a page.
 */
export function remixAdapter(
  { settings, db, storage, composeLetter, live, log, turnstile }: Outside,
  build: ServerBuild | (() => Promise<ServerBuild>),
) {
  const handle = createRequestHandler(build, process.env.NODE_ENV);
  return async (req: ExpressRequest, res: ExpressResponse): Promise<void> => {
    const gone = new AbortController();
    const cleanups: (() => void)[] = [];
    res.once("close", () => {
      for (const clean of cleanups.splice(0)) clean();
      gone.abort(); // also after a good end: it stops the timers Remix left running
    });
    const url = addressOf(settings, req);
    if (!url) return sendFault(req, res, 400);
    const stream = req.headers.accept === "text/event-stream" && url.pathname.endsWith("/live");
    const leave = stream ? () => {} : await turnstile.enter(gone.signal);
    if (!leave) return void (res.closed || sendFault(req, res, 503));
    try {
      const context: LoadContext = {
        db,
        storage,
        composeLetter,
        live,
        settings,
        nonce: res.locals.nonce,
        requestId: res.locals.requestId,
        clientAddress: req.ip ?? "",
        file: res.locals.file ?? null,
        onClose: (clean) => void (res.closed ? clean() : cleanups.push(clean)),
        log: log.child({ requestId: res.locals.requestId }),
      };
      const request = requestFor(req, res, url, gone.signal);
      context.pageAgain = async (path, reply, status) => {
        const again = await handle(lookAgain(request, path), {
          ...context,
          reply,
          pageAgain: undefined,
        });
        return again.status === 200
          ? new Response(again.body, { status, headers: again.headers })
          : again;
      };
      const response = await handle(request, context);
      const person = await whoseAnswer(context);
      if (person !== null) res.setHeader("X-Person", person);
      leave();
      const fault = context.unavailable && response.status >= 500 ? 503 : faultIn(req, response);
      if ((fault ?? response.status) === 405)
        res.setHeader("Allow", req.method === "POST" ? "GET, HEAD" : "POST");
      if (fault) {
        void response.body?.cancel().catch(() => {});
        return sendFault(req, res, fault);
      }
      await send(req, res, response, stream);
    } catch (error) {
      if (gone.signal.aborted) return;
      log.error({ err: error, requestId: res.locals.requestId }, "request failed");
      sendFault(req, res, 500);
    } finally {
      leave();
    }
  };
}

function addressOf(settings: Settings, req: ExpressRequest): URL | null {
  const text = settings.origin + req.originalUrl;
  if (!req.originalUrl.startsWith("/") || !URL.canParse(text)) return null;
  const url = new URL(text);
  try {
    decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  url.searchParams.delete("_data"); // how older clients asked for data; nobody should
  return url;
}

function requestFor(
  req: ExpressRequest,
  res: ExpressResponse,
  url: URL,
  signal: AbortSignal,
): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (value !== undefined && !name.startsWith("x-forwarded-"))
      headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  headers.set("host", url.host);
  if (headers.has("origin")) headers.set("origin", url.origin); // it was compared already (same-origin.server.ts)
  const body = req.method === "POST" ? (res.locals.body as Buffer<ArrayBuffer>) : undefined;
  return new Request(url, { method: req.method, headers, signal, body });
}

function lookAgain(request: Request, path: string): Request {
  const headers = new Headers(request.headers);
  for (const name of ["content-type", "content-length", "transfer-encoding", "origin"])
    headers.delete(name);
  return new Request(new URL(path, request.url), { headers, signal: request.signal });
}

/** Remix answers some mistakes with bare JSON, a line of text or nothing at all. Those get a page; the application's own pages pass. */
function faultIn(req: ExpressRequest, response: Response): FaultStatus | null {
  if (/\.data(\?|$)/.test(req.originalUrl)) return null;
  const bare =
    response.headers.has("X-Remix-Error") ||
    (response.status === 500 && !response.headers.get("Content-Type")?.includes("text/html"));
  if (!bare) return null;
  if (response.status === 400 && req.method !== "POST") return 405; // an address that only takes what is sent to it
  return response.status === 404 ||
    response.status === 405 ||
    response.status === 400 ||
    response.status === 403
    ? response.status
    : 500;
}

async function send(
  req: ExpressRequest,
  res: ExpressResponse,
  response: Response,
  stream: boolean,
): Promise<void> {
  res.status(response.status);
  for (const [name, value] of response.headers) {
    if (name === "set-cookie") res.append(name, value);
    else res.setHeader(name, value);
  }
  if (!response.headers.has("Cache-Control")) {
    const personal = req.headers.cookie !== undefined || response.headers.has("set-cookie");
    res.setHeader("Cache-Control", personal ? "private, no-store" : "no-cache");
  }
  res.vary("Cookie").vary("Accept-Language");
  if (stream) res.flushHeaders();
  if (response.body) await pass(response.body, res);
  else res.end();
}

// Remix's own loop goes on writing whether or not anybody reads, and keeps all of it in memory.
async function pass(body: ReadableStream<Uint8Array>, res: ExpressResponse): Promise<void> {
  const reader = body.getReader();
  res.once("close", () => void reader.cancel().catch(() => {}));
  for (
    let { done, value } = await reader.read();
    !done && !res.closed;
    { done, value } = await reader.read()
  ) {
    if (!res.write(value) && !res.closed) await roomIn(res);
  }
  res.end();
}

const roomIn = (res: ExpressResponse) =>
  new Promise<void>((more) => {
    const go = () => {
      res.off("drain", go).off("close", go);
      more();
    };
    res.on("drain", go).on("close", go);
  });
