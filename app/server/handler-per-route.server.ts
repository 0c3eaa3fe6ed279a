import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import { createRouteTree, findRoute } from "./route-tree.ts";

/**
 * Remix flattens, ranks and compiles the addresses of the whole site several times a request. So
 * each route has a handler of its own that knows the root and that route alone. An address that the
 * tree does not know (an unknown one, Remix's manifest) goes to a handler that knows all of them.
 */
export function handlerPerRoute(build: ServerBuild, mode: string | undefined): RequestHandler {
  const handleAny = createRequestHandler(build, mode);
  const tree = createRouteTree(Object.values(build.routes));
  const handlers = new Map<string, RequestHandler>();
  return (request, context) => {
    const id = findRoute(tree, new URL(request.url).pathname);
    if (id === undefined) return handleAny(request, context);
    const handler = handlers.get(id) ?? createRequestHandler(withOneRoute(build, id), mode);
    handlers.set(id, handler);
    return handler(request, context);
  };
}

function withOneRoute(build: ServerBuild, id: string): ServerBuild {
  const pick = <T>(all: Record<string, T>): Record<string, T> =>
    Object.fromEntries(["root", id].flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
  return {
    ...build,
    routes: pick(build.routes),
    assets: { ...build.assets, routes: pick(build.assets.routes) },
  };
}
