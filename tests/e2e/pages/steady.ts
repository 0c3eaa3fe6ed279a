import type { Page } from "@playwright/test";

/** Brings a page to rest before a picture of it is taken: animations ended, caret hidden, every picture decoded. */
export async function steady(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(async () => {
    for (const animation of document.getAnimations()) {
      try {
        animation.finish();
      } catch {
        animation.cancel(); // an endless animation cannot be finished
      }
    }
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
    for (const picture of document.images) picture.loading = "eager";
    await document.fonts.ready;
    await Promise.all([...document.images].map((picture) => picture.decode().catch(() => {})));
  });
}
