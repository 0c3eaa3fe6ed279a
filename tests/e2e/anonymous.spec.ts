import { expect, test } from "./journey.ts";
import { announce, begin } from "./story/challenge.ts";
import { choose, decide, score } from "./story/choice.ts";
import { Person, type Role, type Telling } from "./story/person.ts";

const tellings: (Telling & { name: string })[] = [
  { name: "in Dutch, on a phone", locale: "nl", width: 390, js: true },
  { name: "in English, at a desk", locale: "en", width: 1440, js: true },
];
const placeholderName = { nl: "De indiener", en: "The author" };

for (const { name, ...telling } of tellings) {
  test(`anonymous author: hidden until the author reveals the name or the decision is published, ${name}`, async ({
    browser,
    baseURL,
    accessible,
  }) => {
    test.setTimeout(400_000);
    const cast = {} as Record<Role, Person>;
    for (const role of ["employee", "manager", "juror", "sponsor", "moderator", "admin"] as const)
      cast[role] = await Person.enter(browser, baseURL!, telling, role);
    const { employee, manager, juror, moderator, admin } = cast;
    const stamp = `${telling.locale} ${Date.now() % 100_000}`;
    const look = async (person: Person, shot: string) => {
      expect(
        await person.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await accessible(person.page);
      await person.page.screenshot({
        path: `test-results/sealed-${shot}-${telling.width}.png`,
        fullPage: true,
      });
    };
    const unnamed = async (visitor: Person, path: string) => {
      await visitor.go(path);
      expect(await visitor.page.content()).not.toMatch(/Sanne|person_demo_employee/);
    };
    const post = async (ideaTitle: string) => {
      await employee.go(`/challenges/${challenge}/ideas/new`);
      await employee.fill("title", ideaTitle);
      await employee.write(
        "body",
        "The first day nobody should ask what I could have done. Ask what I need.",
      );
      await employee.page.getByRole("checkbox", { name: employee.t("anonymity.choose") }).check();
      await look(employee, "form");
      await employee.press("idea.post");
      await expect(employee.page).toHaveURL(/\/ideas\/idea_/);
      await employee.reads(employee.t("anonymity.yours"));
      return /ideas\/(idea_[^/?#]+)/.exec(employee.page.url())![1]!;
    };

    const challenge = await announce(manager, `What helps in the hour after? ${stamp}`, {
      sealed: true,
    });
    await begin(manager, challenge, "ideation");
    const [first, title] = [
      await post(`Ask nothing on the first day ${stamp}`),
      `A room with a door ${stamp}`,
    ];
    const other = await post(title);
    await look(employee, "own");

    for (const person of [moderator, manager, juror, admin]) {
      await unnamed(person, `/challenges/${challenge}`);
      await unnamed(person, `/ideas/${first}`);
      await expect(person.page.locator(".idea-authors")).toContainText(
        placeholderName[telling.locale],
      );
      await person.reads(person.t("anonymity.until-decision"));
    }
    await look(moderator, "others");
    for (const path of [
      `/challenges/${challenge}/selection`,
      `/ideas/${first}/versions`,
      `/ideas/${first}/credit`,
    ])
      await unnamed(manager, path);

    await moderator.write("body", `What would have helped? ${stamp}`);
    await moderator.press("contribution.post");
    await moderator.reads(`What would have helped? ${stamp}`);
    await employee.go(`/ideas/${first}`);
    await employee.write("body", `Somebody beside me ${stamp}`);
    await employee.press("contribution.post");
    await employee.reads(`Somebody beside me ${stamp}`);
    await unnamed(moderator, `/ideas/${first}`);
    await expect(
      moderator.page.locator("li.contribution", { hasText: "Somebody beside me" }),
    ).toContainText(placeholderName[telling.locale]);

    await employee.go(`/ideas/${first}/anonymity`);
    const proof = await employee.page.locator("code").innerText();
    await look(employee, "proof");
    await moderator.go("/proof");
    await moderator.fill("code", proof.toLowerCase());
    await moderator.page
      .getByRole("button", { name: moderator.t("anonymity.check-act"), exact: true })
      .click();
    await moderator.reads(`Ask nothing on the first day ${stamp}`);
    expect(await moderator.page.content()).not.toContain("Sanne");
    await look(moderator, "check");

    await moderator.go(`/ideas/${first}/unmask`);
    await moderator.fill("reason", `Somebody is insulted in it ${stamp}`);
    await moderator.press("anonymity.unmask-ask");
    await moderator.reads(moderator.t("anonymity.unmask-mine"));
    await unnamed(moderator, `/ideas/${first}/unmask`);
    await admin.go(`/ideas/${first}/unmask`);
    await look(admin, "asked");
    await admin.press("anonymity.unmask-agree");
    for (const person of [admin, moderator]) {
      await person.go(`/ideas/${first}/unmask`);
      await person.reads("Sanne de Boer");
    }
    await look(moderator, "behind");
    await unnamed(admin, `/ideas/${first}`);
    await employee.go(`/ideas/${first}/anonymity`);
    await employee.reads(`Somebody is insulted in it ${stamp}`);
    await look(employee, "looked");
    await admin.go("/admin/log?type=unmask");
    await admin.reads(new RegExp(`Somebody is insulted in it ${stamp}`));

    await employee.go(`/ideas/${first}/anonymity`);
    await employee.press("author.reveal");
    await moderator.go(`/ideas/${first}`);
    await expect(moderator.page.locator(".idea-authors")).toContainText("Sanne de Boer");
    await expect(
      moderator.page.locator("li.contribution", { hasText: "Somebody beside me" }),
    ).toContainText("Sanne de Boer");

    await begin(manager, challenge, "refinement");
    await begin(manager, challenge, "selection");
    await choose(manager, challenge, title, "shortlist", `Small and asked for ${stamp}`);
    await choose(
      manager,
      challenge,
      `Ask nothing on the first day ${stamp}`,
      "reject",
      `Done already ${stamp}`,
    );
    await begin(manager, challenge, "jury");
    await score(juror, other);
    await begin(manager, challenge, "decision");
    await unnamed(moderator, `/ideas/${other}`);
    await decide(manager, challenge, other, `It can be done on Monday ${stamp}`);
    await moderator.go(`/ideas/${other}`);
    await expect(moderator.page.locator(".idea-authors")).toContainText("Sanne de Boer");
    await look(moderator, "decided");
    for (const { page } of Object.values(cast)) await page.context().close();
  });
}
