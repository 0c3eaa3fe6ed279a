// Overlays by keyboard alone, on the design page, which shows all of them.
import type { Page } from "@playwright/test";
import { expect, test } from "./journey.ts";
import { loadMenus } from "./load-menus.ts";

test.beforeEach(async ({ page }) => {
  await page.goto("/sign-in?to=/design");
  await page.locator("form").filter({ hasText: "Administrator" }).getByRole("button").click();
  await expect(page).toHaveURL("/design");
  await page.waitForLoadState("networkidle");
});

const focusWithin = (page: Page, selector: string) =>
  page.evaluate((inside) => !!document.activeElement?.closest(inside), selector);

test("toast: reached with F6, undone and closed by keyboard", async ({ page }) => {
  const trigger = page.getByRole("button", { name: "Tell what was done" });
  await trigger.focus();
  await page.keyboard.press("Enter");
  const toast = page.getByRole("alertdialog");
  await expect(toast).toBeVisible();
  await page.keyboard.press("F6");
  expect(await focusWithin(page, ".toasts")).toBe(true);
  const undo = toast.getByRole("button", { name: "Undo" });
  while (!(await undo.evaluate((one) => one === document.activeElement)))
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("alertdialog").getByText("Undone. Everything is as it was."),
  ).toBeVisible();
  await page.keyboard.press("F6");
  const close = page.getByRole("alertdialog").getByRole("button", { name: "Close" });
  while (!(await close.evaluate((one) => one === document.activeElement)))
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alertdialog")).toBeHidden();
});

test("tooltip: shown on keyboard focus, closed with Escape", async ({ page }) => {
  const button = page.getByRole("button", { name: "Report this" });
  await loadMenus(page);
  await page.getByRole("button", { name: "Menu" }).last().focus();
  await page.keyboard.press("Tab");
  await expect(button).toBeFocused();
  await expect(page.getByRole("tooltip")).toHaveText("Report this");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("tooltip")).toBeHidden();
});
