import { defineConfig } from "@playwright/test";

// tests/e2e/run.ts starts the server, finds the browser and says both here.
const { E2E_URL, E2E_BROWSER, E2E_BROWSER_ENV = "{}" } = process.env;
if (!E2E_URL || !E2E_BROWSER) throw new Error("Start the journeys with: npm run test:e2e");

export default defineConfig({
  testDir: "e2e",
  outputDir: "../test-results/journeys",
  reporter: [["list"], ["json", { outputFile: "../test-results/journeys.json" }]],
  workers: 2,
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
      env: { ...(process.env as Record<string, string>), ...(JSON.parse(E2E_BROWSER_ENV) as Record<string, string>) },
    },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
});
