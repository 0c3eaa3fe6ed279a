import { expect, test } from "./journey.ts";
import { build, fund } from "./story/building.ts";
import { announce, begin } from "./story/challenge.ts";
import { choose, decide, score } from "./story/choice.ts";
import { accept, answer, edit, improve, post, vote } from "./story/idea.ts";
import { Person, type Role, type Telling } from "./story/person.ts";

const tellings: (Telling & { name: string })[] = [
  { name: "in Dutch, on a phone", locale: "nl", width: 390, js: true },
  { name: "in English, at a desk", locale: "en", width: 1440, js: true },
  { name: "in Dutch, on a phone, without JavaScript", locale: "nl", width: 390, js: false },
];

for (const { name, ...telling } of tellings) {
  test(`story: from the question to the outcome, by six people, ${name}`, async ({
    browser,
    baseURL,
    accessible,
  }) => {
    test.setTimeout(600_000);
    const cast = {} as Record<Role, Person>;
    for (const role of ["employee", "manager", "juror", "sponsor", "moderator", "admin"] as const)
      cast[role] = await Person.enter(browser, baseURL!, telling, role);
    const { employee, manager, juror, sponsor, moderator, admin } = cast;
    const look = async (person: Person) => {
      if (telling.js) await accessible(person.page);
    };
    const stamp = `${telling.locale}${telling.js ? "" : " plain"} ${Date.now() % 100_000}`;
    const question = `How do we hand over in half the time? ${stamp}`;

    const challenge = await announce(manager, question);
    await begin(manager, challenge, "ideation");

    const first = await post(employee, challenge, `One board for the shift ${stamp}`, true);
    await look(employee);
    const title = `One board for the whole shift ${stamp}`;
    await edit(employee, first, title);
    const other = await post(moderator, challenge, `Hand over while walking ${stamp}`);
    const words = `Hang it at eye height ${stamp}`;
    const improvement = await improve(moderator, first, words);
    await accept(employee, first, improvement, "Henk Wiersma");
    await look(employee);
    await vote(moderator, first, title);
    await answer(sponsor, first, `I will come and look on Tuesday ${stamp}`);
    await look(sponsor);
    await sponsor.go("/sponsors/person_demo_sponsor");
    await sponsor.reads(`Hand over while walking ${stamp}`);
    await look(sponsor);

    await begin(manager, challenge, "refinement");
    await begin(manager, challenge, "selection");
    await choose(manager, challenge, title, "shortlist", `Small and asked for ${stamp}`);
    await manager.go(`/challenges/${challenge}/phase`);
    await manager.reads(manager.t("refusal.challenge.ideas-unanswered"));
    await choose(
      manager,
      challenge,
      `Hand over while walking ${stamp}`,
      "reject",
      `We tried this last year ${stamp}`,
    );
    await look(manager);
    await begin(manager, challenge, "jury");

    await moderator.go(`/ideas/${other}`);
    await moderator.reads(`We tried this last year ${stamp}`);
    await score(juror, first);
    await look(juror);
    await begin(manager, challenge, "decision");
    const motivation = `Most minutes for the least money ${stamp}`;
    await decide(manager, challenge, first, motivation);
    await look(manager);
    await employee.go(`/ideas/${first}`);
    await employee.reads(motivation);

    await begin(manager, challenge, "implementation");
    await fund(sponsor, challenge, first);
    await look(sponsor);
    const outcome = `Handover takes eleven minutes ${stamp}`;
    await build(manager, employee, first, outcome);
    await look(employee);
    await moderator.go(`/outcomes/${first}`);
    await moderator.reads("Henk Wiersma");
    await moderator.reads(moderator.t("implementation.helped-it"));

    await expect(async () => {
      await employee.go("/inbox");
      await employee.reads(employee.t("notification.idea.won", { idea: title }));
    }).toPass({ timeout: 30_000 });
    await look(employee);
    await admin.go("/admin/outbox");
    await admin.page
      .getByRole("link", { name: admin.t("outbox.template.idea-won") })
      .first()
      .click();
    await admin.reads(/Sanne|Groundswell/);
    await admin.go("/admin/log");
    await look(admin);
    for (const { page } of Object.values(cast)) await page.context().close();
  });
}
