import { defineConfig } from "@playwright/test";

// tests/e2e/run.ts starts the server, finds the browser and passes both in the environment.
const { E2E_PART, E2E_URL, E2E_BROWSER, E2E_BROWSER_ENV = "{}" } = process.env;
if (!E2E_PART || !E2E_URL || !E2E_BROWSER)
  throw new Error(
    "Start the journeys with npm run test:e2e, and the checks of every page with npm run test:pages",
  );

export default defineConfig({
  testDir: E2E_PART === "pages" ? "e2e/pages" : "e2e",
  testIgnore: E2E_PART === "pages" ? [] : "**/pages/**",
  fullyParallel: E2E_PART === "pages", // the page checks write nothing
  snapshotPathTemplate: "{testDir}/snapshots/{arg}{ext}",
  outputDir: `../test-results/${E2E_PART}`,
  reporter: [["list"], ["json", { outputFile: `../test-results/${E2E_PART}.json` }]],
  workers: 2,
  timeout: 180_000, // the longest journey takes 85 s with the slowest browser seen
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: {
    baseURL: E2E_URL,
    actionTimeout: 20_000,
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/Amsterdam",
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: E2E_BROWSER,
      args: ["--no-sandbox", "--font-render-hinting=none"],
      env: {
        ...(process.env as Record<string, string>),
        ...(JSON.parse(E2E_BROWSER_ENV) as Record<string, string>),
      },
    },
    // A trace makes the journeys half as slow again. Pass -- --trace on when a screenshot does not
    // explain a failure.
    ...(E2E_PART === "journeys" && { screenshot: "only-on-failure" }),
  },
});
