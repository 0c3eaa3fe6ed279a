import { sql } from "drizzle-orm";
import { publishDecision } from "#app/domain/decision/publish-decision.ts";
import { writeDecisions } from "#app/domain/decision/write-decisions.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { resolveContribution } from "#app/domain/suggestion/resolve-contribution.ts";
import type { Db } from "#db/client.server.ts";
import { contributions } from "#db/schema/contribution.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { creditsOf } from "#tests/make/help.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { inParallel } from "#tests/make/race.ts";
import { expect, test } from "#tests/world.ts";

async function makeDecided(db: Db) {
  const challenge = await makeChallenge({ db }, { phase: "decision" });
  const idea = await makeIdea({ db }, { challenge, stage: "in-review" });
  const manager = await as({ db }, challenge.manager);
  await writeDecisions(manager, {
    challengeId: challenge.id,
    drafts: [{ ideaId: idea.id, verdict: "winner", motivation: "It works.", version: "" }],
  });
  const ids: string[] = [];
  for (let n = 0; n < 12; n++) {
    const [row] = await db
      .insert(contributions)
      .values({
        ideaId: idea.id,
        kind: "evidence",
        body: richText("Counted."),
        authorId: (await makePerson({ db })).id,
      })
      .returning();
    ids.push(row!.id);
  }
  return { challenge, idea, manager, author: await as({ db }, { id: idea.authorId }), ids };
}

/**
 * The activity in the order it was recorded. An exclusive lock on the challenge allows no other
 * writes.
 */
const recordedActivity = (db: Db, challengeId: string) =>
  db.execute<{ type: string }>(
    sql`
      select type
      from activity
      where challenge_id = ${challengeId}
        and type in ('contribution.resolved', 'decision.published')
      order by id`,
  );

// Fails without the lock on the idea: some accepted before the decision are missing in its
// snapshot.
test("publishDecision: twelve parallel accepts, each is in the credit snapshot or refused", async ({
  world: { db },
}) => {
  for (let round = 0; round < 5; round++) {
    const { challenge, idea, manager, author, ids } = await makeDecided(db);
    const outcomes = await inParallel<unknown>(13, async (n) => {
      if (n === round * 2) return publishDecision(manager, { challengeId: challenge.id });
      const contributionId = ids[n > round * 2 ? n - 1 : n]!;
      return resolveContribution(author, { contributionId, state: "accepted", message: "" });
    });
    expect(
      outcomes.flatMap((o) =>
        o.status === "rejected" ? [refusalFrom(o.reason)?.code ?? String(o.reason)] : [],
      ),
    ).toEqual([]);
    const before = [...(await recordedActivity(db, challenge.id))].findIndex(
      ({ type }) => type === "decision.published",
    );
    expect([round, (await creditsOf({ db }, idea.id)).length - 1]).toEqual([round, before]);
  }
});
