import { matchRoutes } from "@remix-run/react";
import type { RouteConfigEntry } from "@remix-run/route-config";
import pino from "pino";
import type { Settings } from "#app/config/settings.server.ts";
import { composeEmail } from "#app/jobs/compose-email.ts";
import siteMap from "#app/routes.ts";
import type { FormReply } from "#app/web/form-reply.ts";
import type { LoadContext } from "#app/web/load-context.ts";
import { startSession } from "#app/web/session.server.ts";
import type { Db } from "#db/client.server.ts";
import { makeStorage } from "#tests/make/storage.ts";

type Module = Partial<Record<"loader" | "action", (args: unknown) => Promise<unknown>>>;
type Fields = FormData | Record<string, string | Blob | string[]> | [string, string | Blob][];
type Extra = {
  /** Asks for a whole page, as a browser without JavaScript does. */
  page?: boolean;
  headers?: Record<string, string>;
};
/** `data`: the result of the loader or action; `reply`: the same, for a form that was rejected. */
export type Answer = {
  status: number;
  to: string | null;
  data: unknown;
  reply: FormReply;
  headers: Headers;
};

const modules = import.meta.glob<Module>("../app/routes/**/*.{ts,tsx}");
const origin = "http://groundswell.test";
const settings = { https: false, origin, demo: true, production: false } as Settings;
type Routes = NonNullable<Parameters<typeof matchRoutes>[0]>;
const routes = siteMap.map(function entry({
  path,
  index,
  file,
  children,
}: RouteConfigEntry): Routes[number] {
  return { path, index, handle: file, children: children?.map(entry) } as Routes[number];
});

/**
 * The site without a server: sends real requests to the loaders and actions of the site map, on
 * this database. `await visit(world)` is a visitor; `await visit(world, person)` is signed in.
 */
export async function visit(
  world: { db: Db },
  person?: { id: string },
  context: Partial<LoadContext> = {},
) {
  const app = { db: world.db, settings };
  const cookie = person
    ? (await startSession(app, new Request(origin), person.id)).split(";")[0]!
    : "";

  async function call(
    kind: "loader" | "action",
    path: string,
    init: RequestInit,
    { page = false, headers = {} }: Extra,
  ): Promise<Answer> {
    const { pathname } = new URL(path, origin);
    const match = matchRoutes(routes, pathname)?.at(-1);
    const handler = match && (await modules[`../app/${match.route.handle as string}`]!())[kind];
    if (!handler)
      throw new Error(`Nothing on the site map answers ${init.method ?? "GET"} ${pathname}`);
    const accept = page ? "text/html,*/*" : "*/*";
    const request = new Request(new URL(path, origin), {
      ...init,
      headers: { cookie, accept, origin, ...headers },
    });
    const invoke = async () =>
      handler({ request, params: match.params, context: contextOf(app.db, context) });
    return answerOf(await invoke().catch(thrownResponse));
  }

  return {
    get: (path: string, extra: Extra = {}) => call("loader", path, {}, extra),
    post: (path: string, fields: Fields = {}, extra: Extra = {}) =>
      call("action", path, { method: "POST", body: bodyOf(fields) }, extra),
    /** Sends a body that is no form. */
    send: (path: string, body: BodyInit, extra: Extra = {}) =>
      call("action", path, { method: "POST", body }, extra),
  };
}

let storage: LoadContext["storage"] | undefined;
function sharedStorage() {
  storage ??= makeStorage();
  return storage;
}

const contextOf = (db: Db, overrides: Partial<LoadContext>) =>
  ({
    db,
    settings,
    storage: sharedStorage(),
    composeEmail: (email) => composeEmail(email, "https://ideas.example.org"),
    nonce: "nonce",
    requestId: "request",
    clientAddress: "127.0.0.1",
    onClose: () => {},
    live: { open: () => () => {} },
    log: pino({ level: "silent" }),
    ...overrides,
  }) as LoadContext;

// Remix answers thrown responses and thrown data; a thrown error is a bug and fails the test.
const thrownResponse = (thrown: unknown) => {
  if (thrown instanceof Error) throw thrown;
  return thrown;
};

function bodyOf(fields: Fields): FormData {
  if (fields instanceof FormData) return fields;
  const body = new FormData();
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
  for (const [name, value] of pairs)
    for (const item of Array.isArray(value) ? value : [value]) body.append(name, item);
  return body;
}

async function answerOf(result: unknown): Promise<Answer> {
  if (result instanceof Response) {
    const to = result.headers.get("location");
    const data = result.headers.get("content-type")?.includes("json")
      ? ((await result.json()) as unknown)
      : null;
    return {
      status: result.status,
      to,
      data,
      reply: (data ?? { form: "" }) as FormReply,
      headers: result.headers,
    };
  }
  const wrapped = result as { type?: string; data?: unknown; init?: ResponseInit | null } | null;
  const { data, init } =
    wrapped?.type === "DataWithResponseInit" ? wrapped : { data: result, init: null };
  return {
    status: init?.status ?? 200,
    to: null,
    data,
    reply: data as FormReply,
    headers: new Headers(init?.headers),
  };
}
