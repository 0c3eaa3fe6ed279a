import { editIdea } from "#app/domain/idea/edit-idea.ts";
import { editIdeaPage } from "#app/domain/idea/edit-idea-page.ts";
import { findAuthors } from "#app/domain/idea/find-authors.ts";
import { ideaDetail } from "#app/domain/idea/idea-detail.ts";
import { ideaVersionsPage } from "#app/domain/idea/idea-versions-page.ts";
import { newIdeaPage } from "#app/domain/idea/new-idea-page.ts";
import { saveDraft } from "#app/domain/idea/save-draft.ts";
import { rejectIdeas } from "#app/domain/selection/reject-ideas.ts";
import { selectionPage } from "#app/domain/selection/selection-page.ts";
import { shortlistIdeas } from "#app/domain/selection/shortlist-ideas.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeHelp } from "#tests/make/help.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { makeIdeaText } from "#tests/make/idea-text.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { makeVote } from "#tests/make/vote.ts";
import { expect, test } from "#tests/world.ts";

test("ideaDetail: shows the authors, the credit and what the reader may do", async ({ ctx }) => {
  const idea = await makeIdea(ctx, { requestedAmountMinor: 5000 });
  const [helper, reader] = [
    await makePerson(ctx, { name: "Hanna" }),
    await as(ctx, await makePerson(ctx)),
  ];
  for (const kind of ["improvement", "offer"] as const) await makeHelp(ctx, idea, helper, kind);
  await castVote(reader, { ideaId: idea.id, want: "on" });

  const seen = await ideaDetail(reader, idea.id);
  expect(seen).toMatchObject({
    title: idea.title,
    stage: "open",
    version: 1,
    isOwn: false,
    hasMyVote: true,
    following: false,
    votes: 1,
    requestedAmountMinor: 5000,
    grantedMinor: 0,
    editedAt: null,
  });
  expect(seen.authors).toMatchObject([{ id: idea.authorId }]);
  expect(seen.credits).toMatchObject([
    { name: "Hanna", helps: [{ kind: "improvement" }, { kind: "offer" }] },
  ]);
  expect(seen.challenge).toMatchObject({ id: idea.challengeId, phase: "ideation", used: 1 });
  expect(seen.may).toMatchObject({
    vote: true,
    withdrawVote: true,
    edit: "access.not-yours",
    withdraw: "access.not-yours",
  });
  const own = await ideaDetail(await as(ctx, { id: idea.authorId }), idea.id);
  expect([own.isOwn, own.may.edit, own.may.withdraw, own.may.reinstate, own.may.vote]).toEqual([
    true,
    true,
    true,
    "idea.stage",
    "vote.own-idea",
  ]);
});

test("ideaDetail: only authors and the team read why an idea was rejected, everyone why it was shortlisted", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  const [rejected, shortlisted] = [
    await makeIdea(ctx, { challenge }),
    await makeIdea(ctx, { challenge }),
  ];
  const juror = await makePerson(ctx);
  await makeMember(ctx, challenge, juror, "juror");
  const manager = await as(ctx, challenge.manager);
  await rejectIdeas(manager, {
    challengeId: challenge.id,
    ideaIds: [rejected.id],
    reason: "We tried this in 2019.",
  });
  await shortlistIdeas(manager, {
    challengeId: challenge.id,
    ideaIds: [shortlisted.id],
    reason: "Asked for by three wards.",
  });

  const reader = await as(ctx, await makePerson(ctx));
  expect((await ideaDetail(reader, rejected.id)).moves).toMatchObject([
    { to: "not-selected", by: "Mo Manager", reason: null },
  ]);
  expect(JSON.stringify(await ideaDetail(reader, rejected.id))).not.toContain("2019");
  expect((await ideaDetail(reader, shortlisted.id)).moves).toMatchObject([
    { to: "shortlisted", reason: "Asked for by three wards." },
  ]);
  for (const person of [{ id: rejected.authorId }, challenge.manager, juror]) {
    expect((await ideaDetail(await as(ctx, person), rejected.id)).moves).toMatchObject([
      { reason: "We tried this in 2019." },
    ]);
  }
});

test("ideaDetail: hidden vote counts appear for everyone once voting is over", async ({ ctx }) => {
  for (const [phase, votes] of [
    ["refinement", null],
    ["selection", 1],
  ] as const) {
    const challenge = await makeChallenge(ctx, { phase, countsHidden: true });
    const idea = await makeIdea(ctx, { challenge });
    await makeVote(ctx, idea, await makePerson(ctx));
    for (const person of [challenge.manager, { id: idea.authorId }]) {
      expect(await ideaDetail(await as(ctx, person), idea.id)).toMatchObject({
        votes,
        voters: votes,
      });
    }
  }
});

test("ideaDetail and selectionPage: incomplete ballots do not count once voting is over", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "selection", picksMin: 2 });
  const [first, second] = [await makeIdea(ctx, { challenge }), await makeIdea(ctx, { challenge })];
  const [complete, incomplete] = [await makePerson(ctx), await makePerson(ctx)];
  for (const [idea, voter] of [
    [first, complete],
    [second, complete],
    [first, incomplete],
  ] as const)
    await makeVote(ctx, idea, voter);
  expect((await ideaDetail(await as(ctx, incomplete), first.id)).votes).toBe(1);
  const selection = await selectionPage(await as(ctx, challenge.manager), challenge.id, "all");
  expect(selection.ideas.map(({ id, votes }) => [id, votes])).toEqual(
    [first, second].map(({ id }) => [id, 1]).sort(),
  );
});

test("ideaDetail, ideaVersionsPage and editIdeaPage: an idea the reader may not see is not found", async ({
  ctx,
}) => {
  const draft = await makeIdea(ctx, { stage: "draft" });
  const hidden = await makeIdea(ctx, {
    challenge: await makeChallenge(ctx, { audience: "invited" }),
  });
  const reader = await as(ctx, await makePerson(ctx));
  for (const id of [draft.id, hidden.id, "idea_none"]) {
    await expect(ideaDetail(reader, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(ideaVersionsPage(reader, id, {})).rejects.toMatchObject({ code: "not-found" });
    await expect(editIdeaPage(reader, id)).rejects.toMatchObject({ code: "not-found" });
  }
  await expect(ideaDetail(ctx, hidden.id)).rejects.toMatchObject({ code: "access.sign-in" });
});

test("ideaVersionsPage: compares any two versions, the last two by default", async ({ ctx }) => {
  const idea = await makeIdea(ctx);
  const author = await as(ctx, { id: idea.authorId });
  const edit = { ideaId: idea.id, requestedAmount: null, requestedPurpose: "", removePhoto: false };
  await editIdea(author, {
    ...edit,
    version: 1,
    title: idea.title,
    body: richText("One minute is enough."),
  });
  await editIdea(author, {
    ...edit,
    version: 2,
    title: "Another title",
    body: richText("One minute is enough."),
  });

  const last = await ideaVersionsPage(author, idea.id, {});
  expect([
    last.from,
    last.to,
    last.versions.map((version) => version.number),
    last.changes.length,
  ]).toEqual([2, 3, [1, 2, 3], 1]);
  expect(last.changes[0]!.spans).toContainEqual({ status: "added", text: "Another title" });
  const first = await ideaVersionsPage(author, idea.id, { from: "1", to: "2" });
  expect([first.from, first.to, first.changes.length]).toEqual([1, 2, 1]);
  expect(
    first.changes[0]!.spans.some(
      ({ status, text }) => status === "removed" && text.includes("board"),
    ),
  ).toBe(true);
  const nonsense = await ideaVersionsPage(author, idea.id, { from: "0", to: "1e3" });
  expect([nonsense.from, nonsense.to]).toEqual([2, 3]);
});

test("newIdeaPage: returns the actor's own draft, or an id for a new one", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx);
  const [author, other] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  const empty = await newIdeaPage(author, challenge.id);
  expect(empty).toMatchObject({
    begun: false,
    draftRevision: "",
    draft: { title: "", body: null },
    may: { write: true },
  });
  expect(empty.draft.id).toMatch(/^idea_[0-9a-f-]{36}$/);

  const saved = await saveDraft(
    author,
    makeIdeaText(challenge, { ideaId: empty.draft.id, title: "Half a ti" }),
  );
  expect(await newIdeaPage(author, challenge.id)).toMatchObject({
    begun: true,
    draftRevision: saved.revision,
    draft: { id: empty.draft.id, title: "Half a ti" },
  });
  expect((await newIdeaPage(other, challenge.id)).begun).toBe(false);
  expect(Date.parse(empty.challenge.endsAt!)).toBeGreaterThan(
    Date.parse(empty.challenge.beginsAt!),
  );
  const later = await makeChallenge(ctx, { phase: "announced" });
  expect((await newIdeaPage(author, later.id)).may.write).toBe("challenge.phase");
});

test("findAuthors: finds people who may see the challenge and are no author yet", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { audience: "invited" });
  const idea = await makeIdea(ctx, { challenge, by: challenge.manager });
  const sponsor = await makePerson(ctx, { name: "Mo Sponsor" });
  await makeMember(ctx, challenge, sponsor, "sponsor");
  await makePerson(ctx, { name: "Mo Outside" });
  const author = await as(ctx, challenge.manager);
  expect((await findAuthors(author, idea.id, "mo")).map((person) => person.name)).toEqual([
    "Mo Sponsor",
  ]);
  expect(await findAuthors(author, idea.id, "")).toEqual([]);
  await expect(findAuthors(await as(ctx, sponsor), idea.id, "mo")).rejects.toMatchObject({
    code: "access.not-yours",
  });
});
