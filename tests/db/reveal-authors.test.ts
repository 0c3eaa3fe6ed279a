import { sql } from "drizzle-orm";
import { challengeFollowers } from "#db/schema/challenge.ts";
import { people } from "#db/schema/people.ts";
import { thanks } from "#db/schema/recognition.ts";
import { makeAnonymousIdea } from "#tests/make/anonymous.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("reveal_authors: two placeholders of one person with the same rows, one row remains and thanks between them are deleted", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { anonymousAllowed: true });
  const person = await makePerson(ctx);
  const reader = await makePerson(ctx);
  const [one, two] = [
    await makeAnonymousIdea(ctx, { challenge, person }),
    await makeAnonymousIdea(ctx, { challenge, person }),
  ];
  const [first, second] = [one.author.actor.id!, two.author.actor.id!];
  await ctx.db
    .insert(challengeFollowers)
    .values([first, second].map((personId) => ({ challengeId: challenge.id, personId })));
  const message = "For the lamp.";
  await ctx.db.insert(thanks).values([
    { ideaId: one.ideaId, fromId: second, toId: first, message },
    { ideaId: one.ideaId, fromId: person.id, toId: first, message },
    { ideaId: one.ideaId, fromId: reader.id, toId: first, message },
  ]);

  await ctx.db.execute(sql`select reveal_authors(array[${one.ideaId}, ${two.ideaId}], 'decision')`);

  expect(await ctx.db.select().from(challengeFollowers)).toEqual([
    { challengeId: challenge.id, personId: person.id },
  ]);
  expect(await ctx.db.select({ from: thanks.fromId, to: thanks.toId }).from(thanks)).toEqual([
    { from: reader.id, to: person.id },
  ]);
  expect(await ctx.db.$count(people, sql`kind = 'placeholder' and name = ${person.name}`)).toBe(2);
  expect((await as(ctx, person)).actor.placeholderIds).toEqual({});
});
