import { matchRoutes } from "@remix-run/react";
import type { RouteConfigEntry } from "@remix-run/route-config";
import pino from "pino";
import type { Settings } from "#app/config/settings.server.ts";
import { composeLetter } from "#app/jobs/compose-email.ts";
import siteMap from "#app/routes.ts";
import type { FormReply } from "#app/web/handlers.ts";
import type { LoadContext } from "#app/web/load-context.ts";
import { beginSession } from "#app/web/session.server.ts";
import type { Db } from "#db/client.server.ts";
import { makeStorage } from "#tests/make/storage.ts";

type Module = Partial<Record<"loader" | "action", (args: unknown) => Promise<unknown>>>;
type Fields = FormData | Record<string, string | Blob | string[]> | [string, string | Blob][];
type Extra = {
  /** Ask for a whole page, as a browser without JavaScript does. */ page?: boolean;
  headers?: Record<string, string>;
};
/** `data`: what a loader gave or an action answered; `reply`: the same, when a form came back. */
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
 * The site without a server in between: real requests to the loaders and actions of the site map, on this database.
 * `await visit(world)` is a visitor; `await visit(world, person)` has signed in.
 */
export async function visit(
  world: { db: Db },
  person?: { id: string },
  context: Partial<LoadContext> = {},
) {
  const where = { db: world.db, settings };
  const cookie = person
    ? (await beginSession(where, new Request(origin), person.id)).split(";")[0]!
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
    return answerOf(
      await (async () =>
        handler({ request, params: match.params, context: contextOf(where.db, context) }))().catch(
        thrown,
      ),
    );
  }

  return {
    get: (path: string, extra: Extra = {}) => call("loader", path, {}, extra),
    post: (path: string, fields: Fields = {}, extra: Extra = {}) =>
      call("action", path, { method: "POST", body: bodyOf(fields) }, extra),
    /** A body that no form of ours sends. */
    send: (path: string, body: BodyInit, extra: Extra = {}) =>
      call("action", path, { method: "POST", body }, extra),
  };
}

let stored: LoadContext["storage"] | undefined;
const contextOf = (db: Db, over: Partial<LoadContext>) =>
  ({
    db,
    settings,
    storage: (stored ??= makeStorage()),
    composeLetter: (letter) => composeLetter(letter, "https://ideas.example.org"),
    nonce: "nonce",
    requestId: "request",
    clientAddress: "127.0.0.1",
    onClose: () => {},
    live: { open: () => () => {} },
    log: pino({ level: "silent" }),
    ...over,
  }) as LoadContext;

// Remix answers what is thrown on purpose (responses, data with a status); an error is a bug, and fails the test.
const thrown = (what: unknown) => {
  if (what instanceof Error) throw what;
  return what;
};

function bodyOf(fields: Fields): FormData {
  if (fields instanceof FormData) return fields;
  const body = new FormData();
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
  for (const [name, value] of pairs)
    for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
  return body;
}

async function answerOf(said: unknown): Promise<Answer> {
  if (said instanceof Response) {
    const to = said.headers.get("location");
    const data = said.headers.get("content-type")?.includes("json")
      ? ((await said.json()) as unknown)
      : null;
    return {
      status: said.status,
      to,
      data,
      reply: (data ?? { form: "" }) as FormReply,
      headers: said.headers,
    };
  }
  const wrapped = said as { type?: string; data?: unknown; init?: ResponseInit | null } | null;
  const { data, init } =
    wrapped?.type === "DataWithResponseInit" ? wrapped : { data: said, init: null };
  return {
    status: init?.status ?? 200,
    to: null,
    data,
    reply: data as FormReply,
    headers: new Headers(init?.headers),
  };
}
