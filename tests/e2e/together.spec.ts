import { expect, test } from "./journey.ts";
import { announce, begin } from "./story/challenge.ts";
import { post } from "./story/idea.ts";
import { Person, type Role } from "./story/person.ts";

for (const [locale, width] of [
  ["nl", 390],
  ["en", 1440],
] as const) {
  test(`together: five people improve one idea, from an anonymous post to thanks by name (${locale}, ${width})`, async ({
    browser,
    baseURL,
    accessible,
  }) => {
    test.setTimeout(240_000);
    const cast = {} as Record<Role, Person>;
    for (const role of ["employee", "moderator", "juror", "sponsor", "admin", "manager"] as const)
      cast[role] = await Person.enter(browser, baseURL!, { locale, width, js: true }, role);
    const {
      employee: author,
      moderator: improver,
      juror: worrier,
      admin: twin,
      sponsor: grateful,
      manager,
    } = cast;
    const { t } = author;
    const stamp = Date.now() % 100_000;
    const challenge = await announce(manager, `How do we say it once? ${locale} ${stamp}`, {
      sealed: true,
    });
    await begin(manager, challenge, "ideation");
    const other = await post(twin, challenge, `A whiteboard beside every bed ${stamp}`);

    // Posted anonymously, after the similar idea was shown.
    await author.go(`/challenges/${challenge}/ideas/new`);
    await author.fill("title", `Whiteboards beside every bed ${stamp}`);
    await expect(
      author.page.locator(".similar-idea", { hasText: `A whiteboard beside every bed ${stamp}` }),
    ).toBeVisible();
    await author.write("body", "Whoever comes in reads who lies there and what was said.");
    await author.page.getByRole("checkbox", { name: t("anonymity.choose") }).check();
    await author.press("idea.post");
    await expect(author.page).toHaveURL(/\/ideas\/idea_/);
    const idea = `/ideas/${/ideas\/(idea_[^/?#]+)/.exec(author.page.url())![1]!}`;

    // A colleague suggests a change, and the author accepts it.
    await improver.go(idea);
    await expect(improver.page.locator(".idea-authors")).not.toContainText("Sanne");
    await improver.page.getByRole("link", { name: t("contribution.suggest.open") }).click();
    await expect(improver.page.locator(".editor-text")).toBeFocused();
    await improver.page.keyboard.press("Control+End");
    await improver.page.keyboard.press("Enter");
    await improver.page.keyboard.insertText("A pen hangs on a string.");
    await improver.fill("why", `Pens walk away ${stamp}`);
    await improver.press("contribution.suggest.post");
    const suggested = (await improver.page
      .locator("li.contribution", { hasText: `Pens walk away ${stamp}` })
      .first()
      .getAttribute("id"))!;
    await author.go(idea);
    await author.press(
      "contribution.suggestion.take",
      undefined,
      author.page.locator(`#${suggested}`),
    );
    await expect(author.page.locator("#text")).toContainText("A pen hangs on a string.");

    // A concern is raised and resolved.
    await worrier.go(idea);
    await worrier.page.locator('input[name="kind"][value="concern"]').check();
    await worrier.write("body", `Visitors read along ${stamp}`);
    await worrier.press("contribution.post");
    await worrier.reads(`Visitors read along ${stamp}`);
    await author.go(idea);
    const resolve = await author.open(
      "contribution.resolve.concern.resolved",
      author.page.locator("li.contribution", { hasText: `Visitors read along ${stamp}` }).first(),
    );
    await author.fill("message", "First names only, on the inside of the door.", resolve);
    await author.press("contribution.resolve.concern.resolved", undefined, resolve.locator("form"));
    await worrier.go(idea);
    await worrier.reads("First names only, on the inside of the door.");
    await accessible(worrier.page);

    // The author of the similar idea agrees to merge it.
    await twin.go(`/ideas/${other}/merge`);
    await twin.page.getByRole("radio", { name: `Whiteboards beside every bed ${stamp}` }).check();
    await twin.fill("reason", `Yours has a pen ${stamp}`);
    await twin.press("merge.propose");
    await author.go(`${idea}/merge`);
    await author.reads(`Yours has a pen ${stamp}`);
    const agree = await author.open("merge.agree");
    await author.press("merge.agree", undefined, agree);
    await twin.go(`/ideas/${other}`);
    await twin.page.getByRole("link", { name: t("merge.go-on") }).click();
    await expect(twin.page).toHaveURL(new RegExp(idea));

    // The helpers are listed with what they did.
    await grateful.go(`${idea}/credit`);
    for (const [name, what] of [
      ["Henk Wiersma", t("idea.credit.improvement")],
      ["Yara Benali", t("idea.credit.concern")],
      ["Iris Postma", t("idea.credit.merged")],
    ] as const) {
      await expect(
        grateful.page
          .getByRole("listitem")
          .filter({ hasText: name })
          .filter({ hasText: what })
          .first(),
      ).toBeVisible();
    }
    expect(await grateful.page.content()).not.toContain("Sanne");
    await accessible(grateful.page);

    // The author's name is revealed, and a colleague thanks them.
    await author.go(`${idea}/anonymity`);
    await author.press("author.reveal");
    await grateful.go(idea);
    await expect(grateful.page.locator(".idea-authors")).toContainText("Sanne de Boer");
    await grateful.page.getByRole("link", { name: t("recognition.thank-somebody") }).click();
    await grateful.page.getByLabel(t("recognition.whom")).selectOption({ label: "Sanne de Boer" });
    await grateful.fill("message", `For the pen on a string ${stamp}`);
    await grateful.press("recognition.thank");
    await grateful.reads(`For the pen on a string ${stamp}`);
    await grateful.page.screenshot({ path: `test-results/together-${width}.png`, fullPage: true });
    await author.go("/people/person_demo_employee");
    await author.reads(`For the pen on a string ${stamp}`);
    await accessible(author.page);
  });
}
