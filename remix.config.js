// @ts-check
// The Vite configuration. The scripts pass it with --config.
import { readdirSync, readFileSync } from "node:fs";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

// What nearly every page needs is in two files: the framework, which changes only with its version,
// and the frame of a page with the smallest components.
const sharedChunks = {
  framework: ["react", "react-dom", "@remix-run/react"],
  frame: [
    "app/root.tsx",
    "app/components/form/form.tsx",
    "app/components/idea/stage-badge.tsx",
    "app/components/page/small-swell.tsx",
    "app/components/ui/badge.tsx",
    "app/components/ui/card.tsx",
    "app/components/ui/empty.tsx",
    "app/components/ui/when.tsx",
  ],
};

/**
 * Writes the licences of the packages in the scripts into one file beside them.
 * @type {import("vite").Plugin}
 */
const licences = {
  name: "licences",
  apply: "build",
  generateBundle(_options, bundle) {
    const folders = Object.values(bundle)
      .flatMap((output) => (output.type === "chunk" ? output.moduleIds : []))
      .map((id) => /^([^\0]*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]);
    const texts = [...new Set(folders)].sort().flatMap((folder) => {
      const file = folder && readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (!file) return [];
      const name = folder.split("/node_modules/").at(-1);
      return [`${name}\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}`];
    });
    this.emitFile({
      type: "asset",
      fileName: "assets/licences.txt",
      source: texts.join("\n\n----\n\n"),
    });
  },
};

const languages = readdirSync("app/i18n", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/**
 * React Aria contains messages in 34 languages. The ones the application does not have are left
 * out; English stays, as its fallback.
 * @type {import("vite").Plugin}
 */
const onlyOurLanguages = {
  name: "only-our-languages",
  transform(_code, id) {
    const language =
      /\/node_modules\/react-(?:aria|stately|aria-components)\/.*\/intl\/.*\/([a-z]{2})-[A-Z]{2}\.m?js$/.exec(
        id,
      )?.[1];
    return language && language !== "en" && !languages.includes(language)
      ? { code: "export default {};", map: null }
      : undefined;
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  build: {
    sourcemap: false,
    // The styles need browsers of 2023, which know this much of the language.
    target: isSsrBuild ? "node20" : "es2022",
    // Remix itself names the scripts that a page needs.
    modulePreload: false,
    minify: isSsrBuild ? false : "esbuild",
    chunkSizeWarningLimit: 600, // kB; the rich text editor, which loads lazily, is the largest
    rollupOptions: {
      // A route without a screen is empty in the browser, which needs no warning.
      onwarn: (warning, warn) => warning.code !== "EMPTY_BUNDLE" && warn(warning),
      ...(isSsrBuild ? {} : { output: { manualChunks: sharedChunks } }),
    },
  },
  esbuild: { legalComments: "none" },
  plugins: [
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
  // In development a cold cache loads two copies of React unless every entry is listed.
  optimizeDeps: {
    entries: [
      "app/entry.client.tsx",
      "app/root.tsx",
      "app/routes/**/*.tsx",
      "app/components/**/*.tsx",
    ],
  },
}));
