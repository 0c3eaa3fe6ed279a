import { sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import { people } from "#db/schema/people.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import { personSeesChallenge } from "../challenge/find-people-who-see.ts";
import type { Ctx } from "../ctx.ts";
import { similarIdeas } from "../similarity/similar-ideas.ts";

const maxExperts = 5;

/**
 * Why a person may know about an idea: a subject in their profile, a similar idea, or help with
 * ideas on the theme.
 */
export type Reason =
  | { kind: "subject"; subject: string }
  | { kind: "similar"; ideaId: string; title: string }
  | { kind: "theme"; theme: string; count: number };
export type SuggestedExpert = {
  id: string;
  name: string;
  photoId: string | null;
  jobTitle: string;
  reason: Reason;
};
type Evidence = {
  subject: string | null;
  ideaId: string | null;
  title: string | null;
  theme: string | null;
  helps: number;
};

/**
 * At most five people who may know about an idea, with the reason: first by the subjects in their
 * profile, then by a similar idea they wrote or helped, then by help on its theme. Only people who
 * may see the idea, and only similar ideas the actor may see; never its authors or people asked
 * before.
 */
export async function suggestedExperts(
  ctx: Ctx,
  idea: IdeaFacts,
  content: { title: string; text: string; themeId: string | null },
): Promise<SuggestedExpert[]> {
  const similarIds = (await similarIdeas(ctx, content, idea.id)).map(({ id }) => id);
  const text = `${content.title} ${content.text}`;
  const rows = await ctx.db.execute<Omit<SuggestedExpert, "reason"> & Evidence>(sql`
    with idea_text as materialized (
      select
        to_tsvector('dutch', ${text}::text) as nl,
        to_tsvector('english', ${text}::text) as en
    ),
    similar_ideas as materialized (
      select i.id, i.title
      from ideas i
      where i.id = ${anyOf(similarIds)}
    ),
    found as (
      select
        ${people.id} as id,
        ${people.name} as name,
        ${people.photoId} as "photoId",
        ${people.jobTitle} as "jobTitle",
        (
          select s.subject
          from person_subjects s, idea_text
          where s.person_id = ${people.id}
            and (idea_text.nl @@ plainto_tsquery('dutch', s.subject)
              or idea_text.en @@ plainto_tsquery('english', s.subject))
          order by s.position
          limit 1
        ) as subject,
        (
          select l.id
          from similar_ideas l
          where exists (
              select from idea_authors a
              where a.idea_id = l.id and a.person_id = ${people.id}
            )
            or exists (
              select from contributions c
              where c.idea_id = l.id and c.author_id = ${people.id} and c.kind <> 'comment'
            )
          order by l.id
          limit 1
        ) as "ideaId",
        (
          select count(*)::int
          from contributions c
          join ideas i on i.id = c.idea_id
          where c.author_id = ${people.id}
            and i.challenge_id = ${idea.challenge.id}
            and i.theme_id = ${content.themeId}
            and i.id <> ${idea.id}
            and c.kind <> 'comment'
            and c.state in ('accepted', 'answered', 'resolved')
        ) as helps
      from ${people}
      where ${people.deactivatedAt} is null
        and ${people.kind} = 'person'
        and ${people.id} <> ${ctx.actor.id}
        and ${personSeesChallenge(idea.challenge)}
        and not exists (
          select from idea_authors a
          where a.idea_id = ${idea.id} and a.person_id = ${people.id}
        )
        and not exists (
          select from expert_requests r
          where r.idea_id = ${idea.id} and r.expert_id = ${people.id}
        )
    )
    select
      f.*,
      (select title from similar_ideas l where l.id = f."ideaId") as title,
      (select name from challenge_themes t where t.id = ${content.themeId}) as theme
    from found f
    where f.subject is not null or f."ideaId" is not null or f.helps > 0
    order by f.subject is null, f."ideaId" is null, f.helps desc, f.name, f.id
    limit ${maxExperts}`);
  return [...rows].map(({ subject, ideaId, title, theme, helps, ...person }) => ({
    ...person,
    reason: reasonFor({ subject, ideaId, title, theme, helps }),
  }));
}

function reasonFor({ subject, ideaId, title, theme, helps }: Evidence): Reason {
  if (subject) return { kind: "subject", subject };
  if (ideaId) return { kind: "similar", ideaId, title: title ?? "" };
  return { kind: "theme", theme: theme ?? "", count: helps };
}
