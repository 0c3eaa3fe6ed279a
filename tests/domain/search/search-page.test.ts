import { searchPage } from "#app/domain/search/search-page.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("searchPage: finds challenges and ideas by the start of each word, title before text", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { question: "Hoe wordt de overdracht korter?" });
  const inText = await makeIdea(ctx, {
    challenge,
    title: "Een bord",
    bodyText: "Voor de overdracht.",
  });
  const inTitle = await makeIdea(ctx, {
    challenge,
    title: "Overdracht aan het bed",
    bodyText: "Samen.",
  });
  const found = await searchPage(await as(ctx, await makePerson(ctx)), "overdr");
  expect(found.challenges.map(({ id }) => id)).toEqual([challenge.id]);
  expect(found.ideas.map(({ id }) => id)).toEqual([inTitle.id, inText.id]);
});

test("searchPage: confidential challenges and drafts of others are not found", async ({ ctx }) => {
  const confidential = await makeChallenge(ctx, {
    question: "ZEEHOND overname",
    audience: "invited",
  });
  await makeIdea(ctx, { challenge: confidential, title: "ZEEHOND plan" });
  const open = await makeChallenge(ctx);
  await makeIdea(ctx, { challenge: open, title: "ZEEHOND concept", stage: "draft" });
  await makeChallenge(ctx, { question: "ZEEHOND in voorbereiding", phase: "draft" });
  await makeIdea(ctx, {
    challenge: open,
    title: "Een otter",
    bodyText: "Zeehond, maar dan kleiner",
    stage: "draft",
  });
  expect(await searchPage(await as(ctx, await makePerson(ctx)), "zeehond")).toMatchObject({
    challenges: [],
    ideas: [],
    more: false,
  });
  expect((await searchPage(await as(ctx, confidential.manager), "zeehond")).ideas).toHaveLength(1);
  await expect(searchPage(ctx, "zeehond")).rejects.toThrow("access.sign-in");
});

test("searchPage: highlights the words in the title or in a passage of the text", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, {
    question: "Hoe wordt het wachten korter?",
    why: `${"Patiënten zitten lang. ".repeat(9)}De balie is overvol.`,
  });
  await makeIdea(ctx, {
    challenge,
    title: "Een bel bij de balie",
    bodyText: "Wie aan de beurt is, hoort het.",
  });
  await makeIdea(ctx, {
    challenge,
    title: "Thuis wachten",
    bodyText: `${"Met een bericht. ".repeat(20)}Zo is de <b>balie</b> leeg.`,
  });
  const found = await searchPage(await as(ctx, await makePerson(ctx)), "balie");
  expect(found.challenges[0]).toMatchObject({
    question: ["Hoe wordt het wachten korter?"],
    passage: [expect.stringMatching(/^… .*De $/), "balie", " is overvol."],
  });
  expect(found.ideas.map(({ title, passage }) => [title, passage])).toEqual([
    [["Een bel bij de ", "balie", ""], ["Wie aan de beurt is, hoort het."]],
    [["Thuis wachten"], [expect.stringMatching(/^… .*Zo is de <b>$/), "balie", "</b> leeg."]],
  ]);
  expect(
    (await searchPage(await as(ctx, await makePerson(ctx)), "korter")).challenges[0]!.passage,
  ).toBeNull();
});

test("searchPage: an empty search and special characters find nothing", async ({ ctx }) => {
  await makeIdea(ctx, {});
  const who = await as(ctx, await makePerson(ctx));
  for (const q of [
    "",
    "   ",
    "!&|()<->:*'\\",
    "qq:* & !xx",
    "\u0000",
    "'; drop table ideas;--",
    "%_",
    "x".repeat(5000),
    "🙂",
  ])
    expect((await searchPage(who, q)).ideas, q).toEqual([]);
});
