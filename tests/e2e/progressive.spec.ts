// Menu, toast and search field before React Aria has loaded, while it loads, and without JavaScript.
import type { Page, Route } from "@playwright/test";
import { expect, test } from "./journey.ts";
import { loadMenus } from "./load-menus.ts";

test.use({ serviceWorkers: "block" }); // it would fetch scripts past the routes below

const bare = { javaScriptEnabled: false, locale: "en-GB" };
const menuName = "Language and light";
const summary = (page: Page) => page.locator("header summary");
const menuButton = (page: Page) => page.getByRole("button", { name: menuName });

/** Holds back the scripts whose name begins with one of `names` until it is released. */
async function holdScripts(page: Page, ...names: string[]): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(
    (url) => names.some((name) => url.pathname.startsWith(`/assets/${name}`)),
    async (route: Route) => {
      await released;
      await route.continue();
    },
  );
  return release;
}

async function signIn(page: Page, to: string): Promise<void> {
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await page.locator("form").filter({ hasText: "Administrator" }).getByRole("button").click();
  await expect(page).toHaveURL(to);
}

test("menu: keyboard right after load, opens with the arrow keys once it has loaded", async ({
  page,
}) => {
  const release = await holdScripts(page, "menu-list");
  await page.goto("/sign-in");
  await summary(page).focus();
  release();
  await expect(menuButton(page), "the focus moves to the button").toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("menuitemradio", { name: "English" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(menuButton(page)).toBeFocused();
});

test("menu: opened before its script arrives, stays usable and is replaced when closed", async ({
  page,
}) => {
  const release = await holdScripts(page, "menu-list");
  await page.goto("/sign-in");
  await summary(page).press("Enter");
  const entry = page.getByRole("button", { name: "Nederlands" });
  await expect(entry).toBeVisible();
  const arrived = page.waitForResponse(/\/assets\/menu-list/);
  release();
  await arrived;
  await page.waitForTimeout(500);
  await expect(entry, "not replaced while it is open").toBeVisible();
  await summary(page).press("Enter");
  await expect(menuButton(page)).toBeFocused();
  await expect(page.locator("details.menu")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
});

test("menu: an entry of the native list, changes the language", async ({ page }) => {
  await holdScripts(page, "menu-list");
  await page.goto("/sign-in");
  await summary(page).click();
  await page.getByRole("button", { name: "Nederlands" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
});

test("menu: its script arrives during a press, the press is not lost", async ({ page }) => {
  const release = await holdScripts(page, "menu-list");
  await page.goto("/sign-in", { waitUntil: "load" });
  await summary(page).hover();
  await page.mouse.down();
  const arrived = page.waitForResponse(/\/assets\/menu-list/);
  release();
  await arrived;
  await page.waitForTimeout(500);
  await page.mouse.up();
  await expect(page.getByRole("button", { name: "Nederlands" })).toBeVisible();
});

test("menu: sign-out, sends a submit event that a guard can stop", async ({ page }) => {
  await signIn(page, "/challenges");
  await page.evaluate(() => {
    addEventListener("submit", (event) => {
      event.preventDefault();
      document.title = `stopped ${new URL((event.target as HTMLFormElement).action).pathname}`;
    });
  });
  await loadMenus(page);
  await page.locator("header .menu > button").click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveTitle("stopped /sign-out");
});

test("search field: text and caret typed before its script arrives, are kept", async ({ page }) => {
  const release = await holdScripts(page, "combobox-list");
  await signIn(page, "/design");
  const plain = page.getByRole("searchbox", { name: "Find a colleague" });
  await plain.fill("Sam");
  await plain.press("ArrowLeft");
  release();
  const field = page.getByRole("combobox", { name: "Find a colleague" });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue("Sam");
  await page.keyboard.type("x");
  await expect(field).toHaveValue("Saxm");
});

test("toast: its script arrives late, a plain status first and then an alert that closes", async ({
  page,
}) => {
  const release = await holdScripts(page, "toast-region");
  await signIn(page, "/design");
  await loadMenus(page); // so the page is hydrated
  await page.getByRole("button", { name: "Tell what was done" }).click();
  const plain = page.getByRole("status").filter({ hasText: "Saved" });
  await expect(plain).toBeVisible();
  await expect(plain.getByRole("button", { name: "Close" })).toHaveCount(0);
  const undo = plain.getByRole("button", { name: "Undo" });
  await undo.focus();
  release();
  await page.waitForTimeout(500);
  await expect(undo, "not replaced while it has the focus").toBeFocused();
  await page.getByRole("button", { name: "Tell what was done" }).focus();
  await expect(page.getByRole("alert")).toContainText("Saved");
  await page.getByRole("alertdialog").getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("alertdialog")).toBeHidden();
});

test("toast: undo before its script arrives, sends an ordinary form and returns to the page", async ({
  page,
}) => {
  await holdScripts(page, "toast-region");
  await signIn(page, "/design");
  await loadMenus(page); // so the page is hydrated
  await page.getByRole("button", { name: "Tell what was done" }).click();
  const undone = page.waitForRequest(
    (request) => request.method() === "POST" && request.isNavigationRequest(),
  );
  await page.getByRole("status").getByRole("button", { name: "Undo" }).press("Enter");
  expect((await (await undone).response())?.status()).toBe(302);
  await expect(page).toHaveURL(/\/design/);
});

test("menu, search field and toast: without JavaScript, native elements", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ ...bare, baseURL });
  const page = await context.newPage();
  await signIn(page, "/design?flash=saved");
  const toast = page.locator(".toasts");
  await expect(toast).toHaveRole("status");
  await expect(toast).toContainText("Saved");
  await expect(toast.getByRole("button", { name: "Close" })).toHaveCount(0);
  await expect(page.getByRole("searchbox", { name: "Find a colleague" })).toBeVisible();
  await summary(page).click();
  await page.locator("header .menu").getByRole("link", { name: "profile" }).click();
  await expect(page).toHaveURL(/\/me$/);
  await context.close();
});
