import { and, eq } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { editIdea } from "#app/domain/idea/edit-idea.ts";
import { ideaPage } from "#app/domain/idea/idea-page.ts";
import { ideaVersionsPage } from "#app/domain/idea/idea-versions-page.ts";
import { restoreVersion } from "#app/domain/idea/restore-version.ts";
import { deliverActivity } from "#app/domain/notification/deliver-activity.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { acceptSuggestion } from "#app/domain/suggestion/accept-suggestion.ts";
import { resolveContribution } from "#app/domain/suggestion/resolve-contribution.ts";
import { suggestionPage } from "#app/domain/suggestion/suggestion-page.ts";
import { richTextFromText } from "#app/rich-text/rich-text-from-text.ts";
import { suggestions } from "#db/schema/contribution.ts";
import { ideaVersions } from "#db/schema/idea.ts";
import { emails, notifications } from "#db/schema/notification.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { creditsOf } from "#tests/make/help.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { suggest, textOf } from "#tests/make/suggestion.ts";
import { expect, test } from "#tests/world.ts";

const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => refusalFrom(error)?.code ?? String(error),
  );
const first =
  "We hand over in the team room. It takes half an hour.\n\nAfter that everybody walks past all rooms.";

async function makeText(ctx: Pick<Ctx, "db">, phase: "ideation" | "selection" = "ideation") {
  const challenge = await makeChallenge(ctx, { phase });
  const idea = await makeIdea(ctx, {
    challenge,
    title: "At the bed",
    body: richTextFromText(first),
  });
  const author = await as(ctx, { id: idea.authorId });
  const helper = await as(ctx, await makePerson(ctx, { name: "Hanna Helper" }));
  const edit = (text: string, version: number) =>
    editIdea(author, {
      ideaId: idea.id,
      version,
      title: idea.title,
      body: richTextFromText(text),
      requestedAmount: null,
      requestedPurpose: "",
      removePhoto: false,
    });
  return { challenge, idea, author, helper, edit };
}
const whole = { as: "whole" as const };

test("acceptSuggestion: whole, becomes the next version in its author's name", async ({ ctx }) => {
  const { idea, author, helper } = await makeText(ctx);
  const better = first.replace("half an hour", "fourteen minutes");
  const id = await suggest(helper, idea, better);
  expect(await textOf(ctx, idea.id)).toEqual({ title: "At the bed", text: first, version: 1 });
  const [shown] = (await ideaPage(author, idea.id)).contributions;
  expect(shown).toMatchObject({
    kind: "improvement",
    state: "open",
    suggestion: { acceptMode: null, parts: [{ id: "1", subject: "text" }] },
  });

  await acceptSuggestion(author, {
    contributionId: id,
    acceptance: whole,
    message: "Much better.",
  });
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
  expect((await ideaPage(author, idea.id)).contributions[0]).toMatchObject({
    state: "accepted",
    resolutionMessage: "Much better.",
    suggestion: { acceptMode: "whole", version: 2 },
  });
  expect(
    await code(acceptSuggestion(author, { contributionId: id, acceptance: whole, message: "" })),
  ).toBe("contribution.resolved");
});

test("acceptSuggestion: parts or the author's own wording, become the next version", async ({
  ctx,
}) => {
  const { idea, author, helper } = await makeText(ctx);
  const id = await suggest(
    helper,
    idea,
    first.replace("half an hour", "fourteen minutes").replace("all rooms", "every room in silence"),
    { title: "At the bedside" },
  );
  const { parts } = await suggestionPage(author, id);
  expect(parts.map((part) => [part.id, part.subject, part.status])).toEqual([
    ["title", "title", "free"],
    ["1", "text", "free"],
    ["2", "text", "free"],
  ]);
  await acceptSuggestion(author, {
    contributionId: id,
    acceptance: { as: "part", parts: ["title", "2"], seenVersion: 1 },
    message: "",
  });
  expect(await textOf(ctx, idea.id)).toEqual({
    title: "At the bedside",
    text: first.replace("all rooms", "every room in silence"),
    version: 2,
  });
  expect(await ctx.db.select({ mode: suggestions.acceptMode }).from(suggestions)).toEqual([
    { mode: "part" },
  ]);

  const other = await suggest(
    helper,
    { ...idea, title: "At the bedside" },
    "We hand over where the patient is.",
    { version: 2 },
  );
  await acceptSuggestion(author, {
    contributionId: other,
    acceptance: {
      as: "adapted",
      title: "At the bed",
      body: richTextFromText("We hand over at the bed."),
      seenVersion: 2,
    },
    message: "",
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

test("acceptSuggestion: text changed meanwhile, applies or needs the author's choice", async ({
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
  await acceptSuggestion(author, { contributionId: apart, acceptance: whole, message: "" });
  const current = `${first.replace("half an hour", "fourteen minutes")}\n\nWe tried it last week.`;
  expect((await textOf(ctx, idea.id)).text).toBe(current);

  expect(
    await code(acceptSuggestion(author, { contributionId: both, acceptance: whole, message: "" })),
  ).toBe("contribution.overlaps");
  const { parts } = await suggestionPage(author, both);
  expect(parts.map(({ id, status }) => [id, status])).toEqual([
    ["1", "clash"],
    ["2", "free"],
  ]);
  expect(parts[0]!.lines[0]!.spans).toEqual(
    expect.arrayContaining([
      { status: "removed", text: "fourteen minutes" },
      { status: "added", text: "no time" },
    ]),
  );
  expect(
    await code(
      acceptSuggestion(author, {
        contributionId: both,
        acceptance: { as: "part", parts: ["1", "2"], seenVersion: 2 },
        message: "",
      }),
    ),
  ).toBe("idea.changed-meanwhile");
  await acceptSuggestion(author, {
    contributionId: both,
    acceptance: { as: "part", parts: ["1", "2"], seenVersion: 3 },
    message: "",
  });
  expect((await textOf(ctx, idea.id)).text).toBe(
    current.replace("fourteen minutes", "no time").replace("all rooms", "every single room"),
  );
});

test("resolveContribution, restoreVersion: accepted suggestion, can be undone", async ({ ctx }) => {
  const { idea, author, helper, edit } = await makeText(ctx);
  const id = await suggest(helper, idea, first.replace("half an hour", "fourteen minutes"));
  await resolveContribution(author, { contributionId: id, state: "accepted", message: "" });
  await resolveContribution(author, { contributionId: id, state: "open", message: "" });
  expect(await textOf(ctx, idea.id)).toEqual({ title: "At the bed", text: first, version: 3 });
  expect((await creditsOf(ctx, idea.id)).filter(({ kind }) => kind !== "authored")).toEqual([]);
  await resolveContribution(author, { contributionId: id, state: "accepted", message: "" });
  await edit("Something else.", 4);
  expect(
    await code(resolveContribution(author, { contributionId: id, state: "open", message: "" })),
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

test("suggestChange: own text, no change, unknown version or a later phase, is refused", async ({
  ctx,
}) => {
  const { idea, author, helper } = await makeText(ctx);
  expect(await code(suggest(author, idea, "Mine."))).toBe("idea.own-text");
  expect(await code(suggest(helper, idea, first))).toBe("contribution.no-change");
  expect(await code(suggest(helper, idea, "New.", { version: 2 }))).toBe("not-found");
  const id = await suggest(helper, idea, "New.", { contributionId: "contribution_once" });
  expect(await suggest(helper, idea, "New.", { contributionId: "contribution_once" })).toBe(id);
  expect(
    await code(acceptSuggestion(helper, { contributionId: id, acceptance: whole, message: "" })),
  ).toBe("access.not-yours");
  await resolveContribution(author, {
    contributionId: id,
    state: "declined",
    message: "Thank you, but no.",
  });
  expect((await textOf(ctx, idea.id)).text).toBe(first);

  const later = await makeText(ctx, "selection");
  expect(await code(suggest(later.helper, later.idea, "Too late."))).toBe("challenge.phase");
});

test("acceptSuggestion: notifies and emails its author, notifies followers", async ({
  world: { db },
}) => {
  const { idea, author, helper } = await makeText({ db });
  const follower = await as({ db }, await makePerson({ db }, { name: "Fenna Follower" }));
  await suggest(follower, idea, "Nothing of this.");
  const id = await suggest(helper, idea, first.replace("half an hour", "fourteen minutes"));
  await acceptSuggestion(author, { contributionId: id, acceptance: whole, message: "" });
  while (await deliverActivity(db));
  const notified = async (who: Ctx) =>
    (
      await db
        .select({ kind: notifications.kind })
        .from(notifications)
        .where(eq(notifications.personId, who.actor.id!))
        .orderBy(notifications.id)
    ).map(({ kind }) => kind);
  expect(await notified(author)).toEqual(["contribution.received", "contribution.received"]);
  expect(await notified(helper)).toEqual(["contribution.received", "contribution.accepted"]);
  expect(await notified(follower)).toEqual(["contribution.received", "suggestion.applied"]);
  expect(
    await db
      .select({ to: emails.toPersonId })
      .from(emails)
      .where(and(eq(emails.template, "contribution-accepted"))),
  ).toEqual([{ to: helper.actor.id }]);
  expect(
    await db
      .select({ change: ideaVersions.change })
      .from(ideaVersions)
      .where(eq(ideaVersions.number, 2)),
  ).toEqual([{ change: [expect.objectContaining({ cut: 12 })] }]);
});
