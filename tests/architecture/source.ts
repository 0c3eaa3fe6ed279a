import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export type Source = { path: string; text: string; lines: number };
/** `types`: only types are taken, so nothing of it exists when the program runs. */
export type Import = { from: string; to: string; types: boolean };

/** Every TypeScript file we wrote, with paths from the project's root. */
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
  const resolved = (spec: string) =>
    spec.startsWith(".") ? normalize(join(dirname(from), spec)) : spec.replace(/^#/, "");
  for (const [, type, names, spec] of text.matchAll(
    /^(?:import|export)\s+(type\s)?([^"';]*?)\s*from\s+"([^"]+)"/gm,
  )) {
    const braces = /^\{([^}]*)\}$/.exec(names!.trim())?.[1];
    const onlyTypes =
      braces !== undefined &&
      braces
        .split(",")
        .map((name) => name.trim())
        .filter(Boolean)
        .every((name) => name.startsWith("type "));
    yield { from, to: resolved(spec!), types: type !== undefined || onlyTypes };
  }
  for (const [, spec] of text.matchAll(/(?:^import\s+|\bimport\()\s*"([^"]+)"/gm))
    yield { from, to: resolved(spec!), types: false };
}

/** Files that lead, however far, to the database or to the machine: a browser cannot have them. */
export const impure: ReadonlySet<string> = (() => {
  const found = new Set<string>();
  const bad = (to: string) =>
    /^(drizzle-orm|postgres|node:|db\/(?!(enums|locales)\.ts))|\.server\.tsx?$/.test(to);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { from, to, types } of imports)
      if (!types && (bad(to) || found.has(to))) found.add(from);
  }
  return found;
})();

/** "a -> b" for every import that breaks a law; what a failing test prints. */
export const offenders = (breaks: (one: Import) => boolean): string[] =>
  imports.filter(breaks).map(({ from, to }) => `${from} -> ${to}`);
