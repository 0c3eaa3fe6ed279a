// @ts-check
// The Vite configuration. It lives under this name because the top level is fixed; the scripts pass it with --config.
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

/**
 * What nearly every page needs comes in two files: the framework, which changes only with its version, and the kit. The rest
 * stays with the routes that use it.
 * @param {string} id
 */
function chunkOf(id) {
  if (/\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run|turbo-stream)\//.test(id)) return "framework";
  if (/\/app\/components\/(page\/(swell|swell-line|cover)|idea\/(idea-swell|stage-badge)|challenge\/(challenge-swell|phase-badge)|ui\/(meter|countdown|timeline))\.tsx?$/.test(id)) return "path";
  if (/\/app\/(paths\.ts|i18n\/[a-z-]+\.tsx?$|components\/page\/(?!swell|cover|fault-view)|components\/ui\/(avatar|badge|button|card|empty|fault-list|field|form|hydrated|icon|menu|notice|reply|text-field|when)\.)/.test(id)) return "kit";
}

export default defineConfig(({ isSsrBuild }) => ({
  build: {
    sourcemap: false,
    minify: isSsrBuild ? false : "terser", // 4 kB gzip smaller than esbuild makes the framework
    // What the router only says to developers is left out of what people load.
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3, pure_funcs: ["warning", "warningOnce", "logV6DeprecationWarnings", "logDeprecationOnce", "console.warn"] } },
    // A write route is nothing in a browser, so its chunk is empty; that is no news.
    rollupOptions: {
      onwarn: (warning, warn) => warning.code !== "EMPTY_BUNDLE" && warn(warning),
      ...(isSsrBuild ? {} : { output: { manualChunks: chunkOf } }),
    },
  },
  plugins: [
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
  optimizeDeps: { entries: ["app/entry.client.tsx", "app/root.tsx", "app/routes/**/*.tsx", "app/components/**/*.tsx"] },
}));
