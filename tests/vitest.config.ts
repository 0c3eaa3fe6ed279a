import { defineConfig } from "vitest/config";

export default defineConfig({
  root: ".",
  cacheDir: ".cache/vite",
  esbuild: { jsx: "automatic" },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**"],
    globalSetup: "tests/global-setup.ts",
    pool: "forks",
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
