// @ts-check
// The Vite configuration. It lives under this name because the top level is fixed; the scripts pass it with --config.
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

/**
 * What nearly every page needs comes in two files: the framework, which changes only with its version, and the kit. The rest
 * stays with the routes that use it.
 * @param {string} id
 */
function chunkOf(id) {
  if (
    /\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run|turbo-stream)\//.test(
      id,
    )
  )
    return "framework";
  if (
    /\/app\/components\/(page\/(small-swell|cover|swell|swell-drawing)|idea\/(stage-badge|theme-badge|idea-crests)|challenge\/(phase-badge|plain-text)|ui\/(countdown|follow-button|meter))\.tsx?$/.test(
      id,
    )
  )
    return "path";
  if (
    /\/app\/components\/(vote\/(card-vote|use-votes|ballot-summary)|idea\/use-looks)\.tsx?$/.test(
      id,
    )
  )
    return "votes";
  if (/\/app\/components\/ui\/(data-table|text-field|choice-field)\.tsx$/.test(id))
    return basename(id, ".tsx");
  if (
    /\/app\/(paths\.ts|styles\/dawn\.ts|i18n\/[a-z-]+\.tsx?$|components\/editor\/draft(-keeper)?\.|components\/page\/(?!swell|cover|fault-view|fetched|late|use-kept-focus|with-anchor)|components\/ui\/(avatar|badge|button|card|empty|fault-list|field|form|found|hydrated|icon|keys|later|menu|notice|reply|tips|told|when)\.)/.test(
      id,
    )
  )
    return "kit";
}

/**
 * Remix carries what our flags and our own root switch off: the fetching from before single fetch (and with it deferred answers),
 * applications without a server, its own page for while a root loads, and one for a fault that shows where in the code it happened
 * (ours comes first; a plain sentence is left for when even the root fails). They are left out of what people load; a version that
 * looks otherwise stops the build.
 * @type {import("vite").Plugin}
 */
const withoutTheUnused = {
  name: "without-the-unused",
  apply: "build",
  transform(code, id, options) {
    const file =
      /\/(?:@remix-run\/(?:react\/dist\/esm|router\/dist)\/([\w-]+)|(react-router)\/dist\/index)\.js$/
        .exec(id)
        ?.slice(1)
        .find(Boolean);
    if (!file || options?.ssr) return;
    const sorry = `return React.createElement("html", null, React.createElement("body", null, React.createElement("h1", null, "Groundswell: 500")));`;
    /** @type {Record<string, Record<string, string>>} */
    const parts = {
      data: { fetchData: "", parseDeferredReadableStream: "" },
      fallback: { RemixRootDefaultHydrateFallback: "return null;" },
      errorBoundaries: { RemixRootDefaultErrorBoundary: sorry },
      routes: {
        preventInvalidServerHandlerCall: "",
        createClientRoutesWithHMRRevalidationOptOut: "",
      },
      router: { isDeferredData: "return false;" },
      "react-router": { DefaultErrorComponent: "return null;" },
    };
    for (const [name, body] of Object.entries(parts[file] ?? {})) {
      const whole = new RegExp(`((?:async )?function ${name}\\([^)]*\\) )\\{\\n.*?\\n\\}\\n`, "s");
      if (!whole.test(code)) throw new Error(`${name} is not where it was in ${id}`);
      code = code.replace(whole, `$1{ ${body} }\n`);
    }
    if (file === "components") {
      for (const [is, instead] of [
        [
          "static: isStatic,\n    staticContext\n  } = useDataRouterContext();",
          "} = useDataRouterContext();\n  const isStatic = false, staticContext = undefined;",
        ],
        ['!isStatic && typeof __remixContext === "object" && __remixContext.a', "false"],
      ]) {
        if (!code.includes(is)) throw new Error(`Scripts is not as it was in ${id}`);
        code = code.replace(is, instead);
      }
    }
    code = code
      .replaceAll(/\bwindow\.__remixContext\.isSpaMode\b/g, "false")
      .replaceAll(
        /\b(?:window\.__remixContext\.)?future\.(?:v3_(?:singleFetch|lazyRouteDiscovery|fetcherPersist|relativeSplatPath)|v7_(?!throwAbortReason|startTransition)\w+)\b(?! =[^=])/g,
        "true",
      );
    return { code, map: null };
  },
};

/**
 * What the router would say to developers when its own rules are broken is not sent to everybody (React numbers such sentences);
 * the error and where it came from stay.
 * @type {import("vite").Plugin}
 */
const withoutAdvice = {
  name: "without-advice",
  apply: "build",
  transform(code, id, options) {
    if (
      options?.ssr ||
      !/\/node_modules\/(@remix-run\/(router|react)|react-router|react-router-dom)\//.test(id)
    )
      return;
    /** @type {[from: number, to: number][]} */
    const advice = [];
    /** @param {any} node */
    const read = (node) => {
      if (Array.isArray(node)) return node.forEach(read);
      if (typeof node?.type !== "string") return;
      const said = {
        CallExpression: /^(UNSAFE_)?invariant$/.test(node.callee?.name) ? 1 : undefined,
        NewExpression: node.callee?.name === "Error" ? 0 : undefined,
      }[/** @type {string} */ (node.type)];
      if (said !== undefined && node.arguments.length > said)
        advice.push([node.arguments[said].start, node.arguments.at(-1).end]);
      Object.values(node).forEach(read);
    };
    read(this.parse(code));
    for (const [from, to] of advice.sort(([one], [other]) => other - one))
      code = `${code.slice(0, from)}""${code.slice(to)}`;
    return advice.length ? { code, map: null } : undefined;
  },
};

/**
 * Whose work is in the scripts, and under which terms: in one file beside them instead of in each.
 * @type {import("vite").Plugin}
 */
const licences = {
  name: "licences",
  apply: "build",
  generateBundle(_options, bundle) {
    const names = Object.values(bundle)
      .flatMap((one) => (one.type === "chunk" ? one.moduleIds : []))
      .map((id) => /^([^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]);
    const texts = [...new Set(names)].sort().flatMap((folder) => {
      const file = folder && readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
      return file
        ? [
            `${folder.split("/node_modules/").at(-1)}\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}`,
          ]
        : [];
    });
    this.emitFile({
      type: "asset",
      fileName: "assets/licences.txt",
      source: texts.join("\n\n----\n\n"),
    });
  },
};

const spoken = readdirSync("app/i18n", { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? [one.name] : [],
);

/**
 * React Aria speaks 34 languages; people load ours, and English where it lacks one.
 * @type {import("vite").Plugin}
 */
const onlyOurLanguages = {
  name: "only-our-languages",
  transform(_code, id) {
    const language =
      /\/node_modules\/react-(?:aria|stately|aria-components)\/.*\/intl\/.*\/([a-z]{2})-[A-Z]{2}\.m?js$/.exec(
        id,
      )?.[1];
    return language && language !== "en" && !spoken.includes(language)
      ? { code: "export default {};", map: null }
      : undefined;
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  build: {
    sourcemap: false,
    ...(isSsrBuild && { target: "node20" }),
    modulePreload: false, // Remix names what a page needs; what comes later brings little along
    minify: isSsrBuild ? false : "terser", // 4 kB gzip smaller than esbuild makes the framework
    // What the router only says to developers is left out of what people load.
    terserOptions: {
      ecma: 2020,
      module: true,
      format: { comments: false },
      compress: {
        passes: 3,
        pure_funcs: [
          "warning",
          "warningOnce",
          "logV6DeprecationWarnings",
          "logDeprecationOnce",
          "console.warn",
        ],
      },
    },
    // A write route is nothing in a browser, so its chunk is empty; that is no news.
    rollupOptions: {
      onwarn: (warning, warn) => warning.code !== "EMPTY_BUNDLE" && warn(warning),
      ...(isSsrBuild ? {} : { output: { manualChunks: chunkOf } }),
    },
  },
  plugins: [
    withoutTheUnused,
    withoutAdvice,
    ...(isSsrBuild ? [] : [licences]),
    onlyOurLanguages,
    tailwindcss(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  // Without every entry named, a cold cache in development loads two copies of React.
  optimizeDeps: {
    entries: [
      "app/entry.client.tsx",
      "app/root.tsx",
      "app/routes/**/*.tsx",
      "app/components/**/*.tsx",
    ],
  },
}));
