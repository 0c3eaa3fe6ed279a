import { join } from "node:path";
import { build } from "vite";

/**
 * The service worker, in a file of its own at the top of the site, since a worker answers only for what lies below it. Built
 * apart from the pages: it may share no chunk with them.
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
      minify: "terser",
      rollupOptions: {
        input: join("app", "offline", "worker.ts"),
        output: { format: "iife", entryFileNames: "worker.js", inlineDynamicImports: true },
      },
    },
  });
}
