// The life of a theme: added without JavaScript, chosen for an idea, filtered by, and removed.
import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./journey.ts";
import { messagesOf } from "./messages.ts";

const t = messagesOf("nl");
const challenge = "/challenges/challenge_nh_overdracht";
const idea = "/ideas/idea_nh_overdracht_bedkant";
const name = `Bij de deur ${Math.random().toString(36).slice(2, 6)}`;

async function enter(
  browser: Browser,
  baseURL: string,
  who: string,
  to: string,
  javaScriptEnabled = true,
): Promise<Page> {
  const page = await (
    await browser.newContext({
      baseURL,
      locale: "nl-NL",
      viewport: { width: 390, height: 844 },
      javaScriptEnabled,
    })
  ).newPage();
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await page.locator(`form:has(input[value="person_demo_${who}"])`).getByRole("button").click();
  await page.waitForURL((url) => url.pathname === to.split("?")[0]);
  return page;
}

test("themes: a theme is added, chosen, filtered by and removed", async ({
  browser,
  baseURL,
  accessible,
}) => {
  const manager = await enter(browser, baseURL!, "manager", `${challenge}/edit?step=themes`, false);
  const fields = manager.getByRole("textbox", { name: /^Thema \d+/ });
  const before = await fields.evaluateAll(
    (all) => all.filter((one) => (one as HTMLInputElement).value).length,
  );
  const twice = await fields.first().inputValue();
  await fields.nth(before).fill(twice.toUpperCase());
  await manager.getByRole("button", { name: t("action.save"), exact: true }).click();
  await expect(manager.getByText(t("field.twice")).last()).toBeVisible();
  await fields.nth(before).fill(name);
  await manager.getByRole("button", { name: t("action.save"), exact: true }).click();
  await expect(fields.nth(before)).toHaveValue(name);

  const author = await enter(browser, baseURL!, "employee", `${idea}/edit`);
  await author.getByLabel(t("idea.field.theme")).selectOption({ label: name });
  await author.getByRole("button", { name: t("action.save"), exact: true }).click();
  await author.waitForURL((url) => url.pathname === idea);
  await expect(author.locator(".badge-theme")).toHaveText(`${t("idea.theme")} ${name}`);

  await author.goto(challenge);
  await author.locator("details.filter-box summary").click();
  await author
    .getByRole("combobox", { name: t("challenge.theme") })
    .selectOption({ label: `${name} (1)` });
  await author.getByRole("button", { name: t("challenge.show"), exact: true }).click();
  await expect(author.locator("main .cards .card-title a")).toHaveCount(1);
  await expect(author.locator("main .cards .card-title a")).toHaveAttribute("href", idea);
  await accessible(author);
  await author.locator(".filters-on a", { hasText: name }).click();
  await expect(author.locator("main .cards .card-title a").nth(6)).toBeVisible();

  await manager.reload();
  const row = manager.locator("fieldset").nth(before);
  await expect(row).toContainText(t("challenge.theme-away-what_one", { count: 1 }));
  await row.getByRole("checkbox").check();
  await manager.getByRole("button", { name: t("action.save"), exact: true }).click();
  await expect(fields.nth(before)).toHaveValue("");
  await author.goto(idea);
  await expect(author.locator(".badge-theme")).toHaveCount(0);
  for (const page of [manager, author]) await page.context().close();
});
