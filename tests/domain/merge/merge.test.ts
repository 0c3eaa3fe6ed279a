import { eq } from "drizzle-orm";
import fc from "fast-check";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { ideaDetail } from "#app/domain/idea/idea-detail.ts";
import { ideaPage } from "#app/domain/idea/idea-page.ts";
import { decideMerge } from "#app/domain/merge/decide-merge.ts";
import { mergePage } from "#app/domain/merge/merge-page.ts";
import { proposeMerge } from "#app/domain/merge/propose-merge.ts";
import { splitIdea } from "#app/domain/merge/split-idea.ts";
import { unmergeIdeas } from "#app/domain/merge/unmerge-ideas.ts";
import { react } from "#app/domain/recognition/react.ts";
import { resolveContribution } from "#app/domain/suggestion/resolve-contribution.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import { ideaMerges } from "#db/schema/merge.ts";
import { makeAnonymousIdea } from "#tests/make/anonymous.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { creditsOf } from "#tests/make/help.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { makeProposal, mergedContent } from "#tests/make/merge.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { suggest } from "#tests/make/suggestion.ts";
import { expect, test } from "#tests/world.ts";

const agree = ({ into, mergeId }: { into: { id: string }; mergeId: string }) => ({
  ideaId: into.id,
  mergeId,
  decision: "agree" as const,
  message: "",
});
const voters = async (ctx: Parameters<typeof mergedContent>[0], ideaId: string) =>
  (await mergedContent(ctx, ideaId)).votes.map(({ voter_id }) => voter_id);

test("decideMerge: agreed, moves votes, threads, reactions, followers and credit", async ({
  ctx,
}) => {
  const { from, into, fromAuthor: giver, intoAuthor: taker, mergeId } = await makeProposal(ctx);
  const [both, one, helper] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx, { name: "Hanna" })),
  ];
  for (const idea of [from, into]) await castVote(both, { ideaId: idea.id, want: "on" });
  await castVote(one, { ideaId: from.id, want: "on" });
  // Dropped by the merge, since an author cannot vote for their own idea.
  await castVote(taker, { ideaId: from.id, want: "on" });
  const evidence = await contribute(helper, {
    ideaId: from.id,
    kind: "evidence",
    body: richText("Rung twelve times a night."),
  });
  await react(one, { ideaId: from.id, kind: "clap", want: "on", contributionId: evidence });
  await resolveContribution(giver, { contributionId: evidence, state: "accepted", message: "" });

  await decideMerge(taker, agree({ into, mergeId }));

  expect((await voters(ctx, into.id)).sort()).toEqual([both.actor.id, one.actor.id].sort());
  expect(await voters(ctx, from.id)).toEqual([]);
  expect(await ideaDetail(one, into.id)).toMatchObject({
    votes: 2,
    voters: 2,
    following: false,
    relatedIdeas: [{ relation: "with", id: from.id, title: from.title }],
  });
  expect(await ideaDetail(helper, into.id)).toMatchObject({ following: true });
  const contributions = (await ideaPage(one, into.id)).contributions;
  expect(contributions).toMatchObject([
    { id: evidence, movedFrom: { id: from.id, title: from.title } },
  ]);
  expect((await mergedContent(ctx, into.id)).reactions).toMatchObject([
    { contribution_id: evidence, kind: "clap" },
  ]);
  expect((await creditsOf(ctx, into.id)).map(({ personId, kind }) => [personId, kind])).toEqual(
    expect.arrayContaining([
      [giver.actor.id, "merged"],
      [helper.actor.id, "evidence"],
    ]),
  );
  expect(await ideaDetail(one, from.id)).toMatchObject({
    stage: "merged",
    relatedIdeas: [{ relation: "into", id: into.id, title: into.title }],
  });
  await expect(castVote(one, { ideaId: from.id, want: "on" })).rejects.toMatchObject({
    code: "idea.merged",
  });
  await expect(
    contribute(one, { ideaId: from.id, kind: "comment", body: richText("And now?") }),
  ).rejects.toMatchObject({ code: "idea.merged" });
});

test("decideMerge: accepted suggestion, stays there and is credited at the other idea", async ({
  ctx,
}) => {
  const { from, into, fromAuthor: giver, intoAuthor: taker, mergeId } = await makeProposal(ctx);
  const helper = await as(ctx, await makePerson(ctx));
  const contributionId = await suggest(helper, from, "Half of it is on the board already.");
  await resolveContribution(giver, { contributionId, state: "accepted", message: "" });
  await decideMerge(taker, agree({ into, mergeId }));
  expect(
    (await creditsOf(ctx, into.id)).map(({ personId, kind }) => [personId, kind]),
  ).toContainEqual([helper.actor.id, "improvement"]);
  expect((await ideaPage(taker, from.id)).contributions).toHaveLength(1);
});

test("unmergeIdeas: everything is restored, except what people changed since", async ({ ctx }) => {
  const {
    from,
    into,
    fromAuthor: giver,
    intoAuthor: taker,
    mergeId,
  } = await makeProposal(ctx, { picksMax: 2 });
  const [fickle, both] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  await castVote(fickle, { ideaId: from.id, want: "on" });
  for (const idea of [from, into]) await castVote(both, { ideaId: idea.id, want: "on" });
  const asked = await contribute(both, {
    ideaId: from.id,
    kind: "question",
    body: richText("How loud?"),
  });
  await decideMerge(taker, agree({ into, mergeId }));

  await castVote(fickle, { ideaId: into.id, want: "off" });
  const third = await makeIdea(ctx, { challenge: { id: from.challengeId } });
  await castVote(both, { ideaId: third.id, want: "on" }); // the pick that the merge freed
  const reply = await contribute(taker, {
    ideaId: into.id,
    parentId: asked,
    kind: "comment",
    body: richText("Not very."),
  });
  const own = await contribute(both, {
    ideaId: into.id,
    kind: "comment",
    body: richText("Good together."),
  });
  await unmergeIdeas(giver, { ideaId: from.id, mergeId, message: "" });

  expect(await voters(ctx, from.id)).toEqual([]); // one was withdrawn, one given elsewhere
  expect(await voters(ctx, into.id)).toEqual([both.actor.id]);
  expect((await ideaPage(both, from.id)).contributions.map(({ id }) => id)).toEqual([asked, reply]);
  expect((await ideaPage(both, into.id)).contributions.map(({ id }) => id)).toEqual([own]);
  expect(await ideaDetail(giver, from.id)).toMatchObject({ stage: "open", relatedIdeas: [] });
  expect((await creditsOf(ctx, into.id)).map(({ kind }) => kind)).toEqual(["authored"]);
});

test("mergeRules: authors propose, the other side decides, managers need a reason", async ({
  ctx,
}) => {
  const {
    from,
    into,
    fromAuthor: giver,
    intoAuthor: taker,
    manager,
    mergeId,
  } = await makeProposal(ctx);
  const stranger = await as(ctx, await makePerson(ctx));
  const proposal = {
    ideaId: from.id,
    otherId: into.id,
    direction: "into" as const,
    reason: "Same.",
  };
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
      direction: "into",
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
      may: { agree: true, decline: true, withdraw: "access.not-yours" },
      mustGiveReason: false,
    },
  ]);
  await decideMerge(manager, {
    ...agree({ into, mergeId }),
    message: "Nobody answered for a week.",
  });
  await expect(
    unmergeIdeas(stranger, { ideaId: from.id, mergeId, message: "" }),
  ).rejects.toMatchObject({
    code: "access.not-yours",
  });
  await unmergeIdeas(manager, { ideaId: into.id, mergeId, message: "A mistake." });
  await expect(
    unmergeIdeas(manager, { ideaId: into.id, mergeId, message: "" }),
  ).rejects.toMatchObject({
    code: "merge.decided",
  });
});

test("proposeMerge: after a decline, is possible again; for own ideas, merges at once", async ({
  ctx,
}) => {
  const {
    from,
    into,
    fromAuthor: giver,
    intoAuthor: taker,
    mergeId,
    challenge,
  } = await makeProposal(ctx);
  await decideMerge(taker, {
    ideaId: into.id,
    mergeId,
    decision: "decline",
    message: "Mine rings by itself.",
  });
  await expect(decideMerge(taker, agree({ into, mergeId }))).rejects.toMatchObject({
    code: "merge.decided",
  });
  const again = await proposeMerge(taker, {
    ideaId: into.id,
    otherId: from.id,
    direction: "from",
    reason: "On second thoughts.",
  });
  expect(again.merged).toBe(false);
  await expect(
    decideMerge(giver, {
      ideaId: from.id,
      mergeId: again.mergeId,
      decision: "withdraw",
      message: "",
    }),
  ).rejects.toMatchObject({ code: "access.not-yours" });
  await decideMerge(taker, {
    ideaId: into.id,
    mergeId: again.mergeId,
    decision: "withdraw",
    message: "",
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
      direction: "into",
      reason: "One is enough.",
    }),
  ).toMatchObject({ merged: true });
  await expect(
    proposeMerge(giver, {
      ideaId: from.id,
      otherId: into.id,
      direction: "into",
      reason: "And on.",
    }),
  ).rejects.toMatchObject({ code: "merge.has-joined" });
  await expect(
    proposeMerge(taker, {
      ideaId: into.id,
      otherId: mine.id,
      direction: "into",
      reason: "Into what is gone.",
    }),
  ).rejects.toMatchObject({ code: "idea.merged" });
});

test("proposeMerge: across challenges, with itself or during jury review, is refused", async ({
  ctx,
}) => {
  const { from, fromAuthor: giver } = await makeProposal(ctx);
  const elsewhere = await makeIdea(ctx);
  const to = (otherId: string) =>
    proposeMerge(giver, { ideaId: from.id, otherId, direction: "into", reason: "Same." });
  await expect(to(elsewhere.id)).rejects.toMatchObject({ code: "merge.same" });
  await expect(to(from.id)).rejects.toMatchObject({ code: "merge.same" });
  const late = await makeProposal(ctx, { phase: "selection" });
  await ctx.db.update(ideaMerges).set({ state: "declined" }).where(eq(ideaMerges.id, late.mergeId));
  const judged = await makeIdea(ctx, { challenge: late.challenge, stage: "in-review" });
  await expect(
    proposeMerge(late.fromAuthor, {
      ideaId: late.from.id,
      otherId: judged.id,
      direction: "into",
      reason: "Same.",
    }),
  ).rejects.toMatchObject({ code: "idea.stage" });
});

const scenario = fc.record({
  votes: fc.array(fc.tuple(fc.nat(3), fc.constantFrom("from", "into")), { maxLength: 8 }),
  posts: fc.array(
    fc.record({
      by: fc.nat(3),
      side: fc.constantFrom("from", "into"),
      isReply: fc.boolean(),
      kind: fc.constantFrom("comment", "question", "evidence"),
      hasReaction: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
  hasSuggestion: fc.boolean(),
  picksMax: fc.constantFrom(null, 1, 2),
});

test("unmergeIdeas: any content, is unchanged after merging and unmerging", {
  timeout: 60_000,
}, async ({ world: ctx }) => {
  await fc.assert(
    fc.asyncProperty(scenario, async ({ votes, posts, hasSuggestion, picksMax }) => {
      const { from, into, intoAuthor: taker, mergeId } = await makeProposal(ctx, { picksMax });
      const ids = { from, into };
      const people = [
        taker,
        await as(ctx, await makePerson(ctx)),
        await as(ctx, await makePerson(ctx)),
        await as(ctx, await makePerson(ctx)),
      ];
      // Refused for their own idea, or without a pick left.
      for (const [voter, side] of votes)
        await castVote(people[voter]!, { ideaId: ids[side as "from"].id, want: "on" }).catch(
          () => {},
        );
      const last: Record<string, string> = {};
      for (const { by, side, isReply, kind, hasReaction } of posts) {
        const id = await contribute(people[by]!, {
          ideaId: ids[side as "from"].id,
          kind: kind as "comment",
          body: richText("Well."),
          ...(isReply && last[side] && { parentId: last[side] }),
        });
        last[side] = id;
        if (hasReaction)
          await react(people[(by + 1) % 4]!, {
            ideaId: ids[side as "from"].id,
            kind: "heart",
            want: "on",
            contributionId: id,
          });
      }
      if (hasSuggestion) await suggest(people[1]!, from, "Half of it is on the board already.");
      const before = await mergedContent(ctx, from.id, into.id);
      await decideMerge(taker, agree({ into, mergeId }));

      const merged = await mergedContent(ctx, from.id, into.id);
      expect([merged.contributions.length, merged.reactions.length]).toEqual([
        before.contributions.length,
        before.reactions.length,
      ]);
      expect(merged.votes.map(({ idea_id }) => idea_id)).toEqual(merged.votes.map(() => into.id));
      const votersBefore = new Set(
        before.votes.map(({ voter_id }) => voter_id).filter((id) => id !== taker.actor.id),
      );
      expect(new Set(merged.votes.map(({ voter_id }) => voter_id))).toEqual(votersBefore);
      await unmergeIdeas(taker, { ideaId: into.id, mergeId, message: "" });
      expect(await mergedContent(ctx, from.id, into.id)).toEqual(before);
    }),
    { numRuns: 25 },
  );
});

test("decideMerge: anonymous author agrees, loses their vote and stays anonymous", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { anonymousAllowed: true });
  const { ideaId, self, author, person } = await makeAnonymousIdea(ctx, { challenge });
  const other = await makeIdea(ctx, { challenge, title: "The same, by somebody" });
  await castVote(self, { ideaId: other.id, want: "on" });
  const taker = await as(ctx, { id: other.authorId });
  const { mergeId } = await proposeMerge(taker, {
    ideaId: other.id,
    otherId: ideaId,
    direction: "into",
    reason: "Yours is better.",
  });
  await expect(
    decideMerge(self, { ideaId, mergeId, decision: "agree", message: "" }),
  ).rejects.toMatchObject({ code: "access.not-yours" });
  await decideMerge(author, { ideaId, mergeId, decision: "agree", message: "" });
  expect(await voters(ctx, ideaId)).toEqual([]);
  expect(JSON.stringify(await mergePage(taker, other.id, { q: "", withId: "" }))).not.toContain(
    person.id,
  );
  await expect(
    splitIdea(author, {
      ideaId,
      newId: "idea_part",
      title: "A part",
      body: richText("A part of it."),
    }),
  ).rejects.toMatchObject({ code: "merge.anonymous" });
});

test("splitIdea: sent twice, creates one linked idea by the same authors", async ({ ctx }) => {
  const { challenge, from, fromAuthor: giver, intoAuthor: taker } = await makeProposal(ctx);
  await makeIdea(ctx, { challenge, by: { id: giver.actor.id! }, stage: "draft" });
  const part = {
    ideaId: from.id,
    newId: "idea_the-part",
    title: "A bell that is heard outside",
    body: richText("Heard in the corridor."),
  };
  await splitIdea(giver, part);
  await splitIdea(giver, part);
  expect(await ideaDetail(taker, part.newId)).toMatchObject({
    stage: "open",
    version: 1,
    relatedIdeas: [{ relation: "split-from", id: from.id }],
  });
  expect((await ideaDetail(taker, part.newId)).authors.map(({ id }) => id)).toEqual([
    giver.actor.id,
  ]);
  expect(await ideaDetail(taker, from.id)).toMatchObject({
    relatedIdeas: [{ relation: "split", id: part.newId, title: part.title }],
  });
  await expect(splitIdea(taker, { ...part, newId: "idea_another" })).rejects.toMatchObject({
    code: "access.not-yours",
  });
  await expect(splitIdea(taker, part)).rejects.toMatchObject({ code: "access.not-yours" });
});
