import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export type Source = { path: string; text: string; lines: number };
/** `types`: only types are imported, so the import does not exist at run time. */
export type Import = { from: string; to: string; types: boolean };

/** Every TypeScript file of the project, with paths from its root. */
export const sources: Source[] = ["app", "db", "emails", "tests"]
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
  .map((path) => {
    const text = readFileSync(path, "utf8");
    return { path, text, lines: text.replace(/\n$/, "").split("\n").length };
  });

export const imports: Import[] = sources.flatMap(({ path, text }) => [...importsIn(path, text)]);

function* importsIn(from: string, text: string): Generator<Import> {
  for (const [, type, names, spec] of text.matchAll(
    /^(?:import|export)\s+(type\s)?([^"';]*?)\s*from\s+"([^"]+)"/gm,
  )) {
    yield {
      from,
      to: resolveSpecifier(from, spec!),
      types: type !== undefined || hasOnlyTypes(names!),
    };
  }
  for (const [, spec] of text.matchAll(/(?:^import\s+|\bimport\()\s*"([^"]+)"/gm)) {
    yield { from, to: resolveSpecifier(from, spec!), types: false };
  }
}

function resolveSpecifier(from: string, specifier: string): string {
  return specifier.startsWith(".")
    ? normalize(join(dirname(from), specifier))
    : specifier.replace(/^#/, "");
}

function hasOnlyTypes(names: string): boolean {
  const braces = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  if (braces === undefined) return false;
  const list = braces.split(",").map((name) => name.trim());
  return list.filter(Boolean).every((name) => name.startsWith("type "));
}

/** Files that lead, at any distance, to the database or to Node.js: a browser cannot load them. */
export const serverOnly: ReadonlySet<string> = (() => {
  const found = new Set<string>();
  const isServerModule = (to: string) =>
    /^(drizzle-orm|postgres|node:|db\/(?!(enums|locales)\.ts))|\.server\.tsx?$/.test(to);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { from, to, types } of imports) {
      if (!types && (isServerModule(to) || found.has(to))) found.add(from);
    }
  }
  return found;
})();

/** "a -> b" for every import that breaks a rule, for the output of a failing test. */
export const offenders = (breaksRule: (candidate: Import) => boolean): string[] =>
  imports.filter(breaksRule).map(({ from, to }) => `${from} -> ${to}`);

/** The import circles among the given imports: each as the sorted list of its files. */
export function findCircles(edges: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  // Tarjan's algorithm for strongly connected components, with an explicit stack.
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const circles: string[][] = [];
  const visit = (root: string) => {
    const frames = [{ node: root, position: 0 }];
    while (frames.length > 0) {
      const frame = frames[frames.length - 1]!;
      if (frame.position === 0) {
        index.set(frame.node, index.size);
        low.set(frame.node, index.get(frame.node)!);
        stack.push(frame.node);
        onStack.add(frame.node);
      }
      const neighbour = next.get(frame.node)?.[frame.position++];
      if (neighbour === undefined) {
        frames.pop();
        close(frame.node, frames.at(-1)?.node);
      } else if (!index.has(neighbour)) frames.push({ node: neighbour, position: 0 });
      else if (onStack.has(neighbour)) lower(frame.node, index.get(neighbour)!);
    }
  };
  const lower = (node: string, value: number) => low.set(node, Math.min(low.get(node)!, value));
  const close = (node: string, parent: string | undefined) => {
    if (parent !== undefined) lower(parent, low.get(node)!);
    if (low.get(node) !== index.get(node)) return;
    const component = stack.splice(stack.indexOf(node));
    for (const member of component) onStack.delete(member);
    if (component.length > 1) circles.push(component.sort());
  };
  for (const node of next.keys()) if (!index.has(node)) visit(node);
  return circles;
}
