import { and, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { IdeaStage } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { type Answer, ideaRules, wrote } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";
import { ideaFacts } from "../idea/load-idea.ts";
import { seesIdeaSql } from "../idea/visible-ideas.ts";
import { type Ranked, rankAlike } from "./rank-similar.ts";
import { alikeFrom, type Writing } from "./similarity.ts";

export const mostAlike = 3;

/** `became`: what it brought, what was learned, or why it went no further, where this person may read that. `on`: the day of its last move. */
export type AlikeIdea = {
  id: string;
  title: string;
  stage: IdeaStage;
  challengeId: string;
  question: string;
  same: boolean;
  own: boolean;
  became: string;
  on: string;
  mine: boolean;
  may: { vote: Answer; contribute: Answer };
};

/** The few posted ideas that are most like this writing, from every challenge one may see, with what became of each. Two queries. */
export async function alikeIdeas(
  ctx: Ctx,
  writing: Writing,
  besides?: string,
): Promise<AlikeIdea[]> {
  const ranked = (await rankAlike(ctx, writing, { besides }))
    .filter(({ score, same }) => same || score >= alikeFrom)
    .slice(0, mostAlike);
  return ranked.length === 0 ? [] : whatBecame(ctx, ranked);
}

const move = sql`(select jsonb_build_object('at', c.at, 'reason', c.reason) from idea_stage_changes c where c.idea_id = ${ideas.id} order by c.id desc limit 1)`;

async function whatBecame(ctx: Ctx, ranked: readonly Ranked[]): Promise<AlikeIdea[]> {
  const rows = await ctx.db
    .select({
      ...ideaFacts(ctx),
      title: ideas.title,
      question: challenges.question,
      submittedAt: ideas.submittedAt,
      lesson: sql<string>`coalesce((select coalesce(nullif(lesson, ''), outcome) from implementations m where m.idea_id = ${ideas.id}), '')`,
      last: sql<{ at: string; reason: string | null } | null>`${move}`,
      mine: sql<boolean>`exists (select from votes v where v.idea_id = ${ideas.id} and v.voter_id = ${ctx.actor.id ?? ""} and v.choice = 1)`,
    })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .where(
      and(
        inArray(
          ideas.id,
          ranked.map(({ id }) => id),
        ),
        notInArray(ideas.stage, ["draft", "withdrawn", "merged"]),
        seesIdeaSql(ctx),
      ),
    );
  return ranked.flatMap(({ id, same }) =>
    rows
      .filter((row) => row.id === id)
      .map((row) => {
        const { title, question, stage, last, lesson, mine, submittedAt } = row;
        const hears =
          stage !== "not-selected" || ideaRules["idea.read-reason"](ctx.actor, row) === true; // as on its own page
        const over = stage === "realised" || stage === "stopped" || stage === "not-selected";
        return {
          id,
          title,
          question,
          stage,
          same,
          mine,
          challengeId: row.challenge.id,
          own: wrote(ctx.actor, row),
          became: over && hears ? lesson || last?.reason || "" : "",
          on: new Date(last?.at ?? submittedAt ?? 0).toISOString(),
          may: {
            vote: ideaRules["idea.vote"](ctx.actor, row),
            contribute: ideaRules["idea.contribute"](ctx.actor, row),
          },
        };
      }),
  );
}
