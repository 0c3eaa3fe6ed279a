// A list keeps its order while a reader uses it, whatever they or others do meanwhile.
import type { Page } from "@playwright/test";
import { expect, test } from "./journey.ts";

const challenge = "/challenges/challenge_nh_overdracht";
const order = (page: Page) =>
  page
    .locator("main .cards .card-title a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));

async function enter(page: Page, who: string) {
  await page.goto(`/sign-in?to=${challenge}`);
  await page.locator(`form:has(input[value="person_demo_${who}"])`).getByRole("button").click();
  await page.waitForURL((url) => url.pathname === challenge);
}

test("list order: revalidation keeps the order, a new visit sorts again", async ({
  page,
  browser,
  baseURL,
}) => {
  await enter(page, "moderator");
  await page.waitForURL(/[?&]at=/);
  const before = await order(page);
  expect(before.length).toBeGreaterThan(6);

  // Another person views the first idea of this list.
  const context = await browser.newContext({ baseURL, locale: "en-GB" });
  const other = await context.newPage();
  await enter(other, "admin");
  const looked = await other.evaluate(
    (ids) =>
      fetch("/views", {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams(ids.map((id) => ["ideas[]", id])),
      }).then(({ ok }) => ok),
    before.slice(0, 4).map((href) => href!.split("/").at(-1)!),
  );
  expect(looked).toBe(true);
  await context.close();

  const read = page.waitForResponse(
    (answer) => new URL(answer.url()).pathname === `${challenge}.data`,
  );
  await page
    .getByRole("button", { name: /^Follow(ing)? “/ })
    .first()
    .click();
  await read;
  await page.waitForTimeout(500); // until it is drawn
  expect(await order(page)).toEqual(before);
  await page.reload();
  expect(await order(page), "as does opening an idea and coming back").toEqual(before);
  await page.goto(challenge);
  expect(await order(page), "a new visit starts with the ideas that were viewed least").not.toEqual(
    before,
  );
});
