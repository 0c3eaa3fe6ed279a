import { editIdea } from "#app/domain/idea/edit-idea.ts";
import { editIdeaPage } from "#app/domain/idea/edit-idea-page.ts";
import { findAuthors } from "#app/domain/idea/find-authors.ts";
import { ideaSheet } from "#app/domain/idea/idea-detail.ts";
import { ideaVersionsPage } from "#app/domain/idea/idea-versions-page.ts";
import { newIdeaPage } from "#app/domain/idea/new-idea-page.ts";
import { saveDraft } from "#app/domain/idea/save-draft.ts";
import { passOverIdeas } from "#app/domain/selection/reject-ideas.ts";
import { selectionDesk } from "#app/domain/selection/selection-page.ts";
import { shortlistIdeas } from "#app/domain/selection/shortlist-ideas.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeHelp } from "#tests/make/help.ts";
import { makeIdea, prose } from "#tests/make/idea.ts";
import { makeIdeaText } from "#tests/make/idea-text.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { makeVote } from "#tests/make/vote.ts";
import { expect, test } from "#tests/world.ts";

test("the page of an idea says whose it is, who helped and with what, and what one may do", async ({
  ctx,
}) => {
  const idea = await makeIdea(ctx, { askedMinor: 5000 });
  const [helper, reader] = [
    await makePerson(ctx, { name: "Hanna" }),
    await as(ctx, await makePerson(ctx)),
  ];
  for (const kind of ["improvement", "offer"] as const) await makeHelp(ctx, idea, helper, kind);
  await castVote(reader, { ideaId: idea.id, want: "on" });

  const seen = await ideaSheet(reader, idea.id);
  expect(seen).toMatchObject({
    title: idea.title,
    stage: "open",
    version: 1,
    own: false,
    mine: true,
    following: false,
    votes: 1,
    askedMinor: 5000,
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
    takeVoteBack: true,
    edit: "access.not-yours",
    withdraw: "access.not-yours",
  });
  const own = await ideaSheet(await as(ctx, { id: idea.authorId }), idea.id);
  expect([own.own, own.may.edit, own.may.withdraw, own.may.reinstate, own.may.vote]).toEqual([
    true,
    true,
    true,
    "idea.stage",
    "vote.own-idea",
  ]);
});

test("why an idea was left out is read by its authors and the team, why it was shortlisted by all", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  const [left, chosen] = [await makeIdea(ctx, { challenge }), await makeIdea(ctx, { challenge })];
  const juror = await makePerson(ctx);
  await makeMember(ctx, challenge, juror, "juror");
  const manager = await as(ctx, challenge.manager);
  await passOverIdeas(manager, {
    challengeId: challenge.id,
    ideaIds: [left.id],
    reason: "We tried this in 2019.",
  });
  await shortlistIdeas(manager, {
    challengeId: challenge.id,
    ideaIds: [chosen.id],
    reason: "Asked for by three wards.",
  });

  const reader = await as(ctx, await makePerson(ctx));
  expect((await ideaSheet(reader, left.id)).moves).toMatchObject([
    { to: "not-selected", by: "Mo Manager", reason: null },
  ]);
  expect(JSON.stringify(await ideaSheet(reader, left.id))).not.toContain("2019");
  expect((await ideaSheet(reader, chosen.id)).moves).toMatchObject([
    { to: "shortlisted", reason: "Asked for by three wards." },
  ]);
  for (const person of [{ id: left.authorId }, challenge.manager, juror]) {
    expect((await ideaSheet(await as(ctx, person), left.id)).moves).toMatchObject([
      { reason: "We tried this in 2019." },
    ]);
  }
});

test("hidden counts are on nobody's page while voting is open, and on everybody's after", async ({
  ctx,
}) => {
  for (const [phase, votes] of [
    ["refinement", null],
    ["selection", 1],
  ] as const) {
    const challenge = await makeChallenge(ctx, { phase, countsHidden: true });
    const idea = await makeIdea(ctx, { challenge });
    await makeVote(ctx, idea, await makePerson(ctx));
    for (const person of [challenge.manager, { id: idea.authorId }]) {
      expect(await ideaSheet(await as(ctx, person), idea.id)).toMatchObject({
        votes,
        voters: votes,
      });
    }
  }
});

test("once voting is over incomplete ballots are no longer in the count", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "selection", picksMin: 2 });
  const [first, second] = [await makeIdea(ctx, { challenge }), await makeIdea(ctx, { challenge })];
  const [whole, half] = [await makePerson(ctx), await makePerson(ctx)];
  for (const [idea, voter] of [
    [first, whole],
    [second, whole],
    [first, half],
  ] as const)
    await makeVote(ctx, idea, voter);
  expect((await ideaSheet(await as(ctx, half), first.id)).votes).toBe(1);
  const desk = await selectionDesk(await as(ctx, challenge.manager), challenge.id, "all");
  expect(desk.ideas.map(({ id, votes }) => [id, votes])).toEqual(
    [first, second].map(({ id }) => [id, 1]).sort(),
  );
});

test("what one may not see is not there", async ({ ctx }) => {
  const draft = await makeIdea(ctx, { stage: "draft" });
  const hidden = await makeIdea(ctx, {
    challenge: await makeChallenge(ctx, { audience: "invited" }),
  });
  const reader = await as(ctx, await makePerson(ctx));
  for (const id of [draft.id, hidden.id, "idea_none"]) {
    await expect(ideaSheet(reader, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(ideaVersionsPage(reader, id, {})).rejects.toMatchObject({ code: "not-found" });
    await expect(editIdeaPage(reader, id)).rejects.toMatchObject({ code: "not-found" });
  }
  await expect(ideaSheet(ctx, hidden.id)).rejects.toMatchObject({ code: "access.sign-in" });
});

test("any two versions can be laid side by side", async ({ ctx }) => {
  const idea = await makeIdea(ctx);
  const author = await as(ctx, { id: idea.authorId });
  const edit = { ideaId: idea.id, asked: null, askedFor: "", removePhoto: false };
  await editIdea(author, {
    ...edit,
    version: 1,
    title: idea.title,
    body: prose("One minute is enough."),
  });
  await editIdea(author, {
    ...edit,
    version: 2,
    title: "Another title",
    body: prose("One minute is enough."),
  });

  const last = await ideaVersionsPage(author, idea.id, {});
  expect([
    last.from,
    last.to,
    last.versions.map((version) => version.number),
    last.changes.length,
  ]).toEqual([2, 3, [1, 2, 3], 1]);
  expect(last.changes[0]!.spans).toContainEqual({ is: "added", text: "Another title" });
  const first = await ideaVersionsPage(author, idea.id, { from: "1", to: "2" });
  expect([first.from, first.to, first.changes.length]).toEqual([1, 2, 1]);
  expect(
    first.changes[0]!.spans.some(({ is, text }) => is === "removed" && text.includes("board")),
  ).toBe(true);
  const nonsense = await ideaVersionsPage(author, idea.id, { from: "0", to: "1e3" });
  expect([nonsense.from, nonsense.to]).toEqual([2, 3]);
});

test("the form for a new idea brings one's own draft, or an id for one that is yet to be", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const [author, other] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  const empty = await newIdeaPage(author, challenge.id);
  expect(empty).toMatchObject({
    begun: false,
    mark: "",
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
    mark: saved.mark,
    draft: { id: empty.draft.id, title: "Half a ti" },
  });
  expect((await newIdeaPage(other, challenge.id)).begun).toBe(false);
  expect(Date.parse(empty.challenge.endsAt!)).toBeGreaterThan(
    Date.parse(empty.challenge.beginsAt!),
  );
  const later = await makeChallenge(ctx, { phase: "announced" });
  expect((await newIdeaPage(author, later.id)).may.write).toBe("challenge.phase");
});

test("people offered as fellow authors may see the challenge and are not author yet", async ({
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
