import { expect, test } from "./journey.ts";
import { Person } from "./story/person.ts";

const bedside = "/ideas/idea_nh_overdracht_bedkant"; // the employee's own

test("expert request: a suggested colleague is asked once, hands the request on, and the answer appears at the idea", async ({
  browser,
  baseURL,
  accessible,
}) => {
  const author = await Person.enter(
    browser,
    baseURL!,
    { locale: "nl", width: 390, js: true },
    "employee",
  );
  const knows = await Person.enter(
    browser,
    baseURL!,
    { locale: "en", width: 1440, js: false },
    "moderator",
  );
  const answers = await Person.enter(
    browser,
    baseURL!,
    { locale: "en", width: 1440, js: true },
    "admin",
  );
  const question = `Mag dit van de privacyregels? ${Date.now() % 100_000}`;

  await knows.go("/me");
  await knows.fill("subjects", "de patiënt, overdracht");
  await knows.press("action.save");

  await author.go(bedside);
  await author.page.getByRole("link", { name: author.t("idea.ask-expert") }).click();
  const card = author.page.locator("li", { hasText: "Henk Wiersma" }).first();
  await expect(card).toContainText(author.t("expert.because.subject", { subject: "de patiënt" }));
  await accessible(author.page);
  await author.page.screenshot({ path: "test-results/expert-390.png", fullPage: true });
  await author.button("expert.ask", { name: "Henk Wiersma" }, card).click();
  const dialog = author.page.locator("dialog[open]");
  await author.press("expert.send", undefined, dialog);
  await expect(dialog).toContainText(author.t("field.required"));
  await author.fill("message", question, dialog);
  await accessible(author.page);
  await author.press("expert.send", undefined, dialog);
  await expect(
    author.page.locator("section", { has: author.page.locator("#asked") }),
  ).toContainText(question);

  await knows.go("/");
  await knows.page
    .getByRole("link", {
      name: knows.t("home.expert", {
        name: "Sanne de Boer",
        title: "Overdragen aan het bed, met de patiënt erbij",
      }),
    })
    .first()
    .click();
  await knows.reads(question);
  await knows.fill("q", "Iris");
  await knows.press("action.search");
  await knows.page
    .getByRole("button", { name: knows.t("expert.hand-to", { name: "Iris Postma" }) })
    .click();
  await knows.reads(knows.t("expert.you.handed-on"));

  await answers.go(`${bedside}/experts`);
  await answers.page.screenshot({ path: "test-results/expert-1440.png", fullPage: true });
  await accessible(answers.page);
  await answers.go(bedside);
  const said = `It may, as long as the door is closed. ${Date.now() % 100_000}`;
  await answers.write("body", said);
  await answers.press("contribution.post");
  await answers.reads(said);
  await author.go(`${bedside}/experts`);
  await expect(author.page.locator("li", { hasText: "Iris Postma" }).first()).toContainText(
    author.t("expert.state.answered"),
  );
  await expect(author.page.locator("li", { hasText: "Henk Wiersma" }).first()).toContainText(
    author.t("expert.state.handed-on"),
  );
});
