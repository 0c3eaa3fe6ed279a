import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { z } from "zod";
import type { Ctx } from "#app/domain/ctx.ts";
import type { ReceivedFile } from "#app/domain/file/fields.ts";
import { atOwnIdea } from "#app/domain/people/as-anonymous-author.ts";
import { type About, Refusal, type RefusalCode, refusalIn, refuse } from "#app/domain/refusals.ts";
import { type Said, said } from "#app/paths.ts";
import { ctxFor } from "./ctx.server.ts";
import { type FieldErrors, fieldErrors } from "./field-errors.ts";
import { formFields, textValues } from "./form-fields.ts";
import { backFrom } from "./return-url.ts";
import { rememberUndo, type Undo } from "./undo.ts";

type Params = LoaderFunctionArgs["params"];
export type Call = {
  request: Request;
  params: Params;
  url: URL;
  context: LoaderFunctionArgs["context"];
};

/** A loader: build the context, read, and turn a refusal into its status. */
export function page<T>(read: (ctx: Ctx, call: Call) => Promise<T>) {
  return async ({ request, params, context }: LoaderFunctionArgs): Promise<T> => {
    const url = new URL(request.url);
    if (leadsNowhere(url)) throw data({ refusal: new Refusal("not-found").code }, 404);
    try {
      return await read(await atOwnIdea(await ctxFor(request, context), params), {
        request,
        params,
        url,
        context,
      });
    } catch (error) {
      const refusal = refusalIn(error);
      if (!refusal) throw error;
      if (refusal.code === "access.sign-in" && isPage(request))
        throw redirect(`/sign-in?to=${encodeURIComponent(url.pathname + url.search)}`);
      throw data({ refusal: refusal.code }, refusal.status);
    }
  };
}

/** What a write answers when it did not go through. `form` names the write, so that a page with several forms knows whose it is. */
export type FormReply = {
  form: string;
  errors?: FieldErrors;
  refusal?: RefusalCode;
  about?: About;
  values?: Record<string, string>;
};
/**
 * `to`: where to go; absent: stay where one is (a fetcher gets `done`), `at` that place of the page. `told`: what to say of it
 * there (said.json), where `to` does not say it already. `undo`: the write that takes it back, offered beside that sentence.
 */
export type Written = {
  to?: string;
  at?: string;
  headers?: HeadersInit;
  done?: Record<string, unknown>;
  told?: Said;
  undo?: Undo;
};

/**
 * An action: parse, run one verb, go somewhere. Bad fields (400) and refusals come back to the form with what was typed.
 * Without JavaScript the page the form stands on is rendered again, with the same status, through context.pageAgain.
 */
export function form<S extends z.ZodType>(
  schema: S,
  run: (ctx: Ctx, input: z.output<S>, call: Call) => Promise<Written>,
) {
  return async ({ request, params, context }: ActionFunctionArgs) => {
    const url = new URL(request.url);
    const fields = await formFields(request);
    const back = backFrom(fields, request);
    const say = async (reply: Omit<FormReply, "form" | "values">, status: number) => {
      const whole: FormReply = { form: url.pathname, ...reply, values: textValues(fields) };
      if (isPage(request) && back && context.pageAgain)
        return context.pageAgain(back, whole, status);
      return Response.json(whole, { status }); // not data(): Remix would answer a bare request with 200
    };

    if (leadsNowhere(url)) return say({ refusal: "not-found" }, 404);
    const parsed = schema.safeParse({ ...fields, ...params });
    if (!parsed.success) {
      const address = parsed.error.issues.some(({ path: [name] }) =>
        Object.hasOwn(params, String(name)),
      );
      return address
        ? say({ refusal: "not-found" }, 404)
        : say({ errors: fieldErrors(parsed.error) }, 400);
    }
    try {
      const { to, at, headers, done, told, undo } = await run(
        await atOwnIdea(await ctxFor(request, context), params),
        parsed.data,
        { request, params, url, context },
      );
      if (!isScript(request) && (to ?? isPage(request))) {
        const here = back && at && !back.includes("#") ? `${back}#${at}` : (back ?? "/");
        const next = to ?? (told ? said(here, told) : here);
        return redirect(next, {
          headers: undo ? withUndo(headers, next, undo, context.settings.https) : headers,
        });
      }
      return Response.json(
        {
          form: url.pathname,
          done: done ?? {},
          ...(told && { told: { what: told, undo } }),
          ...(isScript(request) && to ? { to } : {}),
        },
        { headers },
      );
    } catch (error) {
      const refusal = refusalIn(error);
      if (!refusal) throw error;
      if (refusal.code === "access.sign-in" && !isScript(request))
        return redirect(`/sign-in?to=${encodeURIComponent(back ?? "/")}`);
      return say({ refusal: refusal.code, about: refusal.about }, refusal.status);
    }
  };
}

/** A file that was sent by itself, by a script of ours: the verb's answer as JSON, or the refusal. Sent as a form it is the field `file`. */
export function upload(
  run: (ctx: Ctx, file: ReceivedFile, call: Call) => Promise<Record<string, unknown>>,
) {
  return async ({ request, params, context }: ActionFunctionArgs) => {
    const url = new URL(request.url);
    const file = context.file ?? (await formFields(request)).file;
    try {
      if (!file || typeof file !== "object" || Array.isArray(file))
        return refuse("file.unreadable");
      return Response.json(
        await run(await atOwnIdea(await ctxFor(request, context), params), file, {
          request,
          params,
          url,
          context,
        }),
      );
    } catch (error) {
      const refusal = refusalIn(error);
      if (!refusal) throw error;
      return Response.json(
        { form: url.pathname, refusal: refusal.code, about: refusal.about } satisfies FormReply,
        { status: refusal.status },
      );
    }
  };
}

function withUndo(
  headers: HeadersInit | undefined,
  to: string,
  undo: Undo,
  secure: boolean,
): Headers {
  const all = new Headers(headers);
  const cookie = rememberUndo(
    { what: new URL(to, "http://here").searchParams.get("said") ?? "", undo },
    secure,
  );
  if (cookie) all.append("Set-Cookie", cookie);
  return all;
}

/** A write route has no page of its own: whoever asks for it goes to the page its form stands on, or is told there is none. */
export const writeOnly = () => {
  throw data(
    { refusal: new Refusal("not-found").code },
    { status: 405, headers: { Allow: "POST" } },
  );
};

// PostgreSQL holds no U+0000, so nothing of ours can have it in its address.
const leadsNowhere = (url: URL) => /%00/.test(url.pathname + url.search);

// A whole document is asked for, not data for one that is already there.
function isPage(request: Request): boolean {
  return (
    !new URL(request.url).pathname.endsWith(".data") &&
    request.headers.get("accept")?.includes("text/html") === true
  );
}

// A script of ours asks by itself, beside the page (a draft that is saved while one types): it wants words, and is told where
// to go rather than sent there.
const isScript = (request: Request): boolean =>
  request.headers.get("accept") === "application/json";
