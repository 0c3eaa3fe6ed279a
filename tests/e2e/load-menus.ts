import { expect, type Page } from "@playwright/test";

/** Loads the menus of a hydrated page, as pointer or focus do: they are <details> until then. */
export async function loadMenus(page: Page): Promise<void> {
  const plain = page.locator("details.menu > summary").filter({ visible: true });
  await expect(async () => {
    if ((await plain.count()) === 0) return;
    await plain.first().blur();
    await plain.first().focus({ timeout: 1_000 });
    await expect(plain).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
}
