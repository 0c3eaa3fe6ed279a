import { eq } from "drizzle-orm";
import { loadIdea } from "#app/domain/idea/load-idea.ts";
import { moveIdea } from "#app/domain/idea/move-idea.ts";
import { activity } from "#db/schema/activity.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("moveIdea: rejecting without a reason is refused", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  const idea = await makeIdea(ctx, { challenge });
  const manager = await as(ctx, challenge.manager);
  const seen = await loadIdea(manager, idea.id);

  await expect(moveIdea(manager, seen, "reject", "  ")).rejects.toMatchObject({
    code: "idea.reason-missing",
  });
  await moveIdea(manager, seen, "reject", "We built this last year.");

  expect((await loadIdea(manager, idea.id)).stage).toBe("not-selected");
  const [row] = await ctx.db.select().from(activity).where(eq(activity.ideaId, idea.id));
  expect(row).toMatchObject({
    type: "idea.moved",
    about: { move: "reject" },
    actorId: challenge.manager.id,
  });
});

test("moveIdea: the second of two moves of one idea is refused", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  const idea = await makeIdea(ctx, { challenge });
  const manager = await as(ctx, challenge.manager);
  const seen = await loadIdea(manager, idea.id);

  await moveIdea(manager, seen, "shortlist", "Small, quick and asked for by three wards.");
  await expect(moveIdea(manager, seen, "reject", "No budget.")).rejects.toMatchObject({
    code: "idea.changed-meanwhile",
  });
});

test("moveIdea: an employee cannot shortlist an idea", async ({ ctx }) => {
  const challenge = await makeChallenge(ctx, { phase: "selection" });
  const someone = await as(ctx, await makePerson(ctx));
  const idea = await loadIdea(someone, (await makeIdea(ctx, { challenge })).id);
  await expect(moveIdea(someone, idea, "shortlist", "I like it")).rejects.toMatchObject({
    code: "access.not-on-team",
  });
});
