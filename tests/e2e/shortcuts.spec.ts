// Keyboard shortcuts in lists: ideas as cards and as a table, selection, reviews, the inbox.
import type { Page } from "@playwright/test";
import { expect, test } from "./journey.ts";
import { messagesOf } from "./messages.ts";

const t = messagesOf("en");
const challenge = "/challenges/challenge_nh_overdracht";

async function enter(page: Page, who: string, to: string) {
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await page.locator(`form:has(input[value="person_demo_${who}"])`).getByRole("button").click();
  await there(page);
}

// Shortcuts load when the page is idle.
const there = (page: Page) =>
  expect(page.getByRole("button", { name: t("shortcuts.title"), exact: true })).toBeVisible();
const links = (page: Page) => page.locator("[data-walk] :is(.card-title, tbody th) a");

test("shortcuts: cards are selected, voted for and opened by key; the search field accepts the same letters", async ({
  page,
  accessible,
}) => {
  await enter(page, "moderator", challenge);
  await page.keyboard.press("j");
  await expect(links(page).nth(0)).toBeFocused();
  await expect(links(page).nth(0)).toBeInViewport();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(links(page).nth(2)).toBeFocused();
  for (const other of ["Control+j", "Alt+j", "Shift+J", "Meta+v"]) await page.keyboard.press(other); // not ours
  await page.keyboard.press("k");
  await expect(links(page).nth(1)).toBeFocused();

  const card = page.locator("main article.idea-card").nth(1);
  const given = (await card.locator(".vote-button").getAttribute("value")) === "off";
  for (const now of [!given, given]) {
    await page.keyboard.press("v");
    await expect(card.locator(".vote-button")).toHaveAttribute("value", now ? "off" : "on");
    await expect(page.locator(".shortcuts [role=status]")).toHaveText(
      t(now ? "shortcuts.voted" : "shortcuts.vote-back", {
        title: await links(page).nth(1).innerText(),
      }),
    );
    await expect(links(page).nth(1)).toBeFocused();
  }

  await page.keyboard.press("?");
  const overlay = page.getByRole("dialog", { name: t("shortcuts.title") });
  await expect(overlay).toContainText(t("shortcuts.next"));
  await expect(overlay).toContainText(t("shortcuts.search"));
  await accessible();
  await page.keyboard.press("k"); // nothing happens behind it
  await page.keyboard.press("Escape");
  await expect(overlay).toBeHidden();
  await expect(links(page).nth(1)).toBeFocused();

  await page.keyboard.press("/");
  const field = page.getByRole("searchbox", { name: t("challenge.search") });
  await expect(field).toBeFocused();
  await page.keyboard.type("j?o");
  await expect(field).toHaveValue("j?o");
  await expect(overlay).toBeHidden();

  await links(page).nth(1).focus();
  const to = (await links(page).nth(1).getAttribute("href"))!;
  await page.keyboard.press("o");
  await expect(page).toHaveURL(to);
});

test("shortcuts: a table uses the same keys; switched off they do nothing on this device", async ({
  page,
}) => {
  await enter(page, "moderator", `${challenge}?view=table`);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(links(page).nth(1)).toBeFocused();
  await page.keyboard.press("?");
  const overlay = page.getByRole("dialog", { name: t("shortcuts.title") });
  await overlay.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  const still = async () => {
    for (const key of ["j", "k", "o", "v", "/", "?"]) await page.keyboard.press(key);
    await expect(overlay).toBeHidden();
    expect(
      await links(page).evaluateAll((all) => all.indexOf(document.activeElement as HTMLElement)),
    ).toBe(1);
    expect(await page.locator(".shortcuts [role=status]").innerText()).toBe("");
  };
  await still();
  await page.reload();
  await there(page);
  await links(page).nth(1).focus();
  await still();
  await page.getByRole("button", { name: t("shortcuts.title"), exact: true }).click();
  await overlay.getByRole("checkbox").check();
  await overlay.getByRole("button", { name: t("action.close") }).click();
  await links(page).nth(1).focus();
  await page.keyboard.press("k");
  await expect(links(page).nth(0)).toBeFocused();
});

for (const [who, to, open] of [
  ["manager", `${challenge}/selection`, /^\/ideas\//],
  ["juror", "/challenges/challenge_nh_afval/jury", /\/score$/],
  ["employee", "/inbox", /^\//],
] as const) {
  test(`shortcuts: the list at ${to} uses the same keys`, async ({ page }) => {
    await enter(page, who, to);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await expect(links(page).nth(1)).toBeFocused();
    await page.keyboard.press("v"); // there is nothing to vote for
    await page.keyboard.press("k");
    await expect(links(page).nth(0)).toBeFocused();
    await page.keyboard.press("o");
    await expect(page).toHaveURL((url) => url.pathname !== to && open.test(url.pathname));
  });
}
