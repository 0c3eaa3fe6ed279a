import { eq } from "drizzle-orm";
import { decisionPage } from "#app/domain/decision/decision-page.ts";
import { fundingPage } from "#app/domain/funding/funding-page.ts";
import { scorePage } from "#app/domain/jury/score-page.ts";
import { contributions } from "#db/schema/contribution.ts";
import { ideas } from "#db/schema/idea.ts";
import { prose } from "#tests/make/idea.ts";
import { makeJury } from "#tests/make/jury.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("who judges, decides or pays sees the concerns that are still open at that idea, the oldest first, and nothing else", async ({
  ctx,
}) => {
  const jury = await makeJury(ctx);
  const [idea, other] = [jury.ideas[0]!, jury.ideas[1]!];
  const by = await makePerson(ctx, { name: "Ada" });
  const said = { ideaId: idea.id, body: prose("…"), byId: by.id, kind: "concern" } as const;
  await ctx.db.insert(contributions).values([
    { ...said, bodyText: "Who cleans it?", createdAt: new Date(2e12) },
    { ...said, bodyText: "It catches fire.", createdAt: new Date(1e12) },
    { ...said, bodyText: "Was settled.", state: "resolved" },
    { ...said, bodyText: "When?", kind: "question" },
    { ...said, bodyText: "Elsewhere.", ideaId: other.id },
  ]);
  const open = ["It catches fire.", "Who cleans it?"];
  const words = (one?: { concerns: { says: string }[] }) => one?.concerns.map(({ says }) => says);

  const page = await scorePage(jury.jurors[0]!, idea.id);
  expect(words(page.idea)).toEqual(open);
  expect(JSON.stringify(page)).not.toContain("Ada");
  expect(words((await scorePage(jury.jurors[0]!, other.id)).idea)).toEqual(["Elsewhere."]);
  const manager = await as(ctx, jury.challenge.manager);
  expect(
    words((await decisionPage(manager, jury.challenge.id)).ideas.find(({ id }) => id === idea.id)),
  ).toEqual(open);
  await ctx.db.update(ideas).set({ stage: "winner" }).where(eq(ideas.id, idea.id));
  expect(
    words((await fundingPage(manager, jury.challenge.id)).winners.find(({ id }) => id === idea.id)),
  ).toEqual(open);
});
