import { expect, test } from "./journey.ts";
import { post } from "./story/idea.ts";
import { Person } from "./story/person.ts";

const improved = "idea_nh_overdracht_pieper"; // took over an improvement of the employee's this morning

test("celebration: an accepted improvement, shown until its writer dismisses it, without JavaScript", async ({
  browser,
  baseURL,
}) => {
  const writer = await Person.enter(
    browser,
    baseURL!,
    { locale: "nl", width: 390, js: false },
    "employee",
  );
  const moment = writer.page.getByRole("region", { name: writer.t("idea.celebration.accepted") });
  for (let visit = 0; visit < 2; visit++) {
    await writer.go(`/ideas/${improved}`);
    await expect(moment).toBeVisible();
  }
  await writer.press("idea.celebration.close");
  await expect(writer.page).toHaveURL(`/ideas/${improved}`);
  await expect(moment).toHaveCount(0);
  await writer.page.context().close();
});

test("celebration: a first idea, shown once and without motion for reduced motion", async ({
  browser,
  baseURL,
  accessible,
}) => {
  const author = await Person.enter(
    browser,
    baseURL!,
    { locale: "en", width: 1440, js: true },
    "moderator",
  );
  await post(author, "challenge_nh_overdracht", `A quiet corner ${Date.now() % 100_000}`);
  const moment = author.page.getByRole("region", { name: author.t("idea.celebration.first") });
  await expect(moment.first()).toBeVisible();
  expect(await author.page.evaluate(() => document.getAnimations().length)).toBe(0);
  await accessible(author.page);
  await author.page.reload();
  await expect(author.page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(moment).toHaveCount(0);
  await post(author, "challenge_nh_overdracht", `A second corner ${Date.now() % 100_000}`);
  await expect(author.page.getByText(author.t("idea.posted.title"))).toBeVisible();
  await expect(moment).toHaveCount(0);
  await author.page.context().close();
});
