// npm run screenshots: the pictures in the README, one for each role, taken from a fresh demo. Written to .readme/.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { buildWhenChanged } from "#app/http/build-when-changed.server.ts";
import { paths } from "#app/paths.ts";
import { findBrowser } from "./browser.ts";
import { serve } from "./served.ts";

/** `open`: the link on the page at `path` that leads to what is shown. */
type Shot = { name: string; as: string; path: string; open?: string; width?: number };

const shots: Shot[] = [
  { name: "employee", as: "employee", path: paths.challenge("challenge_nh_overdracht") },
  { name: "employee-phone", as: "employee", path: paths.idea("idea_nh_overdracht_bedkant"), width: 390 },
  { name: "manager", as: "manager", path: paths.challengeDesk("challenge_nh_afval") },
  { name: "juror", as: "juror", path: paths.jury("challenge_nh_afval"), open: 'main a[href$="/score"]:not([href*="handschoenen"])' },
  { name: "sponsor", as: "sponsor", path: paths.sponsor("person_demo_sponsor") },
  { name: "admin", as: "admin", path: paths.admin() },
];

const browser = await findBrowser(console.log);
await buildWhenChanged();
const server = await serve({ LOG_LEVEL: "error" });
const chrome = await chromium.launch({ executablePath: browser.path, args: ["--no-sandbox", "--font-render-hinting=none"], env: { ...(process.env as Record<string, string>), ...browser.env } });
mkdirSync(".readme", { recursive: true });
const wanted = process.argv.slice(2);
try {
  for (const shot of shots.filter(({ name }) => !wanted.length || wanted.includes(name))) console.log(await take(shot));
} finally {
  await chrome.close();
  await server.stop();
}

async function take({ name, as, path, open, width = 1440 }: Shot): Promise<string> {
  const phone = width < 600;
  const context = await chrome.newContext({
    baseURL: server.url, locale: "nl-NL", timezoneId: "Europe/Amsterdam", colorScheme: "light", reducedMotion: "reduce",
    viewport: { width, height: phone ? 844 : 900 }, deviceScaleFactor: phone ? 2 : 1,
  });
  const page = await context.newPage();
  await page.goto(paths.signIn(path));
  await page.locator(`form:has(input[value="person_demo_${as}"])`).getByRole("button").click();
  await page.waitForURL((url) => url.pathname === path.split("?")[0]);
  const shown = await page.goto(open ? (await page.locator(open).first().getAttribute("href"))! : path);
  if (shown?.status() !== 200) throw new Error(`${name}: ${page.url()} answers ${shown?.status()}`);
  await settled(page);
  const file = join(".readme", `${name}.webp`);
  const { size } = await sharp(await page.screenshot()).webp({ quality: 82, effort: 6 }).toFile(file);
  await context.close();
  return `${file} ${Math.round(size / 1024)} kB ${page.url()}`;
}

/** Fonts there, pictures drawn, nothing on its way. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
}
