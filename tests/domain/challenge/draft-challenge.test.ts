import { challengeHead } from "#app/domain/challenge/challenge-head.ts";
import { draftChallenge } from "#app/domain/challenge/draft-challenge.ts";
import { type Template, templateNames, templates } from "#app/domain/challenge/templates.ts";
import { challengePhases } from "#db/enums.ts";
import { activityTypes, makeDraft, templateText } from "#tests/make/draft.ts";
import { as, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test.for(templateNames)(
  "draftChallenge: template %s, gives its texts, criteria and dates and one manager",
  async (template, { ctx }) => {
    const { id, who, maker } = await makeDraft(ctx, template);
    const head = await challengeHead(who, id);
    const { days, criteria }: Template = templates[template];
    expect(head).toMatchObject({
      phase: "draft",
      why: "It costs us an hour a day.",
      language: "nl",
    });
    expect(head.team.map((member) => [member.id, member.role])).toEqual([[maker.id, "manager"]]);
    expect(head.criteria.map(({ name, weight }) => [name, weight])).toEqual(criteria);
    expect(head.schedule.map((step) => step.phase)).toEqual(
      challengePhases.filter((phase) => phase === "announced" || phase in days),
    );
    const starts = head.schedule.flatMap((step) => step.startsAt ?? []);
    expect([...starts].sort()).toEqual(starts);
    const local = new Date(starts[0]!).toLocaleString("en-GB", {
      timeZone: "Europe/Amsterdam",
      weekday: "long",
      hour: "2-digit",
      minute: "2-digit",
    });
    expect(local).toMatch(/Monday.*09:00/);
    const msAhead = new Date(starts[0]!).getTime() - Date.now();
    expect(msAhead).toBeGreaterThan(6.5 * 86_400_000);
    expect(msAhead).toBeLessThan(15 * 86_400_000);
    expect(await activityTypes(ctx, id)).toEqual(["challenge.drafted"]);
  },
);

test("draftChallenge: person without the role, is refused", async ({ ctx }) => {
  const employee = await as(ctx, await makePerson(ctx));
  const input = { template: "safety", question: "What nearly went wrong this week?" } as const;
  await expect(draftChallenge(employee, input, templateText("safety"))).rejects.toThrow(
    "access.not-on-team",
  );
  await expect(draftChallenge(ctx, input, templateText("safety"))).rejects.toThrow(
    "access.sign-in",
  );
  const admin = await makePerson(ctx);
  await makePlatformRole(ctx, admin, "admin");
  expect(await draftChallenge(await as(ctx, admin), input, templateText("safety"))).toMatch(
    /^challenge_/,
  );
});

test("challengeHead: draft of another person, refuses not-found", async ({ ctx }) => {
  const { id } = await makeDraft(ctx);
  await expect(challengeHead(await as(ctx, await makePerson(ctx)), id)).rejects.toThrow(
    "not-found",
  );
});
