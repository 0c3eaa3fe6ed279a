import { and, eq } from "drizzle-orm";
import { threadOf } from "#app/domain/contribution/contribution-thread.ts";
import { settleContribution } from "#app/domain/contribution/resolve-contribution.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { editIdea } from "#app/domain/idea/edit-idea.ts";
import { ideaVersionsPage } from "#app/domain/idea/idea-versions-page.ts";
import { restoreVersion } from "#app/domain/idea/restore-version.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { refusalIn } from "#app/domain/refusals.ts";
import { acceptSuggestion } from "#app/domain/suggestion/accept-suggestion.ts";
import { suggestionPage } from "#app/domain/suggestion/suggestion-page.ts";
import { proseFromText } from "#app/rich-text/prose-from-text.ts";
import { suggestions } from "#db/schema/contribution.ts";
import { ideaVersions } from "#db/schema/idea.ts";
import { letters, notices } from "#db/schema/notification.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { creditsOf } from "#tests/make/help.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { suggest, textOf } from "#tests/make/suggestion.ts";
import { expect, test } from "#tests/world.ts";

const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => refusalIn(error)?.code ?? String(error),
  );
const first =
  "We hand over in the team room. It takes half an hour.\n\nAfter that everybody walks past all rooms.";

async function makeText(ctx: Pick<Ctx, "db">, phase: "ideation" | "selection" = "ideation") {
  const challenge = await makeChallenge(ctx, { phase });
  const idea = await makeIdea(ctx, { challenge, title: "At the bed", body: proseFromText(first) });
  const author = await as(ctx, { id: idea.authorId });
  const helper = await as(ctx, await makePerson(ctx, { name: "Hanna Helper" }));
  const edit = (text: string, version: number) =>
    editIdea(author, {
      ideaId: idea.id,
      version,
      title: idea.title,
      body: proseFromText(text),
      asked: null,
      askedFor: "",
      removePhoto: false,
    });
  return { challenge, idea, author, helper, edit };
}
const whole = { as: "whole" as const };

test("a suggestion that is accepted is the next version, in its writer's name, and credited", async ({
  ctx,
}) => {
  const { idea, author, helper } = await makeText(ctx);
  const better = first.replace("half an hour", "fourteen minutes");
  const id = await suggest(helper, idea, better);
  expect(await textOf(ctx, idea.id)).toEqual({ title: "At the bed", text: first, version: 1 });
  const {
    contributions: [shown],
  } = await threadOf(author, idea.id);
  expect(shown).toMatchObject({
    kind: "improvement",
    state: "open",
    suggestion: { taken: null, parts: [{ id: "1", about: "text" }] },
  });

  await acceptSuggestion(author, { contributionId: id, take: whole, words: "Much better." });
  expect(await textOf(ctx, idea.id)).toEqual({ title: "At the bed", text: better, version: 2 });
  const { versions } = await ideaVersionsPage(helper, idea.id, {});
  expect(versions[1]).toMatchObject({
    number: 2,
    by: "Hanna Helper",
    acceptedBy: expect.stringContaining("Robin"),
    contributionId: id,
  });
  expect((await creditsOf(ctx, idea.id)).filter(({ kind }) => kind !== "authored")).toEqual([
    { personId: helper.actor.id, kind: "improvement" },
  ]);
  expect((await threadOf(author, idea.id)).contributions[0]).toMatchObject({
    state: "accepted",
    settledWith: "Much better.",
    suggestion: { taken: "whole", version: 2 },
  });
  expect(await code(acceptSuggestion(author, { contributionId: id, take: whole, words: "" }))).toBe(
    "contribution.resolved",
  );
});

test("the author takes the parts they like, or says it in their own words", async ({ ctx }) => {
  const { idea, author, helper } = await makeText(ctx);
  const id = await suggest(
    helper,
    idea,
    first.replace("half an hour", "fourteen minutes").replace("all rooms", "every room in silence"),
    { title: "At the bedside" },
  );
  const { parts } = await suggestionPage(author, id);
  expect(parts.map(({ id, about, is }) => [id, about, is])).toEqual([
    ["title", "title", "free"],
    ["1", "text", "free"],
    ["2", "text", "free"],
  ]);
  await acceptSuggestion(author, {
    contributionId: id,
    take: { as: "part", parts: ["title", "2"], seen: 1 },
    words: "",
  });
  expect(await textOf(ctx, idea.id)).toEqual({
    title: "At the bedside",
    text: first.replace("all rooms", "every room in silence"),
    version: 2,
  });
  expect(await ctx.db.select({ taken: suggestions.taken }).from(suggestions)).toEqual([
    { taken: "part" },
  ]);

  const other = await suggest(
    helper,
    { ...idea, title: "At the bedside" },
    "We hand over where the patient is.",
    { version: 2 },
  );
  await acceptSuggestion(author, {
    contributionId: other,
    take: {
      as: "adapted",
      title: "At the bed",
      body: proseFromText("We hand over at the bed."),
      seen: 2,
    },
    words: "",
  });
  expect(await textOf(ctx, idea.id)).toEqual({
    title: "At the bed",
    text: "We hand over at the bed.",
    version: 3,
  });
  expect((await ideaVersionsPage(author, idea.id, {})).versions[2]).toMatchObject({
    by: "Hanna Helper",
    contributionId: other,
  });
});

test("when the text went on elsewhere the suggestion goes on top of it; where it went on in the same place the author chooses, having seen it", async ({
  ctx,
}) => {
  const { idea, author, helper, edit } = await makeText(ctx);
  const apart = await suggest(helper, idea, first.replace("half an hour", "fourteen minutes"));
  const both = await suggest(
    helper,
    idea,
    first.replace("half an hour", "no time").replace("all rooms", "every single room"),
  );
  await edit(`${first}\n\nWe tried it last week.`, 1);
  await acceptSuggestion(author, { contributionId: apart, take: whole, words: "" });
  const now = `${first.replace("half an hour", "fourteen minutes")}\n\nWe tried it last week.`;
  expect((await textOf(ctx, idea.id)).text).toBe(now);

  expect(
    await code(acceptSuggestion(author, { contributionId: both, take: whole, words: "" })),
  ).toBe("contribution.overlaps");
  const { parts } = await suggestionPage(author, both);
  expect(parts.map(({ id, is }) => [id, is])).toEqual([
    ["1", "clash"],
    ["2", "free"],
  ]);
  expect(parts[0]!.lines[0]!.spans).toEqual(
    expect.arrayContaining([
      { is: "removed", text: "fourteen minutes" },
      { is: "added", text: "no time" },
    ]),
  );
  expect(
    await code(
      acceptSuggestion(author, {
        contributionId: both,
        take: { as: "part", parts: ["1", "2"], seen: 2 },
        words: "",
      }),
    ),
  ).toBe("idea.changed-meanwhile");
  await acceptSuggestion(author, {
    contributionId: both,
    take: { as: "part", parts: ["1", "2"], seen: 3 },
    words: "",
  });
  expect((await textOf(ctx, idea.id)).text).toBe(
    now.replace("fourteen minutes", "no time").replace("all rooms", "every single room"),
  );
});

test("what was accepted can be undone while nobody wrote on; any version can be put back, and that again", async ({
  ctx,
}) => {
  const { idea, author, helper, edit } = await makeText(ctx);
  const id = await suggest(helper, idea, first.replace("half an hour", "fourteen minutes"));
  await settleContribution(author, { contributionId: id, state: "accepted", words: "" });
  await settleContribution(author, { contributionId: id, state: "open", words: "" });
  expect(await textOf(ctx, idea.id)).toEqual({ title: "At the bed", text: first, version: 3 });
  expect((await creditsOf(ctx, idea.id)).filter(({ kind }) => kind !== "authored")).toEqual([]);
  await settleContribution(author, { contributionId: id, state: "accepted", words: "" });
  await edit("Something else.", 4);
  expect(
    await code(settleContribution(author, { contributionId: id, state: "open", words: "" })),
  ).toBe("contribution.went-on");

  await restoreVersion(author, { ideaId: idea.id, number: 1, version: 5 });
  expect((await textOf(ctx, idea.id)).text).toBe(first);
  await restoreVersion(author, { ideaId: idea.id, number: 5, version: 6 });
  expect(await textOf(ctx, idea.id)).toEqual({
    title: "At the bed",
    text: "Something else.",
    version: 7,
  });
  const { versions, restorable } = await ideaVersionsPage(author, idea.id, { from: "5", to: "6" });
  expect(versions.map(({ restores }) => restores)).toEqual([null, null, 1, null, null, 1, 5]);
  expect(restorable).toEqual([6]);
  expect(await code(restoreVersion(author, { ideaId: idea.id, number: 99, version: 7 }))).toBe(
    "not-found",
  );
  expect(await code(restoreVersion(author, { ideaId: idea.id, number: 1, version: 6 }))).toBe(
    "idea.changed-meanwhile",
  );
  expect(await code(restoreVersion(helper, { ideaId: idea.id, number: 1, version: 7 }))).toBe(
    "access.not-yours",
  );
});

test("who suggests is a colleague with something to change, while the text may still change", async ({
  ctx,
}) => {
  const { idea, author, helper } = await makeText(ctx);
  expect(await code(suggest(author, idea, "Mine."))).toBe("idea.own-text");
  expect(await code(suggest(helper, idea, first))).toBe("contribution.no-change");
  expect(await code(suggest(helper, idea, "New.", { version: 2 }))).toBe("not-found");
  const id = await suggest(helper, idea, "New.", { contributionId: "contribution_once" });
  expect(await suggest(helper, idea, "New.", { contributionId: "contribution_once" })).toBe(id);
  expect(await code(acceptSuggestion(helper, { contributionId: id, take: whole, words: "" }))).toBe(
    "access.not-yours",
  );
  await settleContribution(author, {
    contributionId: id,
    state: "declined",
    words: "Thank you, but no.",
  });
  expect((await textOf(ctx, idea.id)).text).toBe(first);

  const later = await makeText(ctx, "selection");
  expect(await code(suggest(later.helper, later.idea, "Too late."))).toBe("challenge.phase");
});

test("whoever suggested it hears that it was accepted, by letter too; who follows the idea hears that it got better", async ({
  world: { db },
}) => {
  const { idea, author, helper } = await makeText({ db });
  const follower = await as({ db }, await makePerson({ db }, { name: "Fenna Follower" }));
  await suggest(follower, idea, "Nothing of this.");
  const id = await suggest(helper, idea, first.replace("half an hour", "fourteen minutes"));
  await acceptSuggestion(author, { contributionId: id, take: whole, words: "" });
  while (await deliverActivity(db));
  const heard = async (who: Ctx) =>
    (
      await db
        .select({ kind: notices.kind })
        .from(notices)
        .where(eq(notices.personId, who.actor.id!))
        .orderBy(notices.id)
    ).map(({ kind }) => kind);
  expect(await heard(author)).toEqual(["contribution.received", "contribution.received"]);
  expect(await heard(helper)).toEqual(["contribution.received", "contribution.accepted"]);
  expect(await heard(follower)).toEqual(["contribution.received", "suggestion.applied"]);
  expect(
    await db
      .select({ to: letters.toPersonId })
      .from(letters)
      .where(and(eq(letters.template, "contribution-accepted"))),
  ).toEqual([{ to: helper.actor.id }]);
  expect(
    await db
      .select({ change: ideaVersions.change })
      .from(ideaVersions)
      .where(eq(ideaVersions.number, 2)),
  ).toEqual([{ change: [expect.objectContaining({ cut: 12 })] }]);
});
