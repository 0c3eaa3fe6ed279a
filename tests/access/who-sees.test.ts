import { challengeRules } from "#app/domain/access/challenge-rules.ts";
import {
  findPeopleWhoSee,
  personSeesChallenge,
} from "#app/domain/challenge/find-people-who-see.ts";
import { loadChallenge } from "#app/domain/challenge/load-challenge.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { audiences, challengePhases } from "#db/enums.ts";
import { challengeGroups, challengeInvitees } from "#db/schema/challenge.ts";
import { people } from "#db/schema/people.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { as, makeGroup, makeMember, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

async function makeOnlookers(ctx: Ctx) {
  const named = async (name: string) => makePerson(ctx, { name });
  const who = {
    outsider: await named("Viewer Outsider"),
    inGroup: await named("Viewer Group"),
    invited: await named("Viewer Invited"),
    sponsor: await named("Viewer Sponsor"),
    juror: await named("Viewer Juror"),
    admin: await named("Viewer Admin"),
  };
  await makePlatformRole(ctx, who.admin, "admin");
  return { ...who, group: await makeGroup(ctx, who.inGroup) };
}

test("personSeesChallenge: finds exactly the people that the rule challenge.see allows", async ({
  ctx,
}) => {
  const { group, ...who } = await makeOnlookers(ctx);
  const answers = new Set<string>();
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
          .values({ challengeId: challenge.id, personId: who.invited.id });
      await makeMember(ctx, challenge, who.sponsor, "sponsor");
      await makeMember(ctx, challenge, who.juror, "juror");
      const sees = new Set(
        (
          await ctx.db
            .select({ id: people.id })
            .from(people)
            .where(personSeesChallenge(await loadChallenge(ctx, challenge.id)))
        ).map((p) => p.id),
      );
      for (const person of [...Object.values(who), challenge.manager]) {
        const eyes = await as(ctx, person);
        const permission = challengeRules["challenge.see"](
          eyes.actor,
          await loadChallenge(eyes, challenge.id),
        );
        answers.add(String(permission));
        expect(sees.has(person.id), `${person.name} ${audience} ${phase}`).toBe(
          permission === true,
        );
      }
    }
  expect([...answers].sort()).toEqual(["not-found", "true"]);
});

test("findPeopleWhoSee: people who may not see the challenge are refused", async ({ ctx }) => {
  const { group, ...who } = await makeOnlookers(ctx);
  const challenge = await makeChallenge(ctx, { audience: "groups" });
  await ctx.db.insert(challengeGroups).values({ challengeId: challenge.id, groupId: group.id });

  await expect(
    findPeopleWhoSee(await as(ctx, who.outsider), "viewer", challenge.id),
  ).rejects.toMatchObject({ code: "not-found" });
  expect(
    (await findPeopleWhoSee(await as(ctx, who.inGroup), "viewer", challenge.id)).map((p) => p.name),
  ).toEqual(["Viewer Admin", "Viewer Group"]);
});
