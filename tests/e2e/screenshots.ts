// npm run screenshots [-- --update] [-- beginnings of names]: every page in both widths, themes and languages, from a demo whose clock stands still, held against
// the looks that are kept. What differs stands side by side in test-results/looks. --update keeps what is seen now, and takes the README's pictures anew.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import sharp from "sharp";
import { buildWhenChanged } from "#app/server/build-if-stale.server.ts";
import { findBrowser } from "./browser.ts";
import { clearFound, compareLook, forgetLook, keepLook, strangers } from "./pages/album.ts";
import { nameOf, pages, type Visit } from "./pages/pages.ts";
import { locales, look, lookName, schemes, widths } from "./pages/snapshots.ts";
import { serveStill } from "./pages/still-demo.ts";
import { heightAt, type Locale, Viewers, visit } from "./pages/viewers.ts";

const update = process.argv.includes("--update");
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const chosen = pages.filter(
  (one) => !wanted.length || wanted.some((name) => nameOf(one).startsWith(name)),
);

const began = performance.now();
const { path, env } = await findBrowser(console.log);
await buildWhenChanged();
const server = await serveStill();
const chrome = await chromium.launch({
  executablePath: path,
  args: ["--no-sandbox", "--font-render-hinting=none"],
  env: { ...(process.env as Record<string, string>), ...env },
});
const viewers = new Viewers(chrome, server.url);
clearFound();

const complaints: string[] = [];
let taken = 0;
const waiting = chosen.flatMap((one) => locales.map((locale) => ({ one, locale })));
// A page waits for the network now and then, so three at a time keep two processors busy.
const lane = async () => {
  for (let next; (next = waiting.shift()); ) await takeAll(next.one, next.locale);
};
try {
  await Promise.all([lane(), lane(), lane()]);
} finally {
  await chrome.close();
  await server.stop();
}

for (const name of strangers(
  pages.flatMap((one) =>
    locales.flatMap((locale) =>
      widths.flatMap((width) => schemes.map((scheme) => lookName(one, locale, width, scheme))),
    ),
  ),
)) {
  if (update) forgetLook(name);
  else complaints.push(`${name}: a look is kept of it, but no page is looked at under that name`);
}
console.log(
  [
    ...complaints.sort(),
    `${taken} looks at ${chosen.length} pages in ${((performance.now() - began) / 1000).toFixed(0)} s; ${update ? "kept" : `${complaints.length} differ`}`,
  ].join("\n"),
);
process.exit(complaints.length ? 1 : 0);

async function takeAll(one: Visit, locale: Locale): Promise<void> {
  const context = await viewers.context(one.as, { locale, width: 390, scheme: "light" });
  await context.route(/\/live(\?|$)/, (asked) => asked.fulfill({ status: 204 })); // other looks being taken are not other readers
  const page = await context.newPage();
  await visit(page, one);
  for (const width of widths)
    for (const scheme of schemes) {
      const name = lookName(one, locale, width, scheme);
      const now = await look(page, width, scheme);
      taken++;
      if (update) await keepLook(name, now);
      else {
        const complaint = await compareLook(name, now);
        if (complaint) complaints.push(complaint);
      }
    }
  await context.close();
  if (update && one.readme && locale === "nl") await takeForReadme(one, one.readme);
}

/** What somebody sees of it at first, at the size of their screen. */
async function takeForReadme(
  one: Visit,
  { name, width }: NonNullable<Visit["readme"]>,
): Promise<void> {
  const context = await viewers.context(one.as, {
    locale: "nl",
    width,
    scheme: "light",
    sharp: width < 600,
  });
  const page = await context.newPage();
  await visit(page, one);
  mkdirSync(".readme", { recursive: true });
  await sharp(await page.screenshot({ animations: "disabled" }))
    .webp({ quality: 82, effort: 6 })
    .toFile(join(".readme", `${name}.webp`));
  await context.close();
}
