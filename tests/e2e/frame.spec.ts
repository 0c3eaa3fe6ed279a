import { gzipSync } from "node:zlib";
import { expect, test } from "./journey.ts";

const bare = { javaScriptEnabled: false, locale: "en-GB" };

test("language and theme are chosen without scripts, and one stays where one was", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...bare, baseURL });
  const page = await context.newPage();
  await page.goto("/sign-in?to=%2Fchallenges");
  await page.locator("header summary").click();
  await page.getByRole("button", { name: "Nederlands" }).click();
  await expect(page).toHaveURL("/sign-in?to=%2Fchallenges");
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");

  await page.locator("header summary").click();
  await page.getByRole("button", { name: "Donker" }).click();
  await expect(page).toHaveURL("/sign-in?to=%2Fchallenges");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/no-such-page");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Op deze kust ligt niets");
  await context.close();
});

test("the first press of Tab leads past the menu to the content", async ({ page }) => {
  await page.goto("/sign-in");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("the menu closes with Escape and gives the focus back", async ({ page }) => {
  await page.goto("/sign-in", { waitUntil: "networkidle" });
  const menu = page.locator("header summary");
  await menu.press("Enter");
  await expect(page.getByRole("button", { name: "Dark" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Dark" })).toBeHidden();
  await expect(menu).toBeFocused();
});

test("somebody without a connection is told that nothing is lost", async ({ page, context }) => {
  await page.goto("/sign-in", { waitUntil: "networkidle" });
  await context.setOffline(true);
  await expect(page.getByText("What you typed stays on this page")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("What you typed stays on this page")).toBeHidden();
});

for (const [width, scheme] of [[390, "light"], [390, "dark"], [1440, "light"], [1440, "dark"]] as const) {
  test(`every piece of the kit is accessible at ${width}, ${scheme}`, async ({ page, accessible }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.goto("/sign-in?to=/design");
    await page.locator("form").filter({ hasText: "Administrator" }).getByRole("button").click();
    await expect(page).toHaveURL("/design");
    await accessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing to scroll sideways").toBe(true);
  });
}

test("a page loads at most 100 kB of scripts (gzip), and nothing jumps", async ({ page }) => {
  // The catalogue (screen-*) is left out: it comes when the browser has nothing else to do, see decisions/words-come-with-the-page.md.
  const scripts = new Map<string, number>();
  page.on("response", async (answer) => {
    if (answer.request().resourceType() === "script" && !answer.url().includes("/screen-")) scripts.set(answer.url(), gzipSync(await answer.body(), { level: 9 }).length);
  });
  await page.goto("/sign-in?to=/challenges");
  await page.locator("form").filter({ hasText: "Employee" }).getByRole("button").click();
  await expect(page).toHaveURL("/challenges");
  for (const path of ["/", "/challenges", "/outcomes", "/inbox"]) {
    scripts.clear();
    await page.goto(path, { waitUntil: "networkidle" });
    const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
    expect(bytes, `scripts of ${path}`).toBeGreaterThan(50_000);
    expect(bytes, `scripts of ${path}`).toBeLessThan(100_000);
    const jumped = await page.evaluate(() => new Promise<number>((told) => {
      new PerformanceObserver((list) => told(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0))).observe({ type: "layout-shift", buffered: true });
      setTimeout(() => told(0), 500);
    }));
    expect(jumped, `layout shift of ${path}`).toBeLessThan(0.02);
  }
});
