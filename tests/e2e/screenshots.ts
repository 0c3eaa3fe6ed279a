// npm run screenshots [-- beginnings of names]: draws every page in both widths, themes and languages, on a demo with a fixed clock,
// into test-results/screenshots. With --update it draws the README's pictures instead.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import sharp from "sharp";
import { buildIfStale } from "#app/server/build-if-stale.server.ts";
import { findBrowser } from "./browser.ts";
import { serveFixedClockDemo } from "./pages/fixed-clock-demo.ts";
import { nameOf, pages, type Visit } from "./pages/pages.ts";
import { steady } from "./pages/steady.ts";
import { type Eyes, heightAt, Viewers, visit } from "./pages/viewers.ts";

const folder = "test-results/screenshots";
const readmeFolder = ".readme";
const lanes = 3; // a page waits for the network now and then, so three at a time keep two processors busy

const update = process.argv.includes("--update");
const prefixes = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const chosen = pages.filter(
  (page) => prefixes.length === 0 || prefixes.some((prefix) => nameOf(page).startsWith(prefix)),
);

const startedAt = performance.now();
const { path, env } = await findBrowser(console.log);
await buildIfStale();
const server = await serveFixedClockDemo();
const browser = await chromium.launch({
  executablePath: path,
  args: ["--no-sandbox", "--font-render-hinting=none"],
  env: { ...(process.env as Record<string, string>), ...env },
});
try {
  const count = update ? await drawReadme(browser) : await drawAll(browser);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(`${count} pictures in ${update ? readmeFolder : folder}, ${seconds} s`);
} finally {
  await browser.close();
  await server.stop();
}

async function drawAll(chrome: Browser): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const viewers = new Viewers(chrome, server.url);
  const queue = chosen.flatMap((page) =>
    (["nl", "en"] as const).flatMap((locale) =>
      ([390, 1440] as const).flatMap((width) =>
        (["light", "dark"] as const).map((scheme) => ({ page, eyes: { locale, width, scheme } })),
      ),
    ),
  );
  const count = queue.length;
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { locale, width, scheme } = next.eyes;
      const name = `${nameOf(next.page)}.${locale}.${width}.${scheme}.png`;
      await draw(viewers, next.page, next.eyes, join(folder, name), true);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return count;
}

async function drawReadme(chrome: Browser): Promise<number> {
  mkdirSync(readmeFolder, { recursive: true });
  const viewers = new Viewers(chrome, server.url);
  const pictures = chosen.flatMap((page) => (page.readme ? [{ page, ...page.readme }] : []));
  for (const { page, name, width } of pictures) {
    const eyes: Eyes = { locale: "nl", width, scheme: "light", sharp: width < 600 };
    await draw(viewers, page, eyes, join(readmeFolder, `${name}.webp`), false);
  }
  return pictures.length;
}

async function draw(
  viewers: Viewers,
  target: Visit,
  eyes: Eyes,
  file: string,
  fullPage: boolean,
): Promise<void> {
  const context = await viewers.context(target.as, eyes);
  await context.route(/\/live(\?|$)/, (route) => route.fulfill({ status: 204 }));
  const page = await context.newPage();
  await page.setViewportSize({ width: eyes.width, height: heightAt(eyes.width) });
  await visit(page, target);
  await steady(page);
  const picture = sharp(await page.screenshot({ animations: "disabled", fullPage }));
  await (file.endsWith(".webp") ? picture.webp({ quality: 82, effort: 6 }) : picture).toFile(file);
  await context.close();
}
