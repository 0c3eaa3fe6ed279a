import { expect, type Page } from "@playwright/test";
import { loadMenus } from "../load-menus.ts";

type Opening = { name: string; closed(): Promise<void> };
/** Buttons that open an overlay. Of those with the same name only the first is opened. */
const openers = "button[aria-haspopup]:not([disabled], [aria-disabled=true])";
const most = 8;

/** Opens every dialog and menu of a page in turn. `closed` closes it with Escape and checks the focus. */
export async function* openings(page: Page): AsyncGenerator<Opening> {
  const seen = new Set<string>();
  await loadMenus(page);
  for (const opener of await page.locator(openers).all()) {
    if (seen.size >= most || !(await opener.isVisible())) continue;
    const name = (await opener.getAttribute("aria-label")) ?? (await opener.innerText());
    if (seen.has(name)) continue;
    seen.add(name);
    await opener.click();
    yield {
      name,
      async closed() {
        await page.keyboard.press("Escape");
        await expect(opener, `the focus comes back to “${name}”`).toBeFocused();
      },
    };
  }
}
