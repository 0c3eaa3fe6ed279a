import { and, desc, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import { sealedAuthors } from "#db/schema/anonymity.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideaAuthors, ideas } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { signedInId } from "../access/allow.ts";
import { selves } from "../actor.ts";
import { creditSql, type Help } from "../credit/credit.ts";
import type { Ctx } from "../ctx.ts";
import { seesIdeaSql } from "../idea/visible-ideas.ts";
import { refuse } from "../refusals.ts";
import { isSealed } from "./anonymous-name.ts";
import { sealedSql } from "./placeholder-query.ts";

const most = 30;

/** Who somebody is to their colleagues: what they say of themselves, their ideas, and those they helped, as far as the one who looks may see them. */
export async function personPage(ctx: Ctx, id: string) {
  const me = signedInId(ctx.actor);
  const [person] = await ctx.db
    .select({
      id: people.id,
      name: people.name,
      jobTitle: people.jobTitle,
      about: people.about,
      subjects: people.subjects,
      photoId: people.photoId,
      here: sql<boolean>`people.deactivated_at is null`,
      following: sql<boolean>`exists (select from person_followers f where f.followed_id = people.id and f.person_id = ${me})`,
    })
    .from(people)
    .where(eq(people.id, id));
  if (!person) refuse("not-found");
  if (isSealed(id))
    return {
      person: { ...person, sealed: true },
      ideas: [],
      helped: [],
      isMe: false,
      out: await nameThatIsOut(ctx, id),
    };

  const card = {
    id: ideas.id,
    title: ideas.title,
    stage: ideas.stage,
    question: challenges.question,
    challengeId: challenges.id,
  };
  const seen = and(seesIdeaSql(ctx), ne(ideas.stage, "draft"));
  const wrote = ctx.db
    .select({ ...card, sealed: sealedSql(ideaAuthors.personId) })
    .from(ideaAuthors)
    .innerJoin(ideas, eq(ideas.id, ideaAuthors.ideaId))
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(and(inArray(ideaAuthors.personId, me === id ? selves(ctx.actor) : [id]), seen))
    .orderBy(desc(ideas.submittedAt), desc(ideas.id))
    .limit(most);
  const helps = sql<
    Help[]
  >`jsonb_agg(jsonb_build_object('kind', k.kind, 'contributionId', k.contribution_id, 'words', k.words) order by k.at, k.kind, k.contribution_id)`;
  const helped = ctx.db
    .select({ ...card, helps })
    .from(sql`${creditSql} k`)
    .innerJoin(ideas, sql`${ideas.id} = k.idea_id`)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(and(sql`k.person_id = ${id} and k.kind <> 'authored'`, seen))
    .groupBy(ideas.id, challenges.id)
    .orderBy(desc(sql`max(k.at)`), desc(ideas.id))
    .limit(most);
  const [ideasOf, helpedOn] = await Promise.all([wrote, helped]);
  return {
    person: { ...person, sealed: false },
    ideas: ideasOf,
    helped: helpedOn,
    isMe: me === id,
    out: null,
  };
}

/** Whose page one is looking for, where the name behind whoever stood for them is out; null: it is sealed. */
async function nameThatIsOut(ctx: Ctx, authorId: string): Promise<string | null> {
  const [seal] = await ctx.db
    .select({ personId: sealedAuthors.personId })
    .from(sealedAuthors)
    .where(and(eq(sealedAuthors.authorId, authorId), isNotNull(sealedAuthors.openedAt)));
  return seal?.personId ?? null;
}
