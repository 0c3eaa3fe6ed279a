import { and, eq, sql } from "drizzle-orm";
import { publishDecision } from "#app/domain/decision/publish-decision.ts";
import { writeDecisions } from "#app/domain/decision/write-decisions.ts";
import { declareConflict } from "#app/domain/jury/declare-conflict.ts";
import { ranking } from "#app/domain/jury/ranking.ts";
import { challengeSchedule } from "#db/schema/challenge.ts";
import { ideaAuthors } from "#db/schema/idea.ts";

import { give, makeJury } from "#tests/make/jury.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("the ranking is the weighted mean of all jurors, with progress for the manager", async ({
  ctx,
}) => {
  const jury = await makeJury(ctx, { ideas: 3 });
  const [a, b] = jury.ideas;
  const [x, y] = jury.jurors;
  await give(jury, x!, a!, 5, 1); // (3·5 + 1) / 4 = 4
  await give(jury, y!, a!, 3, 3);
  await give(jury, x!, b!, 4, 4);
  await give(jury, y!, b!, 5, 5);
  const seen = await ranking(jury.manager, jury.challenge.id);
  expect(seen.ideas.map((i) => [i.title, i.mean, i.reviews, i.rank, i.rawRank])).toEqual([
    ["Idea 2", 4.5, 2, 1, 1],
    ["Idea 1", 3.5, 2, 2, 2],
    ["Idea 3", null, 0, null, null],
  ]);
  expect(seen.progress?.map((p) => [p.name, p.given, p.total])).toEqual([
    ["Juror 1", 2, 3],
    ["Juror 2", 2, 3],
  ]);
  expect(JSON.stringify(seen.ideas)).not.toContain("Juror");
});

test("a juror sees the ranking after giving everything, a conflicted idea and their own not at all", async ({
  ctx,
}) => {
  const jury = await makeJury(ctx, { ideas: 4 });
  const [mine, other] = [jury.jurors[0]!, jury.jurors[1]!];
  await ctx.db
    .insert(ideaAuthors)
    .values({ ideaId: jury.ideas[0]!.id, personId: mine.actor.id!, position: 1 });
  await declareConflict(mine, { ideaId: jury.ideas[1]!.id, reason: "My own ward." });
  for (const idea of jury.ideas) await give(jury, other, idea, 4, 4);
  await give(jury, mine, jury.ideas[2]!, 2, 2);
  await expect(ranking(mine, jury.challenge.id)).rejects.toMatchObject({
    code: "jury.not-scored-yet",
  });
  await give(jury, mine, jury.ideas[3]!, 2, 2);
  const seen = await ranking(mine, jury.challenge.id);
  expect(seen.ideas.map((i) => i.title).sort()).toEqual(["Idea 3", "Idea 4"]);
  expect(seen).toMatchObject({ closed: 2, progress: null });
});

test("before publication the ranking is for the team and jurors who are done; after it for sponsors too", async ({
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
  await makeMember(ctx, jury.challenge, judge, "juror"); // a manager who judges waits like any juror
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
    drafts: [{ ideaId: jury.ideas[0]!.id, verdict: "winner", motivation: "Good.", was: "" }],
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
