import { eq } from "drizzle-orm";
import { challengeRules } from "#app/domain/access/challenge-rules.ts";
import { ideaRules } from "#app/domain/access/idea-rules.ts";
import { challengeVisible, loadChallenge } from "#app/domain/challenge/load-challenge.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { loadIdea } from "#app/domain/idea/load-idea.ts";
import { ideaVisible } from "#app/domain/idea/visible-ideas.ts";
import { audiences, challengePhases, ideaStages } from "#db/enums.ts";
import { challengeGroups, challengeInvitees, challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeGroup, makeMember, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

// An organisation with every kind of challenge, and a person in every role.
async function makeOrganisation(ctx: Ctx) {
  const people = {
    outsider: await makePerson(ctx),
    inGroup: await makePerson(ctx),
    invited: await makePerson(ctx),
    sponsor: await makePerson(ctx),
    juror: await makePerson(ctx),
    author: await makePerson(ctx),
    admin: await makePerson(ctx),
  };
  await makePlatformRole(ctx, people.admin, "admin");
  const group = await makeGroup(ctx, people.inGroup);
  const all = [];
  for (const audience of audiences)
    for (const phase of challengePhases) {
      const challenge = await makeChallenge(ctx, { audience, phase });
      if (audience === "groups")
        await ctx.db
          .insert(challengeGroups)
          .values({ challengeId: challenge.id, groupId: group.id });
      if (audience === "invited")
        await ctx.db
          .insert(challengeInvitees)
          .values({ challengeId: challenge.id, personId: people.invited.id });
      await makeMember(ctx, challenge, people.sponsor, "sponsor");
      await makeMember(ctx, challenge, people.juror, "juror");
      all.push(challenge);
    }
  const viewers: Ctx[] = [ctx, await as(ctx, all[0]!.manager)];
  for (const person of Object.values(people)) viewers.push(await as(ctx, person));
  return { all, people, viewers };
}

test("challengeVisible: lists exactly the challenges that the rule challenge.see allows", async ({
  ctx,
}) => {
  const { all, viewers } = await makeOrganisation(ctx);
  const answers = new Set<string>();
  for (const who of viewers) {
    const listed = new Set(
      (
        await ctx.db.select({ id: challenges.id }).from(challenges).where(challengeVisible(who))
      ).map((c) => c.id),
    );
    for (const { id } of all) {
      const permission = challengeRules["challenge.see"](who.actor, await loadChallenge(who, id));
      answers.add(String(permission));
      expect(listed.has(id)).toBe(permission === true);
    }
  }
  expect([...answers].sort()).toEqual(["access.sign-in", "not-found", "true"]);
});

test("ideaVisible: lists exactly the ideas that the rule idea.see allows", async ({ ctx }) => {
  const { all, people, viewers } = await makeOrganisation(ctx);
  const made = [];
  for (const challenge of all.filter((_, n) => n % 4 === 0))
    for (const stage of ideaStages)
      made.push(await makeIdea(ctx, { challenge, stage, by: people.author }));
  for (const who of viewers) {
    const rows = await ctx.db
      .select({ id: ideas.id })
      .from(ideas)
      .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
      .where(ideaVisible(who));
    const listed = new Set(rows.map((i) => i.id));
    for (const { id } of made)
      expect(listed.has(id)).toBe(
        ideaRules["idea.see"](who.actor, await loadIdea(who, id)) === true,
      );
  }
});
