import { sql } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { settleContribution } from "#app/domain/contribution/resolve-contribution.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { withdrawIdea } from "#app/domain/idea/withdraw-idea.ts";
import { hideThanks } from "#app/domain/recognition/hide-thanks.ts";
import { prideWall } from "#app/domain/recognition/recognition-wall.ts";
import { thank } from "#app/domain/recognition/thank.ts";
import { refusalIn } from "#app/domain/refusals.ts";
import { challengeInvitees } from "#db/schema/challenge.ts";
import { contributions } from "#db/schema/contribution.ts";
import { ideaStageChanges } from "#db/schema/idea.ts";
import { thanks } from "#db/schema/recognition.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { countQueries } from "#tests/make/count-queries.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const shown = async (who: Ctx, id: string) =>
  (await prideWall(who, id)).moments.map((moment) => [
    moment.kind,
    moment.kind === "helped" ? moment.with : "",
    moment.people.map(({ name }) => name).join(),
  ]);

const helpedWith = (
  ctx: Pick<Ctx, "db">,
  idea: { id: string; authorId: string },
  person: { id: string },
  kind: "offer" | "evidence",
  settledAt = new Date(),
) =>
  ctx.db.insert(contributions).values({
    ideaId: idea.id,
    kind,
    state: "accepted",
    body: prose("Here."),
    byId: person.id,
    settledById: idea.authorId,
    settledAt,
  });

test("improvements taken over, concerns resolved, thanks and ideas that made it are on the wall; what was taken back, hidden or withdrawn is not", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const writer = await makePerson(ctx, { name: "Wies" });
  const idea = await makeIdea(ctx, { challenge, by: writer });
  const [author, helper] = [
    await as(ctx, writer),
    await as(ctx, await makePerson(ctx, { name: "Hanna" })),
  ];
  expect(await prideWall(helper, challenge.id)).toMatchObject({ moments: [], next: null });
  const add = async (kind: "improvement" | "concern", state: "accepted" | "resolved") => {
    const contributionId = await contribute(helper, {
      ideaId: idea.id,
      kind,
      body: prose("At eye height."),
    });
    await settleContribution(author, { contributionId, state, words: "Yes." });
    return contributionId;
  };
  const taken = await add("improvement", "accepted");
  await add("concern", "resolved");
  await thank(author, { ideaId: idea.id, toId: helper.actor.id!, words: "For asking." });
  const real = await makeIdea(ctx, { challenge, by: writer, stage: "realised" });
  const moves = [
    ["in-review", "winner"],
    ["winner", "funded"],
    ["funded", "winner"],
    ["winner", "funded"],
    ["funded", "in-progress"],
    ["in-progress", "realised"],
  ] as const;
  await ctx.db
    .insert(ideaStageChanges)
    .values(moves.map(([from, to]) => ({ ideaId: real.id, from, to, at: sql`now()` })));
  const all = [
    ["helped", "concern", "Hanna"],
    ["helped", "improvement", "Hanna"],
    ["realised", "", "Wies"],
    ["thanks", "", "Hanna"],
    ["winner", "", "Wies"],
  ];
  expect((await shown(helper, challenge.id)).sort()).toEqual(all);

  await settleContribution(author, { contributionId: taken, state: "open", words: "" });
  expect((await shown(helper, challenge.id)).sort()).toEqual(
    all.filter(([, what]) => what !== "improvement"),
  );
  const [given] = await ctx.db.select({ id: thanks.id }).from(thanks);
  await hideThanks(helper, { thanksId: given!.id, want: "on" });
  expect((await shown(helper, challenge.id)).map(([kind]) => kind).sort()).toEqual([
    "helped",
    "realised",
    "winner",
  ]);
  await withdrawIdea(author, { ideaId: idea.id });
  expect((await shown(helper, challenge.id)).map(([kind]) => kind).sort()).toEqual([
    "realised",
    "winner",
  ]);
});

test("a wall shows nothing of another challenge, and nothing at all to who may not see its own", async ({
  ctx,
}) => {
  const [open, closed] = [
    await makeChallenge(ctx),
    await makeChallenge(ctx, { audience: "invited" }),
  ];
  const reader = await makePerson(ctx);
  for (const challenge of [open, closed]) {
    const idea = await makeIdea(ctx, { challenge });
    await helpedWith(ctx, idea, reader, "offer");
  }
  const who = await as(ctx, reader);
  const refused = (ctx: Ctx, id: string) =>
    prideWall(ctx, id).then(
      () => "seen",
      (error) => refusalIn(error)?.code,
    );
  expect(await shown(who, open.id)).toHaveLength(1);
  expect([
    await refused(who, closed.id),
    await refused(who, "challenge_none"),
    await refused({ db: ctx.db, actor: visitor }, open.id),
  ]).toEqual(["not-found", "not-found", "access.sign-in"]);
  await ctx.db.insert(challengeInvitees).values({ challengeId: closed.id, personId: reader.id });
  expect(await refused(who, closed.id)).toBe("seen");
});

test("page by page every moment comes once, also those of one instant, with two queries a page", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const idea = await makeIdea(ctx, { challenge });
  for (let n = 0; n < 55; n++)
    await helpedWith(
      ctx,
      idea,
      await makePerson(ctx),
      "evidence",
      new Date(1.7e12 + Math.floor(n / 20) * 1000),
    );
  const reader = await as(ctx, await makePerson(ctx));
  const keys: string[] = [];
  let after: string | null | undefined = undefined;
  for (let pages = 0; after !== null && pages < 9; pages++) {
    const page: Awaited<ReturnType<typeof prideWall>> = await prideWall(
      reader,
      challenge.id,
      after,
    );
    keys.push(...page.moments.map(({ key }) => key));
    after = page.next;
  }
  expect([keys.length, new Set(keys).size]).toEqual([55, 55]);
  expect((await prideWall(reader, challenge.id, "nonsense")).moments).toHaveLength(24);
  expect(await countQueries(reader, (ctx) => prideWall(ctx, challenge.id))).toBe(2);
});
