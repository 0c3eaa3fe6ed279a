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
    // Each worker has its own database server (global-setup.ts); more than two slow each other down.
    maxWorkers: process.env.TEST_DATABASE_URL ? 1 : 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
