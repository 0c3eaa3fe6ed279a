import { eq } from "drizzle-orm";
import { challengePage } from "#app/domain/challenge/challenge-page.ts";
import { editPage } from "#app/domain/challenge/edit-page.ts";
import { saveThemes } from "#app/domain/challenge/save-themes.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { editIdea } from "#app/domain/idea/edit-idea.ts";
import { editIdeaPage } from "#app/domain/idea/edit-idea-page.ts";
import { ideaDetail } from "#app/domain/idea/idea-detail.ts";
import { newIdeaPage } from "#app/domain/idea/new-idea-page.ts";
import { saveDraft } from "#app/domain/idea/save-draft.ts";
import { submitIdea } from "#app/domain/idea/submit-idea.ts";
import { challengeThemes } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { lockVersionOf } from "#tests/make/draft.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makeIdeaText } from "#tests/make/idea-text.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const row = (name: string, over: { id?: string; away?: boolean; uses?: number } = {}) => ({
  id: "",
  away: false,
  uses: 0,
  name,
  ...over,
});
async function save(who: Ctx, challengeId: string, ...themes: ReturnType<typeof row>[]) {
  await saveThemes(who, {
    challengeId,
    lockVersion: await lockVersionOf(who, challengeId),
    themes,
  });
  return (await editPage(who, challengeId, "")).challenge.themes;
}
const themeOf = async (ctx: Ctx, id: string) =>
  (await ctx.db.select({ theme: ideas.themeId }).from(ideas).where(eq(ideas.id, id)))[0]!.theme;

test("saveThemes: themes are added, renamed, reordered and removed", async ({ ctx }) => {
  const { id, manager } = await makeChallenge(ctx);
  const who = await as(ctx, manager);
  const [night, day] = await save(who, id, row("Night"), row("Day"));
  expect([night!.name, day!.name]).toEqual(["Night", "Day"]);
  expect(
    await save(
      who,
      id,
      row("By day", { id: day!.id }),
      row("Evening"),
      row("Night", { id: night!.id, away: true }),
    ),
  ).toMatchObject([{ id: day!.id, name: "By day", uses: 0 }, { name: "Evening" }]);
  expect(await save(who, id)).toEqual([]);
});

test("saveThemes: not a manager, outdated or theme of another challenge, is refused", async ({
  ctx,
}) => {
  const { id, manager } = await makeChallenge(ctx);
  const other = await makeChallenge(ctx);
  const [strange] = await save(await as(ctx, other.manager), other.id, row("Elsewhere"));
  const who = await as(ctx, manager);
  await expect(save(await as(ctx, other.manager), id, row("Mine"))).rejects.toThrow(
    "access.not-on-team",
  );
  await expect(
    saveThemes(await as(ctx, await makePerson(ctx)), {
      challengeId: (await makeChallenge(ctx, { audience: "invited" })).id,
      lockVersion: 0,
      themes: [row("Mine")],
    }),
  ).rejects.toThrow("not-found");
  await expect(
    saveThemes(who, { challengeId: id, lockVersion: 7, themes: [row("Late")] }),
  ).rejects.toThrow("challenge.changed-meanwhile");
  await expect(save(who, id, row("Taken over", { id: strange!.id }))).rejects.toThrow("not-found");
  expect((await ctx.db.select().from(challengeThemes)).map(({ name }) => name)).toEqual([
    "Elsewhere",
  ]);
});

test("saveDraft, submitIdea, editIdea: theme, is saved, changed and kept", async ({ ctx }) => {
  const { id, manager } = await makeChallenge(ctx);
  const [night, day] = await save(await as(ctx, manager), id, row("Night"), row("Day"));
  const author = await as(ctx, await makePerson(ctx));
  expect((await newIdeaPage(author, id)).challenge.themes).toEqual(
    [night, day].map((theme) => ({ id: theme!.id, name: theme!.name })),
  );
  const text = makeIdeaText({ id });
  const before = (await saveDraft(author, text)).revision;
  expect((await saveDraft(author, { ...text, theme: night!.id })).revision).not.toBe(before);
  expect((await newIdeaPage(author, id)).draft.themeId).toBe(night!.id);
  const { ideaId } = await submitIdea(author, { ...text, theme: night!.id });
  expect((await ideaDetail(author, ideaId)).theme).toBe("Night");

  const edit = {
    ideaId,
    version: 1,
    title: text.title,
    body: text.body,
    requestedAmount: null,
    requestedPurpose: "",
    removePhoto: false,
  };
  expect(await editIdea(author, { ...edit, theme: day!.id })).toEqual({ version: 1 });
  expect((await editIdeaPage(author, ideaId)).themeId).toBe(day!.id);
  await editIdea(author, edit);
  expect(await themeOf(ctx, ideaId)).toBe(day!.id);
  await editIdea(author, { ...edit, theme: "" });
  expect(await themeOf(ctx, ideaId)).toBe(null);
});

test("saveDraft, editIdea: unknown or foreign theme, is refused, also by the database", async ({
  ctx,
}) => {
  const [challenge, other] = [await makeChallenge(ctx), await makeChallenge(ctx)];
  const [strange] = await save(await as(ctx, other.manager), other.id, row("Elsewhere"));
  const idea = await makeIdea(ctx, { challenge });
  const author = await as(ctx, { id: idea.authorId });
  for (const theme of [strange!.id, "theme_none"]) {
    await expect(
      saveDraft(await as(ctx, await makePerson(ctx)), makeIdeaText(challenge, { theme })),
    ).rejects.toThrow("idea.theme-gone");
    await expect(
      editIdea(author, {
        ideaId: idea.id,
        version: 1,
        title: "Other",
        body: idea.body,
        requestedAmount: null,
        requestedPurpose: "",
        removePhoto: false,
        theme,
      }),
    ).rejects.toThrow("idea.theme-gone");
    await expect(
      ctx.db.transaction((tx) =>
        tx.update(ideas).set({ themeId: theme }).where(eq(ideas.id, idea.id)),
      ),
    ).rejects.toMatchObject({ cause: { code: "23503" } });
  }
  expect(await themeOf(ctx, idea.id)).toBe(null);
});

test("saveThemes: removed theme, leaves its ideas unless the manager saw fewer", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const who = await as(ctx, challenge.manager);
  const [night, day] = await save(who, challenge.id, row("Night"), row("Day"));
  const posted = await makeIdea(ctx, { challenge, themeId: night!.id });
  const draft = await makeIdea(ctx, { challenge, themeId: night!.id, stage: "draft" });
  const kept = await makeIdea(ctx, { challenge, themeId: day!.id });
  expect((await editPage(who, challenge.id, "")).challenge.themes.map(({ uses }) => uses)).toEqual([
    2, 1,
  ]);
  const away = (uses: number) =>
    save(
      who,
      challenge.id,
      row("Night", { id: night!.id, away: true, uses }),
      row("Day", { id: day!.id }),
    );
  await expect(away(1)).rejects.toThrow("challenge.changed-meanwhile");
  await expect(save(who, challenge.id, row("Day", { id: day!.id }))).rejects.toThrow(
    "challenge.changed-meanwhile",
  );
  await away(2);
  expect([
    await themeOf(ctx, posted.id),
    await themeOf(ctx, draft.id),
    await themeOf(ctx, kept.id),
  ]).toEqual([null, null, day!.id]);
});

test("challengePage: theme filter, finds and counts ideas; a foreign theme is ignored", async ({
  ctx,
}) => {
  const [challenge, other] = [await makeChallenge(ctx), await makeChallenge(ctx)];
  const who = await as(ctx, challenge.manager);
  const [night, day] = await save(who, challenge.id, row("Night"), row("Day"));
  const [strange] = await save(await as(ctx, other.manager), other.id, row("Elsewhere"));
  await makeIdea(ctx, { challenge, title: "Lamps", themeId: night!.id });
  await makeIdea(ctx, { challenge, title: "Later", themeId: night!.id, stage: "withdrawn" });
  await makeIdea(ctx, { challenge, title: "Plants" });
  const reader = await as(ctx, await makePerson(ctx));
  const page = async (theme: string) =>
    challengePage(reader, challenge.id, new URLSearchParams({ theme, sort: "newest" }));
  const found = await page(night!.id);
  expect(found.ideas.map(({ title, theme }) => [title, theme])).toEqual([["Lamps", "Night"]]);
  expect(found.challenge.themes).toEqual([
    { id: night!.id, name: "Night", following: false, ideas: 1 },
    { id: day!.id, name: "Day", following: false, ideas: 0 },
  ]);
  expect((await page(day!.id)).ideas).toEqual([]);
  const all = await page(strange!.id);
  expect([all.ideas.length, all.query.theme]).toEqual([2, undefined]);
});
