// npm run test:e2e [-- names of journeys]: builds, serves a fresh demo, runs the journeys in a browser.
// E2E_URL=http://localhost:3000 runs them against a running server.
// npm run test:pages [-- names of pages]: runs the checks of every page on a demo with a fixed clock.
import { spawn } from "node:child_process";
import { buildIfStale } from "#app/server/build-if-stale.server.ts";
import { findBrowser } from "./browser.ts";
import { serveFixedClockDemo } from "./pages/fixed-clock-demo.ts";
import { serve } from "./test-server.ts";

const said = process.argv.slice(2);
const part = said[0] === "pages" ? "pages" : "journeys";
const rest = said.filter((word, n) => n > 0 || word !== part);
const browser = await findBrowser(console.log);
const given = process.env.E2E_URL;
if (!given) await buildIfStale();
const server = given ? null : await (part === "pages" ? serveFixedClockDemo() : serve());

const runner = spawn(
  process.execPath,
  [
    "node_modules/@playwright/test/cli.js",
    "test",
    "--config",
    "tests/playwright.config.ts",
    ...rest,
  ],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      E2E_PART: part,
      E2E_URL: given ?? server!.url,
      E2E_BROWSER: browser.path,
      E2E_BROWSER_ENV: JSON.stringify(browser.env),
    },
  },
);
const walked = await new Promise<number>((done) => runner.once("exit", (code) => done(code ?? 1)));
const stopped = server ? await server.stop() : 0;
if (stopped !== 0)
  console.error(`The server did not stop cleanly (${stopped}); see ${server?.log}`);
process.exit(walked || (stopped === 0 ? 0 : 1));
