import type { Page } from "@playwright/test";
import sharp from "sharp";
import { nameOf, type Visit } from "./pages.ts";
import { heightAt, type Locale, type Scheme } from "./viewers.ts";

export const widths = [390, 1440] as const;
export const schemes = ["light", "dark"] as const;
export const locales = ["nl", "en"] as const;

/** What one look is called, in file names and reports. */
export const lookName = (visit: Visit, locale: Locale, width: number, scheme: Scheme) =>
  `${nameOf(visit)}.${locale}.${width}.${scheme}`;

/** How much smaller a look is kept than it was on screen: enough to see what moved, small enough to keep hundreds of them. */
const kept = 1 / 3;

/** The whole page as it now stands, at the size at which looks are kept; as PNG. */
export async function look(page: Page, width: number, scheme: Scheme): Promise<Buffer> {
  await page.setViewportSize({ width, height: heightAt(width) });
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate(everyLetter);
  await page.evaluate(stillness);
  const chrome = await page.context().newCDPSession(page);
  const {
    cssContentSize: { height },
  } = await chrome.send("Page.getLayoutMetrics");
  // Drawn at half the size by the browser itself, which takes a third of the time.
  const { data } = await chrome.send("Page.captureScreenshot", {
    captureBeyondViewport: true,
    optimizeForSpeed: true,
    clip: { x: 0, y: 0, width, height, scale: 0.5 },
  });
  await chrome.detach();
  return sharp(Buffer.from(data, "base64"))
    .resize({ width: width * kept })
    .removeAlpha()
    .png({ compressionLevel: 3 })
    .toBuffer();
}

/** A face that came too late for a page stays away from it, so each is put in by hand, once. */
async function everyLetter(): Promise<void> {
  for (const rule of [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])) {
    if (!(rule instanceof CSSFontFaceRule) || !rule.style.getPropertyValue("src").includes("url("))
      continue;
    const [family, source, style, weight, unicodeRange] = [
      "font-family",
      "src",
      "font-style",
      "font-weight",
      "unicode-range",
    ].map((name) => rule.style.getPropertyValue(name));
    const face = new FontFace(family!.replaceAll('"', ""), source!, {
      style: style || "normal",
      weight: weight || "normal",
      unicodeRange: unicodeRange || "U+0-10FFFF",
      display: "block",
    });
    if (
      ![...document.fonts].some(
        (put) =>
          put.display === "block" &&
          put.family === face.family &&
          put.style === face.style &&
          put.unicodeRange === face.unicodeRange,
      )
    )
      document.fonts.add(face);
  }
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  await document.fonts.ready;
}

/** What still moves is brought to its end, a caret does not blink, and no picture is still on its way. */
async function stillness(): Promise<void> {
  for (const movement of document.getAnimations())
    try {
      movement.finish();
    } catch {
      movement.cancel();
    }
  if (document.activeElement instanceof HTMLElement)
    document.activeElement.style.caretColor = "transparent";
  scrollTo(0, 0);
  for (const one of document.querySelectorAll<HTMLImageElement>("[data-choice]"))
    [one.srcset, one.dataset.choice] = [one.dataset.choice!, ""];
  // By night another logo is fetched, and on a wide screen a larger picture: each is there when it is the same one twice.
  for (let [tries, before] = [0, ""]; tries < 40; tries++) {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    for (const picture of document.images) {
      [picture.loading, picture.decoding] = ["eager", "sync"];
      if (picture.sizes) picture.sizes = "1600px"; // the largest, not the one that happens to be there
    }
    const there = await Promise.all(
      [...document.images].map((picture) =>
        picture.decode().then(
          () => picture.currentSrc,
          () => "",
        ),
      ),
    );
    if (tries > 0 && there.join() === before && !there.includes("")) break;
    before = there.join();
    await new Promise((later) => setTimeout(later, 50));
  }
  // Drawn at half the size a smaller one would be chosen, which is then still on its way: each stays the one it is.
  for (const picture of document.images) {
    const shown = picture.currentSrc;
    for (const one of [picture, ...picture.parentElement!.querySelectorAll("source")])
      if (one.srcset) [one.dataset.choice, one.srcset] = [one.srcset, ""];
    picture.src = shown;
    await picture.decode().catch(() => {});
  }
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
}
