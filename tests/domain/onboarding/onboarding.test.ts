import type { Actor } from "#app/domain/actor.ts";
import { homePage } from "#app/domain/dashboard/home-content.ts";
import {
  guideNow,
  guideSteps,
  guidesFor,
  type StepsTaken,
} from "#app/domain/onboarding/onboarding.ts";
import { myProfile } from "#app/domain/people/profile-page.ts";
import { setGuide } from "#app/domain/people/set-guide.ts";
import { contributions } from "#db/schema/contribution.ts";
import { scorecards } from "#db/schema/jury.ts";
import { votes } from "#db/schema/vote.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { as, makeMember, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const who = (over: Partial<Actor> = {}): Actor => ({
  id: "person_1",
  platform: [],
  roles: {},
  ...over,
});
const every = (value: boolean) =>
  Object.fromEntries(
    Object.values(guideSteps)
      .flat()
      .map((step) => [step, value]),
  ) as StepsTaken;

test("the most particular part comes first, and everybody is a colleague in the end", () => {
  expect(guidesFor(who())).toEqual(["employee"]);
  expect(
    guidesFor(who({ platform: ["moderator", "admin"], roles: { c: ["juror", "sponsor"] } })),
  ).toEqual(["admin", "sponsor", "juror", "moderator", "employee"]);
  expect(guidesFor(who({ platform: ["challenge-maker"] }))).toEqual(["manager", "employee"]);
});

test("a guide leaves when all its steps were taken or it was put away, and the next comes", () => {
  const sponsor = who({ roles: { c: ["sponsor"] } });
  expect(guideNow(sponsor, every(false), [])?.guide).toBe("sponsor");
  expect(guideNow(sponsor, every(false), ["sponsor"])?.guide).toBe("employee");
  expect(
    guideNow(
      sponsor,
      { ...every(false), face: true, ownWords: true, pledged: true, answeredAsSponsor: true },
      [],
    )?.guide,
  ).toBe("employee");
  expect(guideNow(sponsor, every(true), [])).toBeNull();
});

test("steps tick themselves off from what happened", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const person = await makePerson(ctx);
  const steps = async () =>
    (await homePage(await as(ctx, person))).guide?.steps
      .filter(({ done }) => done)
      .map(({ step }) => step);
  expect(await steps()).toEqual([]);
  const idea = await makeIdea(ctx, { challenge });
  await ctx.db
    .insert(votes)
    .values({ ideaId: idea.id, voterId: person.id, challengeId: challenge.id });
  await ctx.db
    .insert(contributions)
    .values({ ideaId: idea.id, byId: person.id, body: prose("Yes") });
  expect(await steps()).toEqual(["voted", "helped"]);
  await makeIdea(ctx, { challenge, by: person, stage: "draft" });
  expect(await steps()).toEqual(["voted", "helped"]);
});

test("a juror has scored all only when nothing is left to score", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "jury" });
  const juror = await makePerson(ctx, { photoId: "file_1" });
  await makeMember(ctx, challenge, juror, "juror");
  const [one, two] = [
    await makeIdea(ctx, { challenge, stage: "in-review" }),
    await makeIdea(ctx, { challenge, stage: "in-review" }),
  ];
  const guide = async () => (await homePage(await as(ctx, juror))).guide;
  await ctx.db
    .insert(scorecards)
    .values({ ideaId: one.id, jurorId: juror.id, givenAt: new Date() });
  expect(await guide()).toEqual({
    guide: "juror",
    steps: [
      { step: "face", done: true },
      { step: "scored", done: true },
      { step: "scoredAll", done: false },
    ],
  });
  await ctx.db
    .insert(scorecards)
    .values({ ideaId: two.id, jurorId: juror.id, givenAt: new Date() });
  expect((await guide())?.guide).toBe("employee");
});

test("steps can be put away and brought back, twice as well as once", async ({ ctx }) => {
  const moderator = await makePerson(ctx);
  await makePlatformRole(ctx, moderator, "moderator");
  const me = await as(ctx, moderator);
  for (let n = 0; n < 2; n++) await setGuide(me, { guide: "moderator", want: "away" });
  expect((await homePage(me)).guide?.guide).toBe("employee");
  expect((await myProfile(me)).guidesAway).toEqual(["moderator"]);
  for (let n = 0; n < 2; n++) await setGuide(me, { guide: "moderator", want: "shown" });
  expect((await homePage(me)).guide?.guide).toBe("moderator");
  await expect(setGuide(ctx, { guide: "employee", want: "away" })).rejects.toThrow(
    "access.sign-in",
  );
});
