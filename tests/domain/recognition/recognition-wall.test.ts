import { sql } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { withdrawIdea } from "#app/domain/idea/withdraw-idea.ts";
import { hideThanks } from "#app/domain/recognition/hide-thanks.ts";
import { recognitionWall } from "#app/domain/recognition/recognition-wall.ts";
import { thank } from "#app/domain/recognition/thank.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { resolveContribution } from "#app/domain/suggestion/resolve-contribution.ts";
import { challengeInvitees } from "#db/schema/challenge.ts";
import { contributions } from "#db/schema/contribution.ts";
import { ideaStageChanges } from "#db/schema/idea.ts";
import { thanks } from "#db/schema/recognition.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { countQueries } from "#tests/make/count-queries.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const shown = async (who: Ctx, id: string) =>
  (await recognitionWall(who, id)).entries.map((entry) => [
    entry.kind,
    entry.kind === "helped" ? entry.creditKind : "",
    entry.people.map(({ name }) => name).join(),
  ]);

const addHelp = (
  ctx: Pick<Ctx, "db">,
  idea: { id: string; authorId: string },
  person: { id: string },
  kind: "offer" | "evidence",
  resolvedAt = new Date(),
) =>
  ctx.db.insert(contributions).values({
    ideaId: idea.id,
    kind,
    state: "accepted",
    body: richText("Here."),
    authorId: person.id,
    resolvedById: idea.authorId,
    resolvedAt,
  });

test("recognitionWall: help, thanks and successes, are shown unless withdrawn or hidden", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const writer = await makePerson(ctx, { name: "Wies" });
  const idea = await makeIdea(ctx, { challenge, by: writer });
  const [author, helper] = [
    await as(ctx, writer),
    await as(ctx, await makePerson(ctx, { name: "Hanna" })),
  ];
  expect(await recognitionWall(helper, challenge.id)).toMatchObject({ entries: [], next: null });
  const add = async (kind: "improvement" | "concern", state: "accepted" | "resolved") => {
    const contributionId = await contribute(helper, {
      ideaId: idea.id,
      kind,
      body: richText("At eye height."),
    });
    await resolveContribution(author, { contributionId, state, message: "Yes." });
    return contributionId;
  };
  const taken = await add("improvement", "accepted");
  await add("concern", "resolved");
  await thank(author, { ideaId: idea.id, toId: helper.actor.id!, message: "For asking." });
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
    .values(moves.map(([from, to]) => ({ ideaId: real.id, from, to, changedAt: sql`now()` })));
  const all = [
    ["helped", "concern", "Hanna"],
    ["helped", "improvement", "Hanna"],
    ["realised", "", "Wies"],
    ["thanks", "", "Hanna"],
    ["winner", "", "Wies"],
  ];
  expect((await shown(helper, challenge.id)).sort()).toEqual(all);

  await resolveContribution(author, { contributionId: taken, state: "open", message: "" });
  expect((await shown(helper, challenge.id)).sort()).toEqual(
    all.filter(([, creditKind]) => creditKind !== "improvement"),
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

test("recognitionWall: another challenge or one that cannot be seen, shows nothing", async ({
  ctx,
}) => {
  const [open, closed] = [
    await makeChallenge(ctx),
    await makeChallenge(ctx, { audience: "invited" }),
  ];
  const reader = await makePerson(ctx);
  for (const challenge of [open, closed]) {
    const idea = await makeIdea(ctx, { challenge });
    await addHelp(ctx, idea, reader, "offer");
  }
  const who = await as(ctx, reader);
  const outcome = (viewer: Ctx, id: string) =>
    recognitionWall(viewer, id).then(
      () => "seen",
      (error) => refusalFrom(error)?.code,
    );
  expect(await shown(who, open.id)).toHaveLength(1);
  expect([
    await outcome(who, closed.id),
    await outcome(who, "challenge_none"),
    await outcome({ db: ctx.db, actor: visitor }, open.id),
  ]).toEqual(["not-found", "not-found", "access.sign-in"]);
  await ctx.db.insert(challengeInvitees).values({ challengeId: closed.id, personId: reader.id });
  expect(await outcome(who, closed.id)).toBe("seen");
});

test("recognitionWall: all pages, show every entry once with two queries each", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const idea = await makeIdea(ctx, { challenge });
  for (let n = 0; n < 55; n++)
    await addHelp(
      ctx,
      idea,
      await makePerson(ctx),
      "evidence",
      new Date(1.7e12 + Math.floor(n / 20) * 1000),
    );
  const reader = await as(ctx, await makePerson(ctx));
  const keys: string[] = [];
  let after: string | null | undefined;
  for (let pages = 0; after !== null && pages < 9; pages++) {
    const page: Awaited<ReturnType<typeof recognitionWall>> = await recognitionWall(
      reader,
      challenge.id,
      after,
    );
    keys.push(...page.entries.map(({ key }) => key));
    after = page.next;
  }
  expect([keys.length, new Set(keys).size]).toEqual([55, 55]);
  expect((await recognitionWall(reader, challenge.id, "nonsense")).entries).toHaveLength(24);
  expect(await countQueries(reader, (counted) => recognitionWall(counted, challenge.id))).toBe(2);
});
