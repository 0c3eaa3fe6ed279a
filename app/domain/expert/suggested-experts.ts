import { sql } from "drizzle-orm";
import { people } from "#db/schema/people.ts";
import type { IdeaFacts } from "../access/rules.ts";
import { whoSeesSql } from "../challenge/find-people-who-see.ts";
import type { Ctx } from "../ctx.ts";
import { sealedSql } from "../people/placeholder-query.ts";
import { alikeIdeas } from "../similarity/similar-ideas.ts";

const most = 5;

/** Why somebody may know about it: a subject they named themself, an idea like it, or help with ideas on the same theme. */
export type Reason =
  | { is: "subject"; subject: string }
  | { is: "alike"; ideaId: string; title: string }
  | { is: "theme"; theme: string; count: number };
export type SuggestedExpert = {
  id: string;
  name: string;
  photoId: string | null;
  jobTitle: string;
  reason: Reason;
};

/**
 * At most five people who may know about this idea, each with why: first by what they say they know, then by an idea like it that they wrote
 * or helped, then by help on its theme. Only people who may see the idea, from what whoever asks may see; never its authors, nor who was asked already.
 */
export async function suggestedExperts(
  ctx: Ctx,
  idea: IdeaFacts,
  writing: { title: string; text: string; themeId: string | null },
): Promise<SuggestedExpert[]> {
  const alike = (await alikeIdeas(ctx, writing, idea.id)).map(({ id }) => id);
  const rows = await ctx.db.execute<
    Omit<SuggestedExpert, "reason"> & {
      subject: string | null;
      ideaId: string | null;
      title: string | null;
      theme: string | null;
      helps: number;
    }
  >(sql`
    with said as materialized (select to_tsvector('dutch', ${`${writing.title} ${writing.text}`}::text) as nl, to_tsvector('english', ${`${writing.title} ${writing.text}`}::text) as en),
    likes as materialized (select i.id, i.title from ideas i where i.id in ${alike.length ? alike : [""]}),
    found as (
      select ${people.id} as id, ${people.name} as name, ${people.photoId} as "photoId", ${people.jobTitle} as "jobTitle",
        (select s from unnest(string_to_array(${people.subjects}, ', ')) with ordinality as named(s, n), said where said.nl @@ plainto_tsquery('dutch', s) or said.en @@ plainto_tsquery('english', s) order by n limit 1) as subject,
        (select l.id from likes l where exists (select from idea_authors a where a.idea_id = l.id and a.person_id = ${people.id})
          or exists (select from contributions c where c.idea_id = l.id and c.by_id = ${people.id} and c.kind <> 'comment') order by l.id limit 1) as "ideaId",
        (select count(*)::int from contributions c join ideas i on i.id = c.idea_id where c.by_id = ${people.id} and i.challenge_id = ${idea.challenge.id} and i.theme_id = ${writing.themeId} and i.id <> ${idea.id}
          and c.kind <> 'comment' and c.state in ('accepted', 'answered', 'resolved')) as helps
      from ${people}
      where ${people.deactivatedAt} is null and not ${sealedSql(people.id)} and ${people.id} <> ${ctx.actor.id} and ${whoSeesSql(idea.challenge)}
        and not exists (select from idea_authors a where a.idea_id = ${idea.id} and a.person_id = ${people.id}) and not exists (select from expert_requests r where r.idea_id = ${idea.id} and r.expert_id = ${people.id})
    )
    select f.*, (select title from likes l where l.id = f."ideaId") as title, (select name from challenge_themes t where t.id = ${writing.themeId}) as theme
    from found f where f.subject is not null or f."ideaId" is not null or f.helps > 0
    order by f.subject is null, f."ideaId" is null, f.helps desc, f.name, f.id limit ${most}`);
  return [...rows].map(({ subject, ideaId, title, theme, helps, ...face }) => ({
    ...face,
    reason: subject
      ? { is: "subject", subject }
      : ideaId
        ? { is: "alike", ideaId, title: title ?? "" }
        : { is: "theme", theme: theme ?? "", count: helps },
  }));
}
