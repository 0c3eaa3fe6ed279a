import { and, eq, sql } from "drizzle-orm";
import { publishDecision } from "#app/domain/decision/publish-decision.ts";
import { writeDecisions } from "#app/domain/decision/write-decisions.ts";
import { declareConflict } from "#app/domain/jury/declare-conflict.ts";
import { ranking } from "#app/domain/jury/ranking.ts";
import { challengeSchedule } from "#db/schema/challenge.ts";
import { ideaAuthors } from "#db/schema/idea.ts";

import { makeJury, submitScores } from "#tests/make/jury.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("ranking: scores of all jurors, it shows weighted means, and the progress to the manager", async ({
  ctx,
}) => {
  const jury = await makeJury(ctx, { ideas: 3 });
  const [a, b] = jury.ideas;
  const [x, y] = jury.jurors;
  await submitScores(jury, x!, a!, 5, 1); // (3·5 + 1) / 4 = 4
  await submitScores(jury, y!, a!, 3, 3);
  await submitScores(jury, x!, b!, 4, 4);
  await submitScores(jury, y!, b!, 5, 5);
  const result = await ranking(jury.manager, jury.challenge.id);
  expect(
    result.ideas.map((idea) => [idea.title, idea.mean, idea.reviews, idea.rank, idea.rawRank]),
  ).toEqual([
    ["Idea 2", 4.5, 2, 1, 1],
    ["Idea 1", 3.5, 2, 2, 2],
    ["Idea 3", null, 0, null, null],
  ]);
  expect(result.progress?.map(({ name, given, total }) => [name, given, total])).toEqual([
    ["Juror 1", 2, 3],
    ["Juror 2", 2, 3],
  ]);
  expect(JSON.stringify(result.ideas)).not.toContain("Juror");
});

test("ranking: a juror who has submitted everything, they see it without their own and conflicted ideas", async ({
  ctx,
}) => {
  const jury = await makeJury(ctx, { ideas: 4 });
  const [mine, other] = [jury.jurors[0]!, jury.jurors[1]!];
  await ctx.db
    .insert(ideaAuthors)
    .values({ ideaId: jury.ideas[0]!.id, personId: mine.actor.id!, position: 1 });
  await declareConflict(mine, { ideaId: jury.ideas[1]!.id, reason: "My own ward." });
  for (const idea of jury.ideas) await submitScores(jury, other, idea, 4, 4);
  await submitScores(jury, mine, jury.ideas[2]!, 2, 2);
  await expect(ranking(mine, jury.challenge.id)).rejects.toMatchObject({
    code: "jury.not-scored-yet",
  });
  await submitScores(jury, mine, jury.ideas[3]!, 2, 2);
  const result = await ranking(mine, jury.challenge.id);
  expect(result.ideas.map(({ title }) => title).sort()).toEqual(["Idea 3", "Idea 4"]);
  expect(result).toMatchObject({ hiddenCount: 2, progress: null });
});

test("ranking: before publication only the team and finished jurors see it, afterwards sponsors too", async ({
  ctx,
}) => {
  const jury = await makeJury(ctx, { ideas: 1 });
  const [someone, sponsor, judge] = [
    await makePerson(ctx),
    await makePerson(ctx),
    jury.challenge.manager,
  ];
  await makeMember(ctx, jury.challenge, sponsor, "sponsor");
  const author = await as(ctx, { id: jury.ideas[0]!.authorId });
  const see = (who: Parameters<typeof ranking>[0]) =>
    ranking(who, jury.challenge.id).then(
      () => "seen",
      (e) => e.code,
    );
  const all = async () =>
    Promise.all(
      [
        await as(ctx, someone),
        author,
        await as(ctx, sponsor),
        jury.jurors[0]!,
        await as(ctx, judge),
      ].map(see),
    );
  expect(await all()).toEqual([
    "access.not-on-team",
    "access.not-on-team",
    "access.not-on-team",
    "jury.not-scored-yet",
    "seen",
  ]);
  // As a juror, a manager must finish first too
  await makeMember(ctx, jury.challenge, judge, "juror");
  expect((await all()).at(-1)).toBe("jury.not-scored-yet");

  await ctx.db
    .update(challengeSchedule)
    .set({ enteredAt: sql`now()` })
    .where(
      and(
        eq(challengeSchedule.challengeId, jury.challenge.id),
        eq(challengeSchedule.phase, "decision"),
      ),
    );
  await writeDecisions(jury.manager, {
    challengeId: jury.challenge.id,
    drafts: [{ ideaId: jury.ideas[0]!.id, verdict: "winner", motivation: "Good.", version: "" }],
  });
  expect((await all()).slice(0, 4)).toEqual([
    "access.not-on-team",
    "access.not-on-team",
    "access.not-on-team",
    "jury.not-scored-yet",
  ]);
  await publishDecision(jury.manager, { challengeId: jury.challenge.id });
  expect(await all()).toEqual(["access.not-on-team", "access.not-on-team", "seen", "seen", "seen"]);
});
