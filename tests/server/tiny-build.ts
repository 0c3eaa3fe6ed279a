import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { sql } from "drizzle-orm";
import { handleError } from "#app/entry.server.tsx";

type Module = ServerBuild["routes"][string]["module"];
const page = (loader?: unknown): Module =>
  ({ default: () => null, loader, ErrorBoundary: () => null }) as Module;
const routes: Record<string, { path?: string; index?: true; module: Module }> = {
  home: {
    index: true,
    module: page(({ context }: LoaderFunctionArgs) => ({
      nonce: context.nonce,
      id: context.requestId,
      from: context.clientAddress,
    })),
  },
  slow: {
    path: "slow",
    module: page(
      ({ request }: LoaderFunctionArgs) =>
        new Promise((done) =>
          setTimeout(done, Number(new URL(request.url).searchParams.get("ms")), null),
        ),
    ),
  },
  broken: {
    path: "broken",
    module: page(() => {
      throw new Error("select secret from people");
    }),
  },
  asks: {
    path: "asks",
    module: page(async ({ context }: LoaderFunctionArgs) => [
      ...(await context.db.execute(sql`select pg_backend_pid()`)),
    ]),
  },
  echo: {
    path: "echo",
    module: {
      action: async ({ request, context }: ActionFunctionArgs) => {
        const form = await request.formData();
        if (form.get("fail")) throw new Error("boom");
        if (form.get("again")) return context.rerenderPage!("/", { form: "/echo" }, 400);
        return Response.json([...form.keys()]);
      },
    } as Module,
  },
  files: {
    path: "files",
    module: {
      action: async ({ context }: ActionFunctionArgs) => {
        const { size, name, stream, arrayBuffer } = context.file!;
        await stream().cancel(); // as code does that only reads the beginning
        let streamed = 0;
        for await (const chunk of stream() as unknown as AsyncIterable<Uint8Array>)
          streamed += chunk.length;
        return Response.json({
          size,
          name,
          streamed,
          last: size < 1000 ? Buffer.from(await arrayBuffer()).toString("latin1") : null,
        });
      },
    } as Module,
  },
  here: {
    path: "here",
    module: { loader: ({ request }: LoaderFunctionArgs) => new Response(request.url) } as Module,
  },
  long: { path: "long", module: { loader: longLoader } as unknown as Module },
  live: { path: "live", module: { loader: liveLoader } as Module },
  nothing: {
    path: "*",
    module: page(() => {
      throw new Response(null, { status: 404 });
    }),
  },
};

function liveLoader({ context }: LoaderFunctionArgs) {
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode("data: hello\n\n"));
      context.onClose(() => {
        closedStreams.count++;
      });
    },
  });
  return new Response(body, {
    headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-cache, no-transform" },
  });
}

/** Thirty megabytes, produced as fast as they are read. */
function longLoader() {
  let chunks = 0;
  return new Response(
    new ReadableStream({
      pull: (stream) =>
        chunks++ < 30 ? stream.enqueue(new Uint8Array(1024 * 1024)) : stream.close(),
    }),
  );
}

/** The number of event streams whose reader has gone. */
export const closedStreams = { count: 0 };

/** A Remix build of a few routes, written by hand: tests of the server need no real build. */
export const tinyBuild = {
  entry: {
    module: {
      default: (
        _request: Request,
        status: number,
        headers: Headers,
        entry: { staticHandlerContext: { loaderData: unknown } },
      ) => {
        headers.set("Content-Type", "text/html; charset=utf-8");
        const data = JSON.stringify(entry.staticHandlerContext.loaderData);
        const filler = "a page of some length. ".repeat(200);
        return new Response(`<!doctype html><title>tiny</title>${data}<p>${filler}</p>`, {
          status,
          headers,
        });
      },
      handleError,
    },
  },
  routes: Object.fromEntries([
    ["root", { id: "root", path: "", module: page() }],
    ...Object.entries(routes).map(([id, { module, path, index }]) => [
      id,
      { id, parentId: "root", path, index, module },
    ]),
  ]),
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
  future: {
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
    v3_throwAbortReason: true,
    v3_relativeSplatPath: true,
    v3_fetcherPersist: true,
  },
  isSpaMode: false,
  mode: "production",
  publicPath: "/",
  assetsBuildDirectory: "build/client",
  basename: "/",
} as unknown as ServerBuild;
