import { join } from "node:path";
import { build } from "vite";

/**
 * Builds the service worker into a file of its own at the root of the site, because a worker's
 * scope is the folder it is served from. Built apart from the pages: it may share no chunk with
 * them.
 */
export async function buildWorker(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    resolve: { alias: { "#app": join(process.cwd(), "app"), "#db": join(process.cwd(), "db") } },
    build: {
      outDir: folder,
      emptyOutDir: false,
      sourcemap: false,
      minify: "esbuild",
      rollupOptions: {
        input: join("app", "offline", "worker.ts"),
        output: { format: "iife", entryFileNames: "worker.js", inlineDynamicImports: true },
      },
    },
  });
}
