// @ts-check
// The Vite configuration. It lives under this name because the top level is fixed; the scripts pass it with --config.
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

export default defineConfig({
  build: {
    sourcemap: false,
    // A write route is nothing in a browser, so its chunk is empty; that is no news.
    rollupOptions: { onwarn: (warning, warn) => warning.code !== "EMPTY_BUNDLE" && warn(warning) },
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
});
