import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import type { Storage } from "#app/domain/file/storage.ts";
import type { Pool } from "#db/client.server.ts";
import type { Settings } from "../config/settings.server.ts";
import { sessionUserId } from "../web/ctx.server.ts";
import type { LoadContext } from "../web/load-context.ts";
import type { ConcurrencyLimit } from "./concurrency-limit.server.ts";
import { type ErrorPageStatus, sendErrorPage } from "./error-page.server.ts";
import { handlerPerRoute } from "./handler-per-route.server.ts";

type AdapterOptions = {
  settings: Settings;
  db: Pool;
  storage: Storage;
  composeEmail: LoadContext["composeEmail"];
  live: LoadContext["live"];
  log: LoadContext["log"];
  concurrencyLimit: ConcurrencyLimit;
};

/**
 * Connects Express with Remix. Differs from Remix's own adapter in four ways: the URL always has
 * the origin from ORIGIN, whatever the Host header says; the body was read before; a slot of the
 * concurrency limit is released as soon as the answer is known, so slow readers block no one; and
 * Remix's bare error answers get a page.
 */
export function remixAdapter(
  options: AdapterOptions,
  build: ServerBuild | (() => Promise<ServerBuild>),
) {
  const mode = process.env.NODE_ENV;
  const handle =
    typeof build === "function" ? createRequestHandler(build, mode) : handlerPerRoute(build, mode);
  return (req: ExpressRequest, res: ExpressResponse) => handleRequest(options, handle, req, res);
}

type RequestHandler = ReturnType<typeof createRequestHandler>;

async function handleRequest(
  options: AdapterOptions,
  handle: RequestHandler,
  req: ExpressRequest,
  res: ExpressResponse,
): Promise<void> {
  const { settings, log, concurrencyLimit } = options;
  const { signal, onClose } = watchClose(res);
  const url = requestUrl(settings, req);
  if (!url) return sendErrorPage(req, res, 400);
  const isEventStream = isEventStreamRequest(req, url);
  const release = isEventStream ? () => {} : await concurrencyLimit.acquire(signal);
  if (!release) {
    if (!res.closed) sendErrorPage(req, res, 503);
    return;
  }
  try {
    const context = createLoadContext(options, req, res, onClose);
    const response = await answer(handle, webRequest(req, res, url, signal), context);
    const userId = await sessionUserId(context);
    if (userId !== null) res.setHeader("X-User-Id", userId);
    release();
    await sendResponse(req, res, response, { context, isEventStream });
  } catch (error) {
    if (signal.aborted) return;
    log.error({ err: error, requestId: res.locals.requestId }, "request failed");
    sendErrorPage(req, res, 500);
  } finally {
    release();
  }
}

function answer(handle: RequestHandler, request: Request, context: LoadContext): Promise<Response> {
  context.rerenderPage = (path, reply, status) =>
    renderWithStatus(handle, getRequest(request, path), { ...context, reply }, status);
  return handle(request, context);
}

function watchClose(res: ExpressResponse): Pick<LoadContext, "onClose"> & { signal: AbortSignal } {
  const abort = new AbortController();
  const cleanups: (() => void)[] = [];
  res.once("close", () => {
    for (const clean of cleanups.splice(0)) clean();
    // Also after a complete answer: this stops the timers that Remix leaves running.
    abort.abort();
  });
  const onClose = (clean: () => void) => {
    if (res.closed) clean();
    else cleanups.push(clean);
  };
  return { signal: abort.signal, onClose };
}

function requestUrl(settings: Settings, req: ExpressRequest): URL | null {
  const address = settings.origin + req.originalUrl;
  if (!req.originalUrl.startsWith("/") || !URL.canParse(address)) return null;
  const url = new URL(address);
  try {
    decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  url.searchParams.delete("_data"); // the parameter of Remix's former data requests
  return url;
}

const isEventStreamRequest = (req: ExpressRequest, url: URL): boolean =>
  req.headers.accept === "text/event-stream" && url.pathname.endsWith("/live");

const createLoadContext = (
  { db, storage, composeEmail, live, settings, log }: AdapterOptions,
  req: ExpressRequest,
  res: ExpressResponse,
  onClose: LoadContext["onClose"],
): LoadContext => ({
  db,
  storage,
  composeEmail,
  live,
  settings,
  nonce: res.locals.nonce,
  requestId: res.locals.requestId,
  clientAddress: req.ip ?? "",
  file: res.locals.file ?? null,
  onClose,
  log: log.child({ requestId: res.locals.requestId }),
});

function webRequest(
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
  // Compared with the real one before (same-origin.server.ts).
  if (headers.has("origin")) headers.set("origin", url.origin);
  const body = req.method === "POST" ? (res.locals.body as Buffer<ArrayBuffer>) : undefined;
  return new Request(url, { method: req.method, headers, signal, body });
}

/** A GET of another page by the same client. */
function getRequest(request: Request, path: string): Request {
  const headers = new Headers(request.headers);
  for (const name of ["content-type", "content-length", "transfer-encoding", "origin"])
    headers.delete(name);
  return new Request(new URL(path, request.url), { headers, signal: request.signal });
}

async function renderWithStatus(
  handle: RequestHandler,
  request: Request,
  context: LoadContext,
  status: number,
): Promise<Response> {
  const response = await handle(request, { ...context, rerenderPage: undefined });
  return response.status === 200
    ? new Response(response.body, { status, headers: response.headers })
    : response;
}

async function sendResponse(
  req: ExpressRequest,
  res: ExpressResponse,
  response: Response,
  { context, isEventStream }: { context: LoadContext; isEventStream: boolean },
): Promise<void> {
  const errorStatus =
    context.databaseUnavailable && response.status >= 500 ? 503 : bareErrorStatus(req, response);
  if ((errorStatus ?? response.status) === 405)
    res.setHeader("Allow", req.method === "POST" ? "GET, HEAD" : "POST");
  if (errorStatus) {
    void response.body?.cancel().catch(() => {});
    return sendErrorPage(req, res, errorStatus);
  }
  sendHeaders(req, res, response);
  if (isEventStream) res.flushHeaders();
  if (!response.body) res.end();
  else if (isPageOrItsData(response)) res.end(Buffer.from(await response.arrayBuffer()));
  else await sendBody(response.body, res);
}

const passedOn: readonly number[] = [400, 403, 404, 405];

/**
 * The status of a bare error answer: Remix answers some mistakes with JSON, a line of text or
 * nothing, and those get a page. Null for the application's own pages.
 */
function bareErrorStatus(req: ExpressRequest, response: Response): ErrorPageStatus | null {
  if (/\.data(\?|$)/.test(req.originalUrl)) return null;
  const isBare =
    response.headers.has("X-Remix-Error") ||
    (response.status === 500 && !response.headers.get("Content-Type")?.includes("text/html"));
  if (!isBare) return null;
  // A 400 for a GET: the route has an action only.
  if (response.status === 400 && req.method !== "POST") return 405;
  return passedOn.includes(response.status) ? (response.status as ErrorPageStatus) : 500;
}

function sendHeaders(req: ExpressRequest, res: ExpressResponse, response: Response): void {
  res.status(response.status);
  for (const [name, value] of response.headers) {
    if (name === "set-cookie") res.append(name, value);
    else res.setHeader(name, value);
  }
  if (!response.headers.has("Cache-Control")) {
    const isPersonal = req.headers.cookie !== undefined || response.headers.has("set-cookie");
    res.setHeader("Cache-Control", isPersonal ? "private, no-store" : "no-cache");
  }
  res.vary("Cookie").vary("Accept-Language");
}

/** Complete when the answer is known, so it is sent at once. */
const isPageOrItsData = (response: Response) =>
  /^text\/(html|x-script)\b/.test(response.headers.get("Content-Type") ?? "");

// Remix's own loop writes on even when the client reads nothing, and holds it all in memory.
async function sendBody(body: ReadableStream<Uint8Array>, res: ExpressResponse): Promise<void> {
  const reader = body.getReader();
  res.once("close", () => void reader.cancel().catch(() => {}));
  for (
    let { done, value } = await reader.read();
    !done && !res.closed;
    { done, value } = await reader.read()
  ) {
    if (!res.write(value) && !res.closed) await untilDrained(res);
  }
  res.end();
}

const untilDrained = (res: ExpressResponse) =>
  new Promise<void>((resolve) => {
    const onReady = () => {
      res.off("drain", onReady).off("close", onReady);
      resolve();
    };
    res.on("drain", onReady).on("close", onReady);
  });
