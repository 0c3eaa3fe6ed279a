import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import type { Ctx } from "#app/domain/ctx.ts";
import type { StreamableFile } from "#app/domain/file/fields.ts";
import { once } from "#app/domain/idempotency/once.ts";
import { asAnonymousAuthor } from "#app/domain/people/as-anonymous-author.ts";
import { Refusal, refusalFrom, refuse } from "#app/domain/refusals.ts";
import { type FlashMessage, paths, withFlash } from "#app/paths.ts";
import type { Call } from "./call.ts";
import { ctxFor } from "./ctx.server.ts";
import { fieldErrors } from "./field-errors.ts";
import { type Fields, formFields, textValues } from "./form-fields.ts";
import type { Flash, FormReply, Undo } from "./form-reply.ts";
import { readIdempotencyKey } from "./idempotency-key.ts";
import { limitRequest, type RateLimit } from "./rate-limit.server.ts";
import { returnUrl } from "./return-url.ts";
import { setUndoCookie } from "./undo.ts";

/** `limit`: the rate limit that a request counts against before the route does anything else. */
type RouteOptions = { limit?: RateLimit };

type FormOptions = RouteOptions & {
  /**
   * The write runs once per idempotency key: a repeat gets the stored result of the first. The
   * result is stored as JSON, so it has no `headers`; the write runs inside one transaction.
   */
  idempotent?: true;
};

/** A loader: builds the context, reads, and turns a refusal into its status. */
export function page<T>(
  read: (ctx: Ctx, call: Call) => Promise<T>,
  { limit }: RouteOptions = {},
): (args: LoaderFunctionArgs) => Promise<T> {
  return async (args) => {
    const call = callFrom(args);
    const { request, url } = call;
    if (hasNullByte(url)) throw data({ refusal: new Refusal("not-found").code }, 404);
    try {
      const ctx = await ctxForCall(call);
      if (limit) await limitRequest(limit, ctx, call);
      return await read(ctx, call);
    } catch (error) {
      const refusal = refusalFrom(error);
      if (!refusal) throw error;
      if (refusal.code === "access.sign-in" && isPage(request))
        throw redirect(paths.signIn(url.pathname + url.search));
      throw data({ refusal: refusal.code }, refusal.status);
    }
  };
}

/**
 * The result of a write.
 * - `to`: the address to go to. Without it the page stays (a fetcher gets `done`), scrolled to
 *   `anchor`.
 * - `flash`: the message to show on the page that stays.
 * - `undo`: the write that undoes this one, offered beside the message.
 */
export type FormResult = {
  to?: string;
  anchor?: string;
  headers?: HeadersInit;
  done?: Record<string, unknown>;
  flash?: FlashMessage;
  undo?: Undo;
};

/**
 * An action: parses the form, runs one verb, and redirects. Invalid fields (400) and refusals go
 * back to the form with what was typed. Without JavaScript the page of the form is rendered again,
 * with the same status, through context.rerenderPage.
 */
export function form<S extends z.ZodType>(
  schema: S,
  run: (ctx: Ctx, input: z.output<S>, call: Call) => Promise<FormResult>,
  { limit, idempotent }: FormOptions = {},
): (args: ActionFunctionArgs) => Promise<Response> {
  return async (args) => {
    const call = callFrom(args);
    const fields = await formFields(call.request);
    const submission = { call, fields, returnTo: returnUrl(fields, call.request) };

    const parsed = schema.safeParse({ ...fields, ...call.params });
    if (hasNullByte(call.url) || (parsed.error && isAboutParams(parsed.error, call.params)))
      return rejectForm(submission, { refusal: "not-found" }, 404);
    if (!parsed.success) return rejectForm(submission, { errors: fieldErrors(parsed.error) }, 400);
    try {
      const ctx = await ctxForCall(call);
      const key = idempotent ? readIdempotencyKey(ctx, call) : null;
      if (limit) await limitRequest(limit, ctx, call);
      const result = await once(ctx, key, (ctxOfWrite) => run(ctxOfWrite, parsed.data, call));
      return completeForm(submission, result);
    } catch (error) {
      return refuseForm(submission, error);
    }
  };
}

/**
 * An action for a file that our script sends by itself: answers with the verb's result as JSON, or
 * with the refusal. In a form the file is the field `file`.
 */
export function upload(
  run: (ctx: Ctx, file: StreamableFile, call: Call) => Promise<Record<string, unknown>>,
  { limit }: RouteOptions = {},
): (args: ActionFunctionArgs) => Promise<Response> {
  return async (args) => {
    const call = callFrom(args);
    const file = args.context.file ?? (await formFields(args.request)).file;
    try {
      if (!file || typeof file !== "object" || Array.isArray(file))
        return refuse("file.unreadable");
      const ctx = await ctxForCall(call);
      if (limit) await limitRequest(limit, ctx, call);
      return Response.json(await run(ctx, file, call));
    } catch (error) {
      const refusal = refusalFrom(error);
      if (!refusal) throw error;
      return Response.json(
        {
          form: call.url.pathname,
          refusal: refusal.code,
          about: refusal.about,
        } satisfies FormReply,
        { status: refusal.status },
      );
    }
  };
}

/** The loader of a write route, which has no page of its own: 405 for a request that is no POST. */
export const methodNotAllowed = () => {
  throw data(
    { refusal: new Refusal("not-found").code },
    { status: 405, headers: { Allow: "POST" } },
  );
};

const callFrom = ({ request, params, context }: LoaderFunctionArgs): Call => ({
  request,
  params,
  context,
  url: new URL(request.url),
});

const ctxForCall = async ({ request, params, context }: Call): Promise<Ctx> =>
  asAnonymousAuthor(await ctxFor(request, context), params);

// An invalid part of the address, such as an id that cannot be one, is no error of the form.
const isAboutParams = (error: z.ZodError, params: Call["params"]): boolean =>
  error.issues.some(({ path: [name] }) => Object.hasOwn(params, String(name)));

type Submission = { call: Call; fields: Fields; returnTo: string | null };

async function rejectForm(
  { call: { request, url, context }, fields, returnTo }: Submission,
  reason: Omit<FormReply, "form" | "values">,
  status: number,
): Promise<Response> {
  const reply: FormReply = { form: url.pathname, ...reason, values: textValues(fields) };
  if (isPage(request) && returnTo && context.rerenderPage)
    return context.rerenderPage(returnTo, reply, status);
  // No data(): Remix would answer a bare request with 200.
  return Response.json(reply, { status });
}

function refuseForm(submission: Submission, error: unknown): Promise<Response> | Response {
  const refusal = refusalFrom(error);
  if (!refusal) throw error;
  if (refusal.code === "access.sign-in" && !wantsJson(submission.call.request))
    return redirect(paths.signIn(submission.returnTo ?? "/"));
  return rejectForm(submission, { refusal: refusal.code, about: refusal.about }, refusal.status);
}

function completeForm(
  { call: { request, url, context }, returnTo }: Submission,
  { to, anchor, headers, done, flash, undo }: FormResult,
): Response {
  if (!wantsJson(request) && (to ?? isPage(request))) {
    const next = to ?? pageOfForm(returnTo, anchor, flash);
    return redirect(next, {
      headers: undo ? withUndo(headers, next, undo, context.settings.https) : headers,
    });
  }
  return Response.json(
    {
      form: url.pathname,
      done: done ?? {},
      ...(flash && { flash: { message: flash, undo } satisfies Flash }),
      ...(wantsJson(request) && to ? { to } : {}),
    },
    { headers },
  );
}

function pageOfForm(
  returnTo: string | null,
  anchor: string | undefined,
  flash: FlashMessage | undefined,
): string {
  const here = returnTo ?? "/";
  const there = returnTo && anchor && !returnTo.includes("#") ? `${returnTo}#${anchor}` : here;
  return flash ? withFlash(there, flash) : there;
}

function withUndo(
  headers: HeadersInit | undefined,
  to: string,
  undo: Undo,
  secure: boolean,
): Headers {
  const all = new Headers(headers);
  const message = new URL(to, "http://here").searchParams.get("flash") ?? "";
  const cookie = setUndoCookie({ message, undo }, secure);
  if (cookie) all.append("Set-Cookie", cookie);
  return all;
}

// PostgreSQL text cannot hold U+0000, so no address of ours contains it.
const hasNullByte = (url: URL) => /%00/.test(url.pathname + url.search);

// A whole document is requested, not data for one that is already there.
function isPage(request: Request): boolean {
  return (
    !new URL(request.url).pathname.endsWith(".data") &&
    request.headers.get("accept")?.includes("text/html") === true
  );
}

// Our own script, which sends a write beside the page (autosave, offline queue), gets the address
// to go to as JSON instead of a redirect.
const wantsJson = (request: Request): boolean =>
  request.headers.get("accept") === "application/json";
