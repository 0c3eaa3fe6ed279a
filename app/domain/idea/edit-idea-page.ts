import { eq, sql } from "drizzle-orm";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import { ideaRules } from "../access/idea-rules.ts";
import { themesColumn } from "../challenge/challenge-themes.ts";
import type { Ctx } from "../ctx.ts";
import { refuse } from "../refusals.ts";
import type { AuthorSummary } from "./idea-detail.ts";
import { ideaFacts } from "./load-idea.ts";

/**
 * The text of an idea for its authors to edit, with who wrote the last version. One query; refuses
 * access.not-yours.
 */
export async function editIdeaPage(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({
      ...ideaFacts(ctx),
      title: ideas.title,
      body: ideas.body,
      requestedAmountMinor: ideas.requestedAmountMinor,
      requestedPurpose: ideas.requestedPurpose,
      photoId: ideas.photoId,
      themeId: ideas.themeId,
      themes: themesColumn,
      question: challenges.question,
      currency: challenges.currency,
      lastBy: sql<{ name: string | null; at: string } | null>`(
        select jsonb_build_object('name', p.name, 'at', v.created_at)
        from idea_versions v
        left join people p on p.id = v.author_id
        where v.idea_id = ${ideas.id} and v.number = ${ideas.version})`,
      authors: sql<AuthorSummary[]>`coalesce((
        select jsonb_agg(
          jsonb_build_object(
            'id', p.id, 'name', p.name, 'photoId', p.photo_id, 'jobTitle', p.job_title,
            'isAnonymous', p.kind = 'placeholder')
          order by a.position, p.id)
        from idea_authors a
        join people p on p.id = a.person_id
        where a.idea_id = ${ideas.id}), '[]')`,
    })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(eq(ideas.id, id));
  if (!row) refuse("not-found");
  allowIdea(ctx.actor, "idea.submit", row); // the authors, in every phase
  const { challenge, question, currency, themes, authorIds, ownerId, ...idea } = row;
  return {
    ...idea,
    challenge: { id: challenge.id, question, currency, themes },
    may: { edit: ideaRules["idea.edit"](ctx.actor, row) },
  };
}

export type EditIdeaPage = Awaited<ReturnType<typeof editIdeaPage>>;
