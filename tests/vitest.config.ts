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
    maxWorkers: process.env.TEST_DATABASE_URL ? 1 : 2, // a server each, see tests/global-setup.ts; more than two only wait for each other's locks and clocks
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
