import { eq } from "drizzle-orm";
import fc from "fast-check";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { threadOf } from "#app/domain/contribution/contribution-thread.ts";
import { settleContribution } from "#app/domain/contribution/resolve-contribution.ts";
import { ideaSheet } from "#app/domain/idea/idea-detail.ts";
import { decideMerge } from "#app/domain/merge/decide-merge.ts";
import { mergePage } from "#app/domain/merge/merge-page.ts";
import { proposeMerge } from "#app/domain/merge/propose-merge.ts";
import { splitIdea } from "#app/domain/merge/split-idea.ts";
import { partIdeas } from "#app/domain/merge/unmerge-ideas.ts";
import { react } from "#app/domain/recognition/react.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import { ideaMerges } from "#db/schema/merge.ts";
import { makeSealed } from "#tests/make/anonymous.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { creditsOf } from "#tests/make/help.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { makeProposal, whatGoes } from "#tests/make/merge.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { suggest } from "#tests/make/suggestion.ts";
import { expect, test } from "#tests/world.ts";

const agree = ({ into, mergeId }: { into: { id: string }; mergeId: string }) => ({
  ideaId: into.id,
  mergeId,
  decision: "agree" as const,
  words: "",
});
const voters = async (ctx: Parameters<typeof whatGoes>[0], ideaId: string) =>
  (await whatGoes(ctx, ideaId)).votes.map(({ voter_id }) => voter_id);

test("the other side agrees, and votes, threads with their nods, followers and credit go along; the old page leads on", async ({
  ctx,
}) => {
  const { from, into, giver, taker, mergeId } = await makeProposal(ctx);
  const [both, one, helper] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx, { name: "Hanna" })),
  ];
  for (const idea of [from, into]) await castVote(both, { ideaId: idea.id, want: "on" });
  await castVote(one, { ideaId: from.id, want: "on" });
  await castVote(taker, { ideaId: from.id, want: "on" }); // nobody votes for their own
  const evidence = await contribute(helper, {
    ideaId: from.id,
    kind: "evidence",
    body: prose("Rung twelve times a night."),
  });
  await react(one, { ideaId: from.id, kind: "clap", want: "on", contributionId: evidence });
  await settleContribution(giver, { contributionId: evidence, state: "accepted", words: "" });

  await decideMerge(taker, agree({ into, mergeId }));

  expect((await voters(ctx, into.id)).sort()).toEqual([both.actor.id, one.actor.id].sort());
  expect(await voters(ctx, from.id)).toEqual([]);
  const sheet = await ideaSheet(one, into.id);
  expect(sheet).toMatchObject({
    votes: 2,
    voters: 2,
    following: false,
    kin: [{ is: "with", id: from.id, title: from.title }],
  });
  expect(await ideaSheet(helper, into.id)).toMatchObject({ following: true });
  const { contributions } = await threadOf(one, into.id);
  expect(contributions).toMatchObject([
    { id: evidence, cameFrom: { id: from.id, title: from.title } },
  ]);
  expect((await whatGoes(ctx, into.id)).reactions).toMatchObject([
    { contribution_id: evidence, kind: "clap" },
  ]);
  expect((await creditsOf(ctx, into.id)).map(({ personId, kind }) => [personId, kind])).toEqual(
    expect.arrayContaining([
      [giver.actor.id, "merged"],
      [helper.actor.id, "evidence"],
    ]),
  );
  expect(await ideaSheet(one, from.id)).toMatchObject({
    stage: "merged",
    kin: [{ is: "into", id: into.id, title: into.title }],
  });
  await expect(castVote(one, { ideaId: from.id, want: "on" })).rejects.toMatchObject({
    code: "idea.merged",
  });
  await expect(
    contribute(one, { ideaId: from.id, kind: "comment", body: prose("And now?") }),
  ).rejects.toMatchObject({ code: "idea.merged" });
});

test("who suggested a change to the text that goes along keeps the thread there, and is named with the idea that remains", async ({
  ctx,
}) => {
  const { from, into, giver, taker, mergeId } = await makeProposal(ctx);
  const helper = await as(ctx, await makePerson(ctx));
  const contributionId = await suggest(helper, from, "Half of it is on the board already.");
  await settleContribution(giver, { contributionId, state: "accepted", words: "" });
  await decideMerge(taker, agree({ into, mergeId }));
  expect(
    (await creditsOf(ctx, into.id)).map(({ personId, kind }) => [personId, kind]),
  ).toContainEqual([helper.actor.id, "improvement"]);
  expect((await threadOf(taker, from.id)).contributions).toHaveLength(1);
});

test("parted again all is as it was, but for what people did themselves since", async ({ ctx }) => {
  const { from, into, giver, taker, mergeId } = await makeProposal(ctx, { picksMax: 2 });
  const [fickle, both] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  await castVote(fickle, { ideaId: from.id, want: "on" });
  for (const idea of [from, into]) await castVote(both, { ideaId: idea.id, want: "on" });
  const asked = await contribute(both, {
    ideaId: from.id,
    kind: "question",
    body: prose("How loud?"),
  });
  await decideMerge(taker, agree({ into, mergeId }));

  await castVote(fickle, { ideaId: into.id, want: "off" });
  const third = await makeIdea(ctx, { challenge: { id: from.challengeId } });
  await castVote(both, { ideaId: third.id, want: "on" }); // the pick that came free
  const reply = await contribute(taker, {
    ideaId: into.id,
    parentId: asked,
    kind: "comment",
    body: prose("Not very."),
  });
  const own = await contribute(both, {
    ideaId: into.id,
    kind: "comment",
    body: prose("Good together."),
  });
  await partIdeas(giver, { ideaId: from.id, mergeId, words: "" });

  expect(await voters(ctx, from.id)).toEqual([]); // one was taken back, one given elsewhere
  expect(await voters(ctx, into.id)).toEqual([both.actor.id]);
  expect((await threadOf(both, from.id)).contributions.map(({ id }) => id)).toEqual([asked, reply]);
  expect((await threadOf(both, into.id)).contributions.map(({ id }) => id)).toEqual([own]);
  expect(await ideaSheet(giver, from.id)).toMatchObject({ stage: "open", kin: [] });
  expect((await creditsOf(ctx, into.id)).map(({ kind }) => kind)).toEqual(["authored"]);
});

test("who may: the authors propose, the other side decides, a manager with a reason, others not at all", async ({
  ctx,
}) => {
  const { from, into, giver, taker, manager, mergeId } = await makeProposal(ctx);
  const stranger = await as(ctx, await makePerson(ctx));
  const proposal = { ideaId: from.id, otherId: into.id, way: "into" as const, reason: "Same." };
  await expect(proposeMerge(stranger, proposal)).rejects.toMatchObject({
    code: "access.not-yours",
  });
  await expect(mergePage(stranger, from.id, { q: "", withId: "" })).rejects.toMatchObject({
    code: "access.not-yours",
  });
  await expect(
    proposeMerge(taker, {
      ideaId: into.id,
      otherId: from.id,
      way: "into",
      reason: "Other way round.",
    }),
  ).rejects.toMatchObject({ code: "merge.proposed" });
  await expect(decideMerge(giver, agree({ into, mergeId }))).rejects.toMatchObject({
    code: "merge.other-side",
  });
  await expect(decideMerge(stranger, agree({ into, mergeId }))).rejects.toMatchObject({
    code: "access.not-yours",
  });
  await expect(decideMerge(manager, agree({ into, mergeId }))).rejects.toMatchObject({
    code: "idea.reason-missing",
  });
  expect((await mergePage(taker, into.id, { q: "", withId: "" })).merges).toMatchObject([
    {
      id: mergeId,
      may: { agree: true, decline: true, takeBack: "access.not-yours" },
      reasoned: false,
    },
  ]);
  await decideMerge(manager, { ...agree({ into, mergeId }), words: "Nobody answered for a week." });
  await expect(partIdeas(stranger, { ideaId: from.id, mergeId, words: "" })).rejects.toMatchObject({
    code: "access.not-yours",
  });
  await partIdeas(manager, { ideaId: into.id, mergeId, words: "A mistake." });
  await expect(partIdeas(manager, { ideaId: into.id, mergeId, words: "" })).rejects.toMatchObject({
    code: "merge.decided",
  });
});

test("declined or taken back it is over, and can be proposed anew; who wrote both joins them at once", async ({
  ctx,
}) => {
  const { from, into, giver, taker, mergeId, challenge } = await makeProposal(ctx);
  await decideMerge(taker, {
    ideaId: into.id,
    mergeId,
    decision: "decline",
    words: "Mine rings by itself.",
  });
  await expect(decideMerge(taker, agree({ into, mergeId }))).rejects.toMatchObject({
    code: "merge.decided",
  });
  const again = await proposeMerge(taker, {
    ideaId: into.id,
    otherId: from.id,
    way: "from",
    reason: "On second thoughts.",
  });
  expect(again.joined).toBe(false);
  await expect(
    decideMerge(giver, {
      ideaId: from.id,
      mergeId: again.mergeId,
      decision: "take-back",
      words: "",
    }),
  ).rejects.toMatchObject({ code: "access.not-yours" });
  await decideMerge(taker, {
    ideaId: into.id,
    mergeId: again.mergeId,
    decision: "take-back",
    words: "",
  });

  const mine = await makeIdea(ctx, {
    challenge,
    by: { id: giver.actor.id! },
    title: "A louder bell",
  });
  expect(
    await proposeMerge(giver, {
      ideaId: mine.id,
      otherId: from.id,
      way: "into",
      reason: "One is enough.",
    }),
  ).toMatchObject({ joined: true });
  await expect(
    proposeMerge(giver, { ideaId: from.id, otherId: into.id, way: "into", reason: "And on." }),
  ).rejects.toMatchObject({ code: "merge.has-joined" });
  await expect(
    proposeMerge(taker, {
      ideaId: into.id,
      otherId: mine.id,
      way: "into",
      reason: "Into what is gone.",
    }),
  ).rejects.toMatchObject({ code: "idea.merged" });
});

test("not across challenges, not with itself, not once the jury has it", async ({ ctx }) => {
  const { from, giver } = await makeProposal(ctx);
  const elsewhere = await makeIdea(ctx);
  const to = (otherId: string) =>
    proposeMerge(giver, { ideaId: from.id, otherId, way: "into", reason: "Same." });
  await expect(to(elsewhere.id)).rejects.toMatchObject({ code: "merge.same" });
  await expect(to(from.id)).rejects.toMatchObject({ code: "merge.same" });
  const late = await makeProposal(ctx, { phase: "selection" });
  await ctx.db.update(ideaMerges).set({ state: "declined" }).where(eq(ideaMerges.id, late.mergeId));
  const judged = await makeIdea(ctx, { challenge: late.challenge, stage: "in-review" });
  await expect(
    proposeMerge(late.giver, {
      ideaId: late.from.id,
      otherId: judged.id,
      way: "into",
      reason: "Same.",
    }),
  ).rejects.toMatchObject({ code: "idea.stage" });
});

const deeds = fc.record({
  votes: fc.array(fc.tuple(fc.nat(3), fc.constantFrom("from", "into")), { maxLength: 8 }),
  said: fc.array(
    fc.record({
      by: fc.nat(3),
      at: fc.constantFrom("from", "into"),
      under: fc.boolean(),
      kind: fc.constantFrom("comment", "question", "evidence"),
      nod: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
  suggested: fc.boolean(),
  picksMax: fc.constantFrom(null, 1, 2),
});

test("whatever there was, joined and parted again it is as it was; nothing is lost while they are joined", {
  timeout: 60_000,
}, async ({ world: ctx }) => {
  await fc.assert(
    fc.asyncProperty(deeds, async ({ votes, said, suggested, picksMax }) => {
      const { from, into, taker, mergeId } = await makeProposal(ctx, { picksMax });
      const ids = { from, into };
      const crowd = [
        taker,
        await as(ctx, await makePerson(ctx)),
        await as(ctx, await makePerson(ctx)),
        await as(ctx, await makePerson(ctx)),
      ];
      for (const [who, side] of votes)
        await castVote(crowd[who]!, { ideaId: ids[side as "from"].id, want: "on" }).catch(() => {}); // one's own, or no pick left
      const last: Record<string, string> = {};
      for (const { by, at, under, kind, nod } of said) {
        const id = await contribute(crowd[by]!, {
          ideaId: ids[at as "from"].id,
          kind: kind as "comment",
          body: prose("Well."),
          ...(under && last[at] && { parentId: last[at] }),
        });
        last[at] = id;
        if (nod)
          await react(crowd[(by + 1) % 4]!, {
            ideaId: ids[at as "from"].id,
            kind: "heart",
            want: "on",
            contributionId: id,
          });
      }
      if (suggested) await suggest(crowd[1]!, from, "Half of it is on the board already.");
      const before = await whatGoes(ctx, from.id, into.id);
      await decideMerge(taker, agree({ into, mergeId }));

      const joined = await whatGoes(ctx, from.id, into.id);
      expect([joined.contributions.length, joined.reactions.length]).toEqual([
        before.contributions.length,
        before.reactions.length,
      ]);
      expect(joined.votes.map(({ idea_id }) => idea_id)).toEqual(joined.votes.map(() => into.id));
      const were = new Set(
        before.votes.map(({ voter_id }) => voter_id).filter((id) => id !== taker.actor.id),
      );
      expect(new Set(joined.votes.map(({ voter_id }) => voter_id))).toEqual(were);
      await partIdeas(taker, { ideaId: into.id, mergeId, words: "" });
      expect(await whatGoes(ctx, from.id, into.id)).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

test("whoever keeps their name out joins as the author, their own vote for the other goes, and no name comes out", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { namesSealed: true });
  const { ideaId, self, author, person } = await makeSealed(ctx, { challenge });
  const other = await makeIdea(ctx, { challenge, title: "The same, by somebody" });
  await castVote(self, { ideaId: other.id, want: "on" });
  const taker = await as(ctx, { id: other.authorId });
  const { mergeId } = await proposeMerge(taker, {
    ideaId: other.id,
    otherId: ideaId,
    way: "into",
    reason: "Yours is better.",
  });
  await expect(
    decideMerge(self, { ideaId, mergeId, decision: "agree", words: "" }),
  ).rejects.toMatchObject({ code: "access.not-yours" });
  await decideMerge(author, { ideaId, mergeId, decision: "agree", words: "" });
  expect(await voters(ctx, ideaId)).toEqual([]);
  expect(JSON.stringify(await mergePage(taker, other.id, { q: "", withId: "" }))).not.toContain(
    person.id,
  );
  await expect(
    splitIdea(author, {
      ideaId,
      newId: "idea_part",
      title: "A part",
      body: prose("A part of it."),
    }),
  ).rejects.toMatchObject({ code: "merge.sealed" });
});

test("a part becomes an idea of its own by the same authors, once, also while its author has a draft; each leads to the other", async ({
  ctx,
}) => {
  const { challenge, from, giver, taker } = await makeProposal(ctx);
  await makeIdea(ctx, { challenge, by: { id: giver.actor.id! }, stage: "draft" });
  const part = {
    ideaId: from.id,
    newId: "idea_the-part",
    title: "A bell that is heard outside",
    body: prose("Heard in the corridor."),
  };
  await splitIdea(giver, part);
  await splitIdea(giver, part);
  expect(await ideaSheet(taker, part.newId)).toMatchObject({
    stage: "open",
    version: 1,
    kin: [{ is: "split-from", id: from.id }],
  });
  expect((await ideaSheet(taker, part.newId)).authors.map(({ id }) => id)).toEqual([
    giver.actor.id,
  ]);
  expect(await ideaSheet(taker, from.id)).toMatchObject({
    kin: [{ is: "split", id: part.newId, title: part.title }],
  });
  await expect(splitIdea(taker, { ...part, newId: "idea_another" })).rejects.toMatchObject({
    code: "access.not-yours",
  });
  await expect(splitIdea(taker, part)).rejects.toMatchObject({ code: "access.not-yours" });
});
