import { eq } from "drizzle-orm";
import { decisionPage } from "#app/domain/decision/decision-page.ts";
import { fundingPage } from "#app/domain/funding/funding-page.ts";
import { scorePage } from "#app/domain/jury/score-page.ts";
import { contributions } from "#db/schema/contribution.ts";
import { ideas } from "#db/schema/idea.ts";
import { richText } from "#tests/make/idea.ts";
import { makeJury } from "#tests/make/jury.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("openConcerns: the pages to score, decide and fund list the open concerns of an idea, oldest first", async ({
  ctx,
}) => {
  const jury = await makeJury(ctx);
  const [idea, other] = [jury.ideas[0]!, jury.ideas[1]!];
  const by = await makePerson(ctx, { name: "Ada" });
  const concern = {
    ideaId: idea.id,
    body: richText("…"),
    authorId: by.id,
    kind: "concern",
  } as const;
  await ctx.db.insert(contributions).values([
    { ...concern, bodyText: "Who cleans it?", createdAt: new Date(2e12) },
    { ...concern, bodyText: "It catches fire.", createdAt: new Date(1e12) },
    { ...concern, bodyText: "Was settled.", state: "resolved" },
    { ...concern, bodyText: "When?", kind: "question" },
    { ...concern, bodyText: "Elsewhere.", ideaId: other.id },
  ]);
  const open = ["It catches fire.", "Who cleans it?"];
  const textsOf = (row?: { concerns: { text: string }[] }) => row?.concerns.map(({ text }) => text);

  const page = await scorePage(jury.jurors[0]!, idea.id);
  expect(textsOf(page.idea)).toEqual(open);
  expect(JSON.stringify(page)).not.toContain("Ada");
  expect(textsOf((await scorePage(jury.jurors[0]!, other.id)).idea)).toEqual(["Elsewhere."]);
  const manager = await as(ctx, jury.challenge.manager);
  expect(
    textsOf(
      (await decisionPage(manager, jury.challenge.id)).ideas.find(({ id }) => id === idea.id),
    ),
  ).toEqual(open);
  await ctx.db.update(ideas).set({ stage: "winner" }).where(eq(ideas.id, idea.id));
  expect(
    textsOf(
      (await fundingPage(manager, jury.challenge.id)).winners.find(({ id }) => id === idea.id),
    ),
  ).toEqual(open);
});
