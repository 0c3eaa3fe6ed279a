import { expect, test } from "./journey.ts";
import { Person } from "./story/person.ts";

const bedside = "/ideas/idea_nh_overdracht_bedkant"; // the employee's own
const board = "/ideas/idea_nh_overdracht_bord"; // its promised answer is overdue
const waiting = "/challenges/challenge_nh_wachten";

test("recognition: a reaction, hidden thanks and an overdue answer, on a phone without JavaScript and on a desktop", async ({
  browser,
  baseURL,
  accessible,
}) => {
  const helper = await Person.enter(
    browser,
    baseURL!,
    { locale: "en", width: 1440, js: true },
    "moderator",
  );
  const author = await Person.enter(
    browser,
    baseURL!,
    { locale: "nl", width: 390, js: false },
    "employee",
  );
  const words = `For the lamp, ${Date.now() % 100_000}.`;

  await helper.go(bedside);
  const bravo = helper.page
    .locator("#recognition")
    .getByRole("button", { name: helper.t("recognition.reaction.clap") });
  const before = await bravo.getAttribute("aria-pressed");
  for (const pressed of [before === "true" ? "false" : "true", before!]) {
    await helper.send(bravo);
    await expect(bravo).toHaveAttribute("aria-pressed", pressed);
    await helper.go(bedside);
    await expect(bravo).toHaveAttribute("aria-pressed", pressed);
  }

  await helper.page.getByRole("link", { name: helper.t("recognition.thank-somebody") }).click();
  await helper.page
    .getByLabel(helper.t("recognition.whom"))
    .selectOption({ label: "Sanne de Boer" });
  await helper.press("recognition.thank");
  await helper.reads(helper.t("field.required"));
  await helper.fill("message", words);
  await helper.press("recognition.thank");
  await helper.reads(words);
  await accessible(helper.page);

  await author.go(bedside);
  await author.reads(words);
  const concern = author.page
    .locator("li.contribution")
    .filter({ hasText: "Peter Oosterhof" })
    .first();
  const lovely = () =>
    concern.getByRole("button", { name: author.t("recognition.reaction.heart") });
  const was = await lovely().getAttribute("aria-pressed");
  await lovely().click();
  await expect(lovely()).toHaveAttribute("aria-pressed", was === "true" ? "false" : "true");
  await author.page
    .getByRole("button", { name: author.t("recognition.hide-of", { name: "Henk Wiersma" }) })
    .first()
    .click();
  await author.reads(author.t("recognition.hidden"));
  await helper.go(bedside);
  await expect(helper.page.getByText(words)).toHaveCount(0);

  await helper.go(board);
  const late = helper.page.locator(".answer-due[data-late]");
  await expect(late).toContainText("Ruud Hofstra");
  const manager = await Person.enter(
    browser,
    baseURL!,
    { locale: "nl", width: 390, js: true },
    "manager",
  );
  await manager.go(board);
  await expect(manager.page.locator(".answer-due[data-late]")).toContainText(
    "Twee zinnen zijn genoeg",
  );
  await manager.write("body", "Ik kom dinsdag kijken, dan hoor je meer.");
  await manager.press("contribution.post");
  await manager.reads("Ik kom dinsdag kijken, dan hoor je meer.");
  await helper.go(board);
  await expect(helper.page.locator("#contributions")).toContainText("Ik kom dinsdag kijken");
  await expect(late).toHaveCount(0);

  for (const person of [helper, author]) {
    await person.go(`${waiting}/recognition`);
    await person.reads(person.t("recognition.moments"));
    await expect(person.page.locator(".recognition-moment")).not.toHaveCount(0);
    expect(
      await person.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  }
  await accessible(helper.page);
  for (const { page } of [helper, author, manager]) await page.context().close();
});
