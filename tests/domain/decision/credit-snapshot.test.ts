import { eq, sql } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { publishDecision } from "#app/domain/decision/publish-decision.ts";
import { writeDecisions } from "#app/domain/decision/write-decisions.ts";
import { resolveContribution } from "#app/domain/suggestion/resolve-contribution.ts";
import { ideaCredits } from "#db/schema/credit.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { creditsOf, makeHelp } from "#tests/make/help.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

async function makeDecided(ctx: Ctx) {
  const challenge = await makeChallenge(ctx, { phase: "decision" });
  const idea = await makeIdea(ctx, { challenge, stage: "in-review" });
  const helper = await makePerson(ctx);
  const evidence = await makeHelp(ctx, idea, helper, "evidence");
  const late = await makeHelp(ctx, idea, helper, "concern", {
    state: "open",
    resolvedById: null,
    resolvedAt: null,
  });
  const manager = await as(ctx, challenge.manager);
  await writeDecisions(manager, {
    challengeId: challenge.id,
    drafts: [{ ideaId: idea.id, verdict: "winner", motivation: "It works.", version: "" }],
  });
  return {
    idea,
    helper,
    evidence,
    late,
    author: await as(ctx, { id: idea.authorId }),
    publish: () => publishDecision(manager, { challengeId: challenge.id }),
  };
}
const kinds = async (ctx: Ctx, ideaId: string) =>
  (await creditsOf(ctx, ideaId)).map(({ kind }) => kind).sort();

test("snapshotCredit: after the decision, credit no longer changes", async ({ ctx }) => {
  const { idea, evidence, late, author, publish } = await makeDecided(ctx);
  expect(await ctx.db.select().from(ideaCredits)).toEqual([]);
  await publish();
  expect(await kinds(ctx, idea.id)).toEqual(["authored", "evidence"]);
  await resolveContribution(author, { contributionId: late.id, state: "resolved", message: "" });
  await resolveContribution(author, { contributionId: evidence.id, state: "open", message: "" });
  expect(await kinds(ctx, idea.id)).toEqual(["authored", "evidence"]);
});

// Each statement succeeds without its trigger.
test("idea_credits: a published decision, the database refuses changes of credit and corrections", async ({
  ctx,
}) => {
  const { idea, helper, publish } = await makeDecided(ctx);
  const tried = (statement: ReturnType<typeof sql>) =>
    ctx.db
      .transaction((tx) => tx.execute(statement))
      .then(
        () => "done",
        (error) => (error.cause ?? error).code,
      );
  expect(
    await tried(
      sql`
        insert into idea_credits (idea_id, person_id, kind)
        values (${idea.id}, ${helper.id}, 'offer')`,
    ),
  ).toBe("done");
  await publish();
  expect(
    await ctx.db
      .select({ kind: ideaCredits.kind })
      .from(ideaCredits)
      .where(eq(ideaCredits.personId, helper.id)),
  ).toEqual([{ kind: "evidence" }]); // the earlier one is gone
  expect(
    await tried(
      sql`
        insert into idea_credits (idea_id, person_id, kind)
        values (${idea.id}, ${helper.id}, 'offer')`,
    ),
  ).toBe("GS003");
  expect(
    await tried(
      sql`
        update idea_credits
        set person_id = ${idea.authorId}
        where idea_id = ${idea.id} and kind = 'evidence'`,
    ),
  ).toBe("GS003");
  expect(await tried(sql`delete from idea_credits where idea_id = ${idea.id}`)).toBe("GS003");
  expect(await tried(sql`truncate idea_credits`)).toBe("GS003");
  await ctx.db.execute(
    sql`
      insert into credit_corrections (idea_id, person_id, kind, action)
      values (${idea.id}, ${helper.id}, 'offer', 'added')`,
  );
  for (const change of [
    sql`update credit_corrections set action = 'taken-off'`,
    sql`delete from credit_corrections`,
    sql`truncate credit_corrections`,
  ])
    expect(await tried(change)).toBe("GS003");
});
