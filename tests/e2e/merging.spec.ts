import { expect, test } from "./journey.ts";
import { Person } from "./story/person.ts";

const bedside = "/ideas/idea_nh_overdracht_bedkant"; // the employee's own
const twin = "/ideas/idea_nh_overdracht_samen"; // its author proposed that it becomes part of that one
const board = "/ideas/idea_nh_overdracht_bord";

test("merge: proposed and agreed on a phone, unmerged by a manager; a part is split off", async ({
  browser,
  baseURL,
  accessible,
}) => {
  const author = await Person.enter(
    browser,
    baseURL!,
    { locale: "nl", width: 390, js: false },
    "employee",
  );
  const manager = await Person.enter(
    browser,
    baseURL!,
    { locale: "en", width: 1440, js: true },
    "manager",
  );

  await manager.go(board);
  await manager.reads(manager.t("merge.with"));
  await manager.page.getByRole("link", { name: "Een whiteboard op elke gang" }).first().click();
  await manager.reads(manager.t("merge.into-what"));
  await accessible(manager.page);

  await author.page.getByRole("link", { name: author.t("home.merge.act"), exact: true }).click();
  await author.reads("de nefrologie kan maandag beginnen");
  await author.page.screenshot({ path: "test-results/merging-390.png", fullPage: true });
  const decide = await author.open("merge.agree");
  await author.press("merge.agree", undefined, decide);
  await author.reads("Draag over aan het bed, samen met de patiënt");
  await expect(author.page).toHaveURL(new RegExp(bedside));

  await manager.go(twin);
  await expect(manager.page.locator(".notice").first()).toContainText(
    "Overdragen aan het bed, met de patiënt erbij",
  );
  await manager.go(`${bedside}/merge`);
  await manager.page.screenshot({ path: "test-results/merging-1440.png", fullPage: true });
  const part = await manager.open("merge.part");
  await manager.fill("message", "It is another ward.", part);
  await manager.press("merge.part", undefined, part);
  await expect(manager.page).toHaveURL(new RegExp(twin));
  await expect(manager.page.getByText(manager.t("merge.into-what"))).toHaveCount(0);

  await manager.page.getByRole("link", { name: manager.t("idea.merge") }).click();
  await manager.page.getByLabel(manager.t("merge.find")).fill("sticker");
  await manager.page.keyboard.press("Enter");
  await manager.page
    .getByRole("radio", { name: "Een groene sticker als er niets veranderd is" })
    .check();
  await manager.press("merge.propose");
  await manager.reads(manager.t("field.required"));
  await accessible(manager.page);
  await manager.fill("reason", "Both save talking.");
  await manager.press("merge.propose");
  await manager.reads("Both save talking.");
  await manager.press("merge.take-back");
  await expect(manager.page.getByText("Both save talking.")).toHaveCount(0);

  await author.go(`${bedside}/split`);
  await author.fill("title", "Een zakkaartje voor iedereen");
  await author.write(
    "body",
    "Op het zakkaartje staat het zinnetje waarmee je begint. Dat kan morgen al.",
  );
  await author.press("split.post");
  await author.reads(author.t("merge.split-from"));
  await author.page
    .getByRole("link", { name: "Overdragen aan het bed, met de patiënt erbij" })
    .first()
    .click();
  await author.reads(author.t("merge.splits"));
});
