// A list of ideas stays in the order somebody found it in, whatever others look at meanwhile and whatever they do themselves.
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

test("pressing a button that makes the page read its data again leaves the list as it stood; a new visit does not", async ({
  page,
  browser,
  baseURL,
}) => {
  await enter(page, "moderator");
  await page.waitForURL(/[?&]at=/);
  const before = await order(page);
  expect(before.length).toBeGreaterThan(6);

  // Somebody else looks at what stands first here.
  const context = await browser.newContext({ baseURL, locale: "en-GB" });
  const other = await context.newPage();
  await enter(other, "admin");
  const looked = await other.evaluate(
    (ids) =>
      fetch("/looks", {
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
  expect(
    await order(page),
    "but whoever comes anew finds those nobody looked at in front",
  ).not.toEqual(before);
});
