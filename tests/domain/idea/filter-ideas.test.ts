import { challengePage } from "#app/domain/challenge/challenge-page.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { resolveContribution } from "#app/domain/suggestion/resolve-contribution.ts";
import { recordViews } from "#app/domain/view-balance/record-views.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makeGroup, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const list = async (who: Ctx, id: string, query: Record<string, string>) => {
  const page = await challengePage(who, id, new URLSearchParams(query));
  return page.ideas.map((idea) => idea.title).sort();
};

test("challengePage: the filters help, unanswered and unseen list ideas until someone helps, answers or views them", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const [author, manager] = [await makePerson(ctx), await makePerson(ctx)];
  await makeMember(ctx, challenge, manager, "manager");
  const asks = await makeIdea(ctx, { challenge, by: author, title: "asks" });
  await makeIdea(ctx, { challenge, by: author, title: "quiet" });
  const [helper, lead] = [await as(ctx, await makePerson(ctx)), await as(ctx, manager)];

  await contribute(helper, { ideaId: asks.id, kind: "comment", body: richText("Well put.") });
  expect(await list(helper, challenge.id, { help: "yes" })).toEqual([]);
  const open = [];
  for (const kind of ["question", "concern", "offer"] as const)
    open.push(
      await contribute(helper, {
        ideaId: asks.id,
        kind,
        body: richText("What of the night shift?"),
      }),
    );
  expect(await list(helper, challenge.id, { help: "yes" })).toEqual(["asks"]);
  for (const [index, state] of (["answered", "resolved", "accepted"] as const).entries())
    await resolveContribution(await as(ctx, author), {
      contributionId: open[index]!,
      state,
      message: "Done",
    });
  expect(await list(helper, challenge.id, { help: "yes" })).toEqual([]);

  expect(await list(helper, challenge.id, { unanswered: "yes" })).toEqual(["asks", "quiet"]);
  await contribute(lead, {
    ideaId: asks.id,
    kind: "comment",
    body: richText("I will come and look."),
    asAnswer: true,
  });
  expect(await list(helper, challenge.id, { unanswered: "yes" })).toEqual(["quiet"]);

  await recordViews(helper, { ideas: [asks.id] });
  expect(await list(lead, challenge.id, { unseen: "yes" })).toEqual(["quiet"]);
  expect(await list(lead, challenge.id, { unseen: "yes", unanswered: "yes", help: "yes" })).toEqual(
    [],
  );
});

test("challengePage: a search highlights the title or a passage, and does not send the rest of a long text", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  await makeIdea(ctx, { challenge, title: "A board by the bed", bodyText: "It says who comes." });
  await makeIdea(ctx, {
    challenge,
    title: "Talk",
    bodyText: `${"Before the shift begins. ".repeat(30)}At a board. ${"And after it. ".repeat(30)}`,
  });
  await makeIdea(ctx, { challenge, title: "Quiet", bodyText: "Nothing of the kind." });
  const page = await challengePage(
    await as(ctx, await makePerson(ctx)),
    challenge.id,
    new URLSearchParams({ q: "BOAR", sort: "newest" }),
  );
  const found = page.ideas
    .map(({ marked, inText, excerpt }) => ({ marked, inText, excerpt }))
    .sort((a, b) => Number(a.inText) - Number(b.inText));
  expect(found[0]).toEqual({
    marked: ["A ", "board", " by the bed"],
    inText: false,
    excerpt: ["It says who comes."],
  });
  expect(found[1]).toMatchObject({
    marked: ["Talk"],
    inText: true,
    excerpt: [expect.stringMatching(/^… .*At a $/), "board", expect.stringMatching(/ …$/)],
  });
  expect(found[1]!.excerpt.toString().length).toBeLessThan(200);
  expect(found).toHaveLength(2);
  const all = await challengePage(
    await as(ctx, await makePerson(ctx)),
    challenge.id,
    new URLSearchParams(),
  );
  expect(
    all.ideas.every(
      (idea) =>
        typeof idea.excerpt === "string" && idea.excerpt.length <= 140 && idea.marked === undefined,
    ),
  ).toBe(true);
});

test("challengePage: people filter by their own groups, managers by all, memberships of other groups stay hidden", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const [author, colleague, stranger, manager] = [
    await makePerson(ctx),
    await makePerson(ctx),
    await makePerson(ctx),
    await makePerson(ctx),
  ];
  const ward = await makeGroup(ctx, author, colleague);
  await makeMember(ctx, challenge, manager, "manager");
  await makeIdea(ctx, { challenge, by: author, title: "of the ward" });
  await makeIdea(ctx, { challenge, by: stranger, title: "of another" });
  const asked = { group: ward.id };
  expect(await list(await as(ctx, colleague), challenge.id, asked)).toEqual(["of the ward"]);
  expect(await list(await as(ctx, manager), challenge.id, asked)).toEqual(["of the ward"]);
  const outside = await challengePage(
    await as(ctx, stranger),
    challenge.id,
    new URLSearchParams(asked),
  );
  expect([outside.ideas.length, outside.query.group, outside.challenge.groups]).toEqual([
    2,
    undefined,
    [],
  ]);
});
