import { join } from "node:path";
import { build } from "vite";

/** Bundles the server itself, so that production runs in plain Node; packages stay outside. */
export async function buildServer(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    resolve: {
      alias: {
        "#app": join(process.cwd(), "app"),
        "#db": join(process.cwd(), "db"),
        "#emails": join(process.cwd(), "emails"),
      },
    },
    build: {
      ssr: join("app", "server", "start.server.ts"),
      outDir: folder,
      emptyOutDir: true,
      sourcemap: false,
      minify: false,
      target: "node20",
      rollupOptions: { output: { entryFileNames: "start.js" } },
    },
  });
}
