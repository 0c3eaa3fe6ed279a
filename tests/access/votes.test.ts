import { eq, sql } from "drizzle-orm";
import { ideaRules } from "#app/domain/access/idea-rules.ts";
import { actorAtIdea } from "#app/domain/actor.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { loadIdeas } from "#app/domain/idea/load-idea.ts";
import { castVote } from "#app/domain/vote/cast-vote.ts";
import type { CastVote } from "#app/domain/vote/fields.ts";
import { audiences, type ChallengePhase, challengePhases } from "#db/enums.ts";
import { challengeGroups, challengeInvitees, challengeSchedule } from "#db/schema/challenge.ts";
import { ideaAuthors } from "#db/schema/idea.ts";
import { votes } from "#db/schema/vote.ts";
import { makeAnonymousIdea } from "#tests/make/anonymous.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeGroup, makeMember, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

type Challenge = { id: string };
type Idea = { id: string; challengeId: string };
type Person = { id: string };

const roles = ["manager", "sponsor", "juror"] as const;
const names = [
  ...roles,
  "outsider",
  "inGroup",
  "invited",
  "moderator",
  "admin",
  "author",
  "coauthor",
  "anonymous",
] as const;
type Name = (typeof names)[number];
const authors = ["author", "coauthor", "anonymous"] as const;

// Moves the challenge forward or back to the phase, whatever its ideas are.
const setPhase = ({ db }: Ctx, challenge: Challenge, phase: ChallengePhase) =>
  db
    .update(challengeSchedule)
    .set({
      enteredAt: sql`case when phase <= ${phase} then now() - interval '1 day' end`,
      startsAt: sql`now() + case when phase <= ${phase} then -1 else 1 end * interval '1 day'`,
    })
    .where(eq(challengeSchedule.challengeId, challenge.id));

// Ideas in the stages that matter to votes, of strangers and of people who may see the challenge.
async function makeIdeas(ctx: Ctx, challenge: Challenge, people: Record<Name, Person>) {
  const made: Idea[] = [];
  for (const stage of ["open", "draft", "withdrawn", "merged", "shortlisted"] as const)
    made.push(await makeIdea(ctx, { challenge, stage }));
  for (const stage of ["open", "draft", "withdrawn"] as const)
    made.push(await makeIdea(ctx, { challenge, stage, by: people.author }));
  const joint = await makeIdea(ctx, { challenge });
  await ctx.db
    .insert(ideaAuthors)
    .values({ ideaId: joint.id, personId: people.coauthor.id, position: 1 });
  const { ideaId } = await makeAnonymousIdea(ctx, { challenge, person: people.anonymous });
  return [...made, joint, { id: ideaId, challengeId: challenge.id }];
}

async function makeOrganisation(ctx: Ctx) {
  const people = {} as Record<Name, Person>;
  for (const name of names) people[name] = await makePerson(ctx);
  await makePlatformRole(ctx, people.admin, "admin");
  await makePlatformRole(ctx, people.moderator, "moderator");
  const ofAuthors = authors.map((name) => people[name]);
  const group = await makeGroup(ctx, people.inGroup, ...ofAuthors);
  const ideas: Idea[] = [];
  for (const audience of audiences)
    for (const phase of challengePhases) {
      const challenge = await makeChallenge(ctx, { audience, anonymousAllowed: true });
      const challengeId = challenge.id;
      await ctx.db.insert(challengeGroups).values({ challengeId, groupId: group.id });
      await ctx.db
        .insert(challengeInvitees)
        .values([people.invited, ...ofAuthors].map(({ id }) => ({ challengeId, personId: id })));
      for (const role of roles) await makeMember(ctx, challenge, people[role], role);
      ideas.push(...(await makeIdeas(ctx, challenge, people)));
      await setPhase(ctx, challenge, phase);
    }
  return { people, ideas };
}

/** Each person with all ideas, and each anonymous author with their own idea. */
async function votersOf(ctx: Ctx, { people, ideas }: Awaited<ReturnType<typeof makeOrganisation>>) {
  const voters: { name: string; who: Ctx; ideas: Idea[] }[] = [];
  for (const name of names) voters.push({ name, who: await as(ctx, people[name]), ideas });
  const { actor } = await as(ctx, people.anonymous);
  for (const idea of ideas.filter(({ id }) => actor.placeholderIds?.[id]))
    voters.push({
      name: "placeholder author",
      who: { ...ctx, actor: actorAtIdea(actor, idea.id) },
      ideas: [idea],
    });
  return voters;
}

/** What the verb answers for each idea, and what the rule says: "true" or the reason why not. */
async function compareWithRule(who: Ctx, ideas: Idea[], want: CastVote["want"]) {
  const answers: string[] = [];
  for (const { id } of ideas) {
    const [outcome] = await Promise.allSettled([castVote(who, { ideaId: id, want })]);
    answers.push(
      outcome.status === "fulfilled"
        ? String(outcome.value.changed)
        : (outcome.reason.code ?? String(outcome.reason)),
    );
  }
  const rule = ideaRules[want === "on" ? "idea.vote" : "idea.withdraw-vote"];
  const facts = await loadIdeas(
    who,
    ideas.map(({ id }) => id),
  );
  return { answers, permissions: facts.map((idea) => String(rule(who.actor, idea))) };
}

const votedIdeas = async (who: Ctx) =>
  new Set(
    (await who.db.select().from(votes).where(eq(votes.voterId, who.actor.id!))).map(
      ({ ideaId }) => ideaId,
    ),
  );
const idsWhere = (ideas: Idea[], isIn: (index: number) => boolean) =>
  new Set(ideas.filter((_, index) => isIn(index)).map(({ id }) => id));

// Fails without any one of the conditions in write-vote.ts.
test("castVote: every role, phase, audience and kind of idea, writes exactly what the rules allow", {
  timeout: 120_000,
}, async ({ ctx }) => {
  const seen = { on: new Set<string>(), off: new Set<string>() };
  for (const { name, who, ideas } of await votersOf(ctx, await makeOrganisation(ctx))) {
    await ctx.db.insert(votes).values(
      ideas.map(({ id, challengeId }) => ({
        ideaId: id,
        challengeId,
        voterId: who.actor.id!,
      })),
    );
    const withdrawn = await compareWithRule(who, ideas, "off");
    expect([name, withdrawn.answers]).toEqual([name, withdrawn.permissions]);
    expect(await votedIdeas(who)).toEqual(
      idsWhere(ideas, (index) => withdrawn.permissions[index] !== "true"),
    );

    await ctx.db.delete(votes).where(eq(votes.voterId, who.actor.id!));
    const cast = await compareWithRule(who, ideas, "on");
    expect([name, cast.answers]).toEqual([name, cast.permissions]);
    expect(await votedIdeas(who)).toEqual(
      idsWhere(ideas, (index) => cast.permissions[index] === "true"),
    );
    for (const code of cast.permissions) seen.on.add(code);
    for (const code of withdrawn.permissions) seen.off.add(code);
  }
  expect([...seen.off].sort()).toEqual(["challenge.phase", "not-found", "true"]);
  expect([...seen.on].sort()).toEqual([
    "challenge.phase",
    "idea.merged",
    "idea.stage",
    "not-found",
    "true",
    "vote.own-idea",
  ]);
});

test("castVote: a visitor, is asked to sign in whatever the idea", async ({ ctx }) => {
  const [idea, draft] = [await makeIdea(ctx), await makeIdea(ctx, { stage: "draft" })];
  for (const want of ["on", "off"] as const) {
    const { answers, permissions } = await compareWithRule(ctx, [idea, draft], want);
    expect(permissions).toEqual(["access.sign-in", "access.sign-in"]);
    expect(answers).toEqual(permissions);
  }
});
