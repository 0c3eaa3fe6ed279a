import { defineConfig } from "@playwright/test";

// tests/e2e/run.ts starts the server, finds the browser and says both here.
const { E2E_PART, E2E_URL, E2E_BROWSER, E2E_BROWSER_ENV = "{}" } = process.env;
if (!E2E_PART || !E2E_URL || !E2E_BROWSER)
  throw new Error(
    "Start the journeys with npm run test:e2e, and what is held of every page with npm run test:pages",
  );

export default defineConfig({
  testDir: E2E_PART === "pages" ? "e2e/pages" : "e2e",
  testIgnore: E2E_PART === "pages" ? [] : "**/pages/**",
  fullyParallel: E2E_PART === "pages", // nothing is written there
  outputDir: `../test-results/${E2E_PART}`,
  reporter: [["list"], ["json", { outputFile: `../test-results/${E2E_PART}.json` }]],
  workers: 2,
  retries: E2E_PART === "journeys" ? 1 : 0, // what passes only when it is walked again is told by name, at the end of npm test
  timeout: 90_000,
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
    // A recording of every step makes the journeys half as slow again: ask for it with -- --trace on when one fails and its picture does not tell why.
    ...(E2E_PART === "journeys" && { screenshot: "only-on-failure" }),
  },
});
