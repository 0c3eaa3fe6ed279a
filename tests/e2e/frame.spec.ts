import { expect, test } from "./journey.ts";
import { loadMenus } from "./load-menus.ts";
import { watchScripts } from "./pages/script-bytes.ts";

const bare = { javaScriptEnabled: false, locale: "en-GB" };

test("preferences: language and theme without JavaScript, the reader stays on the page", async ({
  browser,
  baseURL,
}) => {
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

test("keyboard: the first Tab, skips the menu to the content", async ({ page }) => {
  await page.goto("/sign-in");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test("hydration: keys pressed while a page hydrates, cause no error", async ({ page, context }) => {
  const slow = await context.newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.goto("/sign-in", { waitUntil: "commit" });
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press("Tab");
    await page.waitForTimeout(20);
  }
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.getByRole("button", { name: "Language and light" }).press("ArrowDown");
  await expect(page.getByRole("menu", { name: "Language and light" }), "it woke up").toBeVisible();
});

test("menu: arrow keys and first letters move the focus, Escape returns it", async ({ page }) => {
  await page.goto("/sign-in", { waitUntil: "networkidle" });
  await loadMenus(page);
  const menu = page.getByRole("button", { name: "Language and light" });
  await menu.press("ArrowDown");
  await expect(page.getByRole("menu", { name: "Language and light" })).toBeVisible();
  await expect(page.getByRole("menuitemradio", { name: "English" })).toBeFocused();
  await expect(page.getByRole("menuitemradio", { name: "English" })).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitemradio", { name: "Nederlands" })).toBeFocused();
  await page.keyboard.press("End");
  await expect(page.getByRole("menuitemradio", { name: "High contrast" })).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.type("da");
  await expect(page.getByRole("menuitemradio", { name: "Dark" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toBeHidden();
  await expect(menu).toBeFocused();
  await menu.press("Enter");
  await page.getByRole("menuitemradio", { name: "High contrast" }).press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "contrast");
});

test("offline: a reader without a connection, reads that nothing is lost", async ({
  page,
  context,
}) => {
  await page.goto("/sign-in", { waitUntil: "networkidle" });
  await page.waitForTimeout(4_000); // what comes a little after the page would complain that it cannot be fetched
  await context.setOffline(true);
  await expect(page.getByText("What you typed stays on this page")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("What you typed stays on this page")).toBeHidden();
});

for (const [width, scheme] of [
  [390, "light"],
  [390, "dark"],
  [1440, "light"],
  [1440, "dark"],
] as const) {
  test(`design page: every component accessible at ${width} px, ${scheme}`, async ({
    page,
    accessible,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
    await page.goto("/sign-in?to=/design");
    await page.locator("form").filter({ hasText: "Administrator" }).getByRole("button").click();
    await expect(page).toHaveURL("/design");
    await accessible();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      "nothing to scroll sideways",
    ).toBe(true);
  });
}

test("challenge page: script size within its budget, no layout shift", async ({ page }) => {
  await page.goto("/sign-in?to=/challenges");
  await page.locator("form").filter({ hasText: "Employee" }).getByRole("button").click();
  await expect(page).toHaveURL("/challenges");
  for (const path of [
    "/",
    "/challenges",
    "/challenges/challenge_nh_overdracht",
    "/outcomes",
    "/inbox",
  ]) {
    const scripts = watchScripts(page);
    await page.goto(path, { waitUntil: "networkidle" });
    const { bytes, most } = await scripts();
    expect(bytes, `scripts of ${path}`).toBeGreaterThan(50_000);
    expect(bytes, `scripts of ${path}`).toBeLessThan(most);
    const jumped = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(
              list
                .getEntries()
                .reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
            ),
          ).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(0), 500);
        }),
    );
    expect(jumped, `layout shift of ${path}`).toBeLessThan(0.02);
  }
});
