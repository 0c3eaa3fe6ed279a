import type { Actor } from "#app/domain/actor.ts";
import { homeContent } from "#app/domain/dashboard/home-content.ts";
import {
  type CompletedSteps,
  currentGuide,
  guideSteps,
  guidesFor,
} from "#app/domain/onboarding/onboarding.ts";
import { profilePage } from "#app/domain/people/profile-page.ts";
import { setGuide } from "#app/domain/people/set-guide.ts";
import { contributions } from "#db/schema/contribution.ts";
import { scorecards } from "#db/schema/jury.ts";
import { votes } from "#db/schema/vote.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makeMember, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const actor = (over: Partial<Actor> = {}): Actor => ({
  id: "person_1",
  platform: [],
  roles: {},
  ...over,
});
const allSteps = (value: boolean) =>
  Object.fromEntries(
    Object.values(guideSteps)
      .flat()
      .map((step) => [step, value]),
  ) as CompletedSteps;

test("guidesFor: the most specific role comes first, everyone gets the employee guide last", () => {
  expect(guidesFor(actor())).toEqual(["employee"]);
  expect(
    guidesFor(actor({ platform: ["moderator", "admin"], roles: { c: ["juror", "sponsor"] } })),
  ).toEqual(["admin", "sponsor", "juror", "moderator", "employee"]);
  expect(guidesFor(actor({ platform: ["challenge-maker"] }))).toEqual(["manager", "employee"]);
});

test("currentGuide: a completed or dismissed guide gives way to the next", () => {
  const sponsor = actor({ roles: { c: ["sponsor"] } });
  expect(currentGuide(sponsor, allSteps(false), [])?.guide).toBe("sponsor");
  expect(currentGuide(sponsor, allSteps(false), ["sponsor"])?.guide).toBe("employee");
  expect(
    currentGuide(
      sponsor,
      { ...allSteps(false), photo: true, ownWords: true, pledged: true, answeredAsSponsor: true },
      [],
    )?.guide,
  ).toBe("employee");
  expect(currentGuide(sponsor, allSteps(true), [])).toBeNull();
});

test("stepsQuery: steps are completed by what happened", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const person = await makePerson(ctx);
  const completedSteps = async () =>
    (await homeContent(await as(ctx, person))).guide?.steps
      .filter(({ done }) => done)
      .map(({ step }) => step);
  expect(await completedSteps()).toEqual([]);
  const idea = await makeIdea(ctx, { challenge });
  await ctx.db
    .insert(votes)
    .values({ ideaId: idea.id, voterId: person.id, challengeId: challenge.id });
  await ctx.db
    .insert(contributions)
    .values({ ideaId: idea.id, authorId: person.id, body: richText("Yes") });
  expect(await completedSteps()).toEqual(["voted", "helped"]);
  await makeIdea(ctx, { challenge, by: person, stage: "draft" });
  expect(await completedSteps()).toEqual(["voted", "helped"]);
});

test("stepsQuery: a juror has scored all when nothing is left to score", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "jury" });
  const juror = await makePerson(ctx, { photoId: "file_1" });
  await makeMember(ctx, challenge, juror, "juror");
  const [first, second] = [
    await makeIdea(ctx, { challenge, stage: "in-review" }),
    await makeIdea(ctx, { challenge, stage: "in-review" }),
  ];
  const guide = async () => (await homeContent(await as(ctx, juror))).guide;
  await ctx.db
    .insert(scorecards)
    .values({ ideaId: first.id, jurorId: juror.id, submittedAt: new Date() });
  expect(await guide()).toEqual({
    guide: "juror",
    steps: [
      { step: "photo", done: true },
      { step: "scored", done: true },
      { step: "scoredAll", done: false },
    ],
  });
  await ctx.db
    .insert(scorecards)
    .values({ ideaId: second.id, jurorId: juror.id, submittedAt: new Date() });
  expect((await guide())?.guide).toBe("employee");
});

test("setGuide: dismisses and restores a guide, idempotently", async ({ ctx }) => {
  const moderator = await makePerson(ctx);
  await makePlatformRole(ctx, moderator, "moderator");
  const me = await as(ctx, moderator);
  for (let n = 0; n < 2; n++) await setGuide(me, { guide: "moderator", want: "dismissed" });
  expect((await homeContent(me)).guide?.guide).toBe("employee");
  expect((await profilePage(me)).dismissedGuides).toEqual(["moderator"]);
  for (let n = 0; n < 2; n++) await setGuide(me, { guide: "moderator", want: "shown" });
  expect((await homeContent(me)).guide?.guide).toBe("moderator");
  await expect(setGuide(ctx, { guide: "employee", want: "dismissed" })).rejects.toThrow(
    "access.sign-in",
  );
});
