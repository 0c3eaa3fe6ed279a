import { axeComplaints } from "./axe.ts";
import { expect, test } from "./journey.ts";
import { post } from "./story/idea.ts";
import { Person } from "./story/person.ts";

test("credit: an answered question and an accepted offer, listed with the helpers, who can correct it", async ({
  browser,
  baseURL,
}) => {
  const author = await Person.enter(
    browser,
    baseURL!,
    { locale: "en", width: 1440, js: true },
    "employee",
  );
  const helper = await Person.enter(
    browser,
    baseURL!,
    { locale: "nl", width: 390, js: true },
    "moderator",
  );
  const idea = await post(
    author,
    "challenge_nh_overdracht",
    `Boards with a name ${Date.now() % 100_000}`,
  );
  const add = async (who: Person, kind: string, words: string) => {
    await who.go(`/ideas/${idea}`);
    await who.page.locator(`input[name="kind"][value="${kind}"]`).check();
    await who.write("body", words);
    await who.press("contribution.post");
    await who.reads(words);
    return who.page.locator("li.contribution", { hasText: words }).first();
  };

  const question = (await (
    await add(helper, "question", "Wie veegt het bord schoon?")
  ).getAttribute("id"))!;
  const offer = (await (
    await add(helper, "offer", "Ik kan de stiften regelen.")
  ).getAttribute("id"))!;

  await author.go(`/ideas/${idea}?reply=${question}`);
  const under = author.page.locator(`#${question}`);
  await author.write("body", "Whoever comes in, at seven.", under);
  await author.press("contribution.post-reply", undefined, under);
  await author.go(`/ideas/${idea}`);
  const reply = author.page
    .locator("li.contribution", { hasText: "Whoever comes in, at seven." })
    .first();
  const dialog = await author.open("contribution.answer.mark-question", reply);
  await dialog.getByLabel(author.t("contribution.answer.led-tick")).check();
  await author.press("contribution.answer.mark-question", undefined, dialog.locator("form"));
  await author.go(`/ideas/${idea}`);
  await expect(under.getByText(author.t("contribution.answer.led"), { exact: true })).toBeVisible();
  await expect(reply.getByText(author.t("contribution.answer.is"), { exact: true })).toBeVisible();
  await under.getByRole("link", { name: author.t("contribution.answer.read") }).click();
  await expect(author.page).toHaveURL(/#contribution_/);

  const take = await author.open(
    "contribution.resolve.offer.accepted",
    author.page.locator(`#${offer}`),
  );
  await author.fill("task", "The pens on 2B", take);
  await author.press("contribution.resolve.offer.accepted", undefined, take.locator("form"));
  await author.go(`/ideas/${idea}`);
  await author.reads(author.t("contribution.offer.takes", { task: "The pens on 2B" }));

  await helper.go("/inbox");
  await expect(async () => {
    await helper.page.reload();
    await expect(helper.page.getByText(/neemt je hulp bij/).first()).toBeVisible({
      timeout: 1_000,
    });
  }).toPass({ timeout: 20_000 });
  await helper.go(`/ideas/${idea}/credit`);
  await helper.reads("Wie veegt het bord schoon?");
  await helper.press("idea.credit.not-me-named", { what: helper.t("idea.credit.offer") });
  await helper.go(`/ideas/${idea}/credit`);
  await expect(helper.page.getByText("Ik kan de stiften regelen.")).toHaveCount(0);
  await helper.press("idea.credit.put-back-named", {
    name: "Henk Wiersma",
    what: helper.t("idea.credit.offer"),
  });
  await helper.go(`/ideas/${idea}`);
  await helper.press("contribution.offer.step-back", undefined, helper.page.locator(`#${offer}`));
  await helper.reads(helper.t("contribution.state.withdrawn"));

  await author.go(`/ideas/${idea}/credit?q=Koen`);
  await author.fill("description", "Measured for two weeks");
  await author.press(
    "action.add",
    undefined,
    author.page.locator("form", { has: author.page.locator('[name="description"]') }),
  );
  await author.go(`/ideas/${idea}`);
  await expect(
    author.page.getByRole("listitem").filter({ hasText: "Measured for two weeks" }).first(),
  ).toBeVisible();
  await expect(
    author.page
      .getByRole("listitem")
      .filter({ hasText: "Henk Wiersma" })
      .filter({ hasText: author.t("idea.credit.question") })
      .first(),
  ).toBeVisible();

  for (const { page } of [author, helper]) {
    await page.goto(`/ideas/${idea}/credit`);
    expect(await axeComplaints(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
    await page.context().close();
  }
});
