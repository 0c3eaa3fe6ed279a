type Route = { id: string; path?: string; index?: boolean; parentId?: string };
export type RouteTree = { id?: string; fixed: Map<string, RouteTree>; any?: RouteTree };

/**
 * The routes directly under the root, by the segments of their paths; those with a splat are left
 * out.
 */
export function createRouteTree(routes: readonly Route[]): RouteTree {
  const parents = new Set(routes.map((route) => route.parentId));
  const tree: RouteTree = { fixed: new Map() };
  for (const { id, path = "", parentId } of routes) {
    if (parentId !== "root" || parents.has(id) || /[*?]/.test(path)) continue;
    let node = tree;
    for (const segment of path.split("/").filter(Boolean)) node = childFor(node, segment);
    node.id = id;
  }
  return tree;
}

function childFor(node: RouteTree, segment: string): RouteTree {
  if (segment.startsWith(":")) {
    node.any ??= { fixed: new Map() };
    return node.any;
  }
  const key = toAsciiLowerCase(segment);
  const child = node.fixed.get(key) ?? { fixed: new Map() };
  node.fixed.set(key, child);
  return child;
}

/**
 * The route that Remix would choose for a path, also for its data (`.data`). Undefined when no route
 * of the tree has this path. Fixed segments come before parameters; the case of ASCII letters and a
 * slash at the end make no difference.
 */
export function findRoute(tree: RouteTree, pathname: string): string | undefined {
  const page = pathname.endsWith(".data")
    ? pathname.slice(0, -".data".length).replace(/^\/_root$/, "/")
    : pathname;
  const segments = decodePath(page).replace(/\/+$/, "").split("/").slice(1);
  return segments.includes("") ? undefined : find(tree, segments, 0);
}

function find(node: RouteTree, segments: readonly string[], depth: number): string | undefined {
  const segment = segments[depth];
  if (segment === undefined) return node.id;
  const fixed = node.fixed.get(toAsciiLowerCase(segment));
  return (
    (fixed && find(fixed, segments, depth + 1)) ?? (node.any && find(node.any, segments, depth + 1))
  );
}

const toAsciiLowerCase = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Like Remix: the whole path stays as it is when one segment cannot be decoded. */
function decodePath(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return path
      .split("/")
      .map((segment) => decodeURIComponent(segment).replaceAll("/", "%2F"))
      .join("/");
  } catch {
    return path;
  }
}
