import { declareConflict } from "#app/domain/jury/declare-conflict.ts";
import { myReviews } from "#app/domain/jury/my-reviews.ts";
import { scorePage } from "#app/domain/jury/score-page.ts";
import { writeScorecard } from "#app/domain/jury/write-scorecard.ts";
import { activity } from "#db/schema/activity.ts";
import { ideaAuthors } from "#db/schema/idea.ts";
import { makeJury, scoresOf, submitScores } from "#tests/make/jury.ts";
import { as, makeMember } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("writeScorecard: a draft, it can be saved incomplete and submitted only when complete", async ({
  ctx,
}) => {
  const jury = await makeJury(ctx);
  const [juror, idea] = [jury.jurors[0]!, jury.ideas[0]!];
  const half = { ideaId: idea.id, scores: scoresOf(jury, 4), note: "Ask the night shift." };
  expect(await writeScorecard(juror, { ...half, submit: false })).toMatchObject({ given: false });
  await expect(writeScorecard(juror, { ...half, submit: true })).rejects.toMatchObject({
    code: "jury.incomplete",
  });
  expect(await ctx.db.select().from(activity)).toEqual([]);
  expect((await myReviews(juror, jury.challenge.id)).reviews.map((r) => r.state).sort()).toEqual([
    "started",
    "todo",
  ]);

  expect(await submitScores(jury, juror, idea, 4, 2)).toMatchObject({
    next: jury.ideas[1]!.id,
    given: true,
  });
  const page = await scorePage(juror, idea.id);
  expect(page.card).toMatchObject({
    note: "",
    scores: expect.arrayContaining([{ criterionId: jury.criteria[0]!.id, value: 4, note: "" }]),
  });
  expect(page.position).toMatchObject({ done: 1, of: 2, last: false });
  expect(await ctx.db.select().from(activity)).toMatchObject([
    { type: "scorecard.submitted", ideaId: idea.id },
  ]);
});

test("writeScorecard: a score outside the scale, it is refused as incomplete", async ({ ctx }) => {
  const jury = await makeJury(ctx);
  for (const wrong of [0, 6, -1])
    await expect(
      submitScores(jury, jury.jurors[0]!, jury.ideas[0]!, 4, wrong),
    ).rejects.toMatchObject({
      code: "jury.incomplete",
    });
});

test("writeScorecard: submitted scores, they can change until the juror's last one and then are final", async ({
  ctx,
}) => {
  const jury = await makeJury(ctx);
  const [mine, other] = [jury.jurors[0]!, jury.jurors[1]!];
  const [first, second] = [jury.ideas[0]!, jury.ideas[1]!];
  await submitScores(jury, other, first, 5, 5);
  await submitScores(jury, mine, first, 4, 2);
  expect(await scorePage(mine, first.id)).toMatchObject({
    others: [],
    may: { write: true, seeOthers: "jury.not-scored-yet" },
  });
  await submitScores(jury, mine, first, 3, 3);
  await expect(
    writeScorecard(mine, { ideaId: first.id, scores: scoresOf(jury, 3), note: "", submit: false }),
  ).rejects.toMatchObject({ code: "jury.incomplete" });

  expect(await submitScores(jury, mine, second, 1, 1)).toMatchObject({ next: null, given: true });
  await expect(submitScores(jury, mine, first, 5, 5)).rejects.toMatchObject({ code: "jury.given" });
  const page = await scorePage(mine, first.id);
  expect(page.may).toMatchObject({ write: "jury.given", seeOthers: true });
  expect(page.others.map((o) => o.scores.map((s) => s.value))).toEqual([[5, 5]]);
  expect(await myReviews(mine, jury.challenge.id)).toMatchObject({
    finished: true,
    done: 2,
    total: 2,
    next: null,
    may: { seeRanking: true },
  });
});

test("declareConflict: an idea with a draft scorecard, both leave the juror's list", async ({
  ctx,
}) => {
  const jury = await makeJury(ctx);
  const [juror, idea] = [jury.jurors[0]!, jury.ideas[0]!];
  await submitScores(jury, juror, idea, 5, 5);
  await declareConflict(juror, { ideaId: idea.id, reason: "My sister wrote it." });

  await expect(submitScores(jury, juror, idea, 5, 5)).rejects.toMatchObject({
    code: "jury.conflict",
  });
  expect(await scorePage(juror, idea.id)).toMatchObject({
    card: null,
    conflict: "My sister wrote it.",
    may: { write: "jury.conflict" },
  });
  expect(await submitScores(jury, juror, jury.ideas[1]!, 3, 3)).toMatchObject({ next: null });
  expect(await scorePage(juror, idea.id)).toMatchObject({
    others: [],
    may: { seeOthers: "jury.conflict" },
  });
});

test("writeScorecard: a juror who is the author, it is refused", async ({ ctx }) => {
  const jury = await makeJury(ctx);
  const [juror, idea] = [jury.jurors[0]!, jury.ideas[0]!];
  await ctx.db
    .insert(ideaAuthors)
    .values({ ideaId: idea.id, personId: juror.actor.id!, position: 1 });
  await expect(submitScores(jury, juror, idea, 5, 5)).rejects.toMatchObject({
    code: "jury.own-idea",
  });
  await expect(declareConflict(juror, { ideaId: idea.id, reason: "Mine." })).rejects.toMatchObject({
    code: "jury.own-idea",
  });
  expect(await myReviews(juror, jury.challenge.id)).toMatchObject({
    total: 1,
    reviews: expect.arrayContaining([expect.objectContaining({ id: idea.id, state: "own" })]),
  });
});

test("writeScorecard: not a juror, another phase or not shortlisted, it is refused", async ({
  ctx,
}) => {
  const jury = await makeJury(ctx);
  await expect(submitScores(jury, jury.manager, jury.ideas[0]!, 5, 5)).rejects.toMatchObject({
    code: "access.not-juror",
  });
  await expect(myReviews(jury.manager, jury.challenge.id)).rejects.toMatchObject({
    code: "access.not-juror",
  });
  await makeMember(ctx, jury.challenge, jury.challenge.manager, "juror");
  await expect(
    submitScores(jury, await as(ctx, jury.challenge.manager), jury.ideas[0]!, 5, 5),
  ).resolves.toMatchObject({ given: true });

  const late = await makeJury(ctx, { phase: "decision" });
  await expect(submitScores(late, late.jurors[0]!, late.ideas[0]!, 5, 5)).rejects.toMatchObject({
    code: "challenge.phase",
  });
  const early = await makeJury(ctx, { phase: "selection" });
  expect(await myReviews(early.jurors[0]!, early.challenge.id)).toMatchObject({
    open: false,
    reviews: [],
  });
});

test("myReviews: two jurors, each has their own fixed order", async ({ ctx }) => {
  const jury = await makeJury(ctx, { ideas: 12, jurors: 3 });
  const orders = await Promise.all(
    jury.jurors.map(async (j) =>
      (await myReviews(j, jury.challenge.id)).reviews.map((r) => r.id).join(),
    ),
  );
  expect(new Set(orders).size).toBe(3);
  expect(
    (await myReviews(jury.jurors[0]!, jury.challenge.id)).reviews.map((r) => r.id).join(),
  ).toBe(orders[0]);
});

test("nextReview: a skipped idea, it comes back after the others", async ({ ctx }) => {
  const jury = await makeJury(ctx, { ideas: 4 });
  const [juror] = jury.jurors;
  const order = (await myReviews(juror!, jury.challenge.id)).reviews.map(
    ({ id }) => jury.ideas.find((idea) => idea.id === id)!,
  );
  for (const [at, next] of [
    [1, 2],
    [2, 3],
    [3, 0],
  ] as const)
    expect(await submitScores(jury, juror!, order[at]!, 3, 3)).toMatchObject({
      next: order[next]!.id,
    });
});
