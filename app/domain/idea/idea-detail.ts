import { eq, sql } from "drizzle-orm";
import type { IdeaStage } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideaStats, ideas } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import { challengeRules } from "../access/challenge-rules.ts";
import { expertRules } from "../access/expert-rules.ts";
import { canMove, type IdeaFacts, ideaRules, isAuthor } from "../access/idea-rules.ts";
import { mergeRules } from "../access/merge-rules.ts";
import { scheduleColumn } from "../challenge/challenge-head.ts";
import { outlineColumn } from "../contribution/thread-outline.ts";
import { creditedPeople } from "../credit/credit.ts";
import type { Ctx } from "../ctx.ts";
import { positionColumn } from "../live/activity-since.ts";
import { refuse } from "../refusals.ts";
import { ideaFacts } from "./load-idea.ts";
import { overdueAnswers } from "./overdue-answers.ts";
import { shownVotes, validBallots } from "./valid-ballots.ts";
import { ideaVisible } from "./visible-ideas.ts";

export type AuthorSummary = {
  id: string;
  name: string;
  photoId: string | null;
  jobTitle: string;
  isAnonymous: boolean;
};
/**
 * A success of the actor that was not celebrated yet: an unseen notification
 * (notification/dismiss-celebration.ts).
 */
export type IdeaCelebration = {
  kind: "accepted" | "won" | "realised";
  contributionId: string | null;
};
export type Distinction = { id: string; title: string; reason: string };
/**
 * An idea this one is related to: it was merged into that one (into), or that one into it (with);
 * it was split from that one (split-from), or that one from it (split).
 */
export type RelatedIdea = {
  relation: "into" | "with" | "split-from" | "split";
  id: string;
  title: string;
};
export type StageChange = {
  id: number;
  from: IdeaStage;
  to: IdeaStage;
  at: string;
  by: string | null;
  byIsAnonymous: boolean;
  reason: string | null;
};

const authors = sql<AuthorSummary[]>`coalesce((
  select jsonb_agg(
    jsonb_build_object(
      'id', p.id, 'name', p.name, 'photoId', p.photo_id, 'jobTitle', p.job_title,
      'isAnonymous', p.kind = 'placeholder')
    order by a.position, p.id)
  from idea_authors a
  join people p on p.id = a.person_id
  where a.idea_id = ${ideas.id}), '[]')`;

const moves = sql<StageChange[]>`coalesce((
  select jsonb_agg(
    jsonb_build_object('id', c.id, 'from', c.from_stage, 'to', c.to_stage, 'at', c.changed_at,
      'by', p.name, 'byIsAnonymous', coalesce(p.kind = 'placeholder', false),
      'reason', c.reason)
    order by c.id)
  from idea_stage_changes c
  left join people p on p.id = c.actor_id
  where c.idea_id = ${ideas.id}), '[]')`;

const celebrationFor = (recipientId: string, me: string) => sql<IdeaCelebration | null>`(
  select jsonb_build_object(
    'kind', split_part(n.kind, '.', 2), 'contributionId', n.about->>'contributionId')
  from notifications n
  where n.person_id = ${recipientId} and n.idea_id = ${ideas.id} and n.seen_at is null
    and (n.kind = 'contribution.accepted'
      or exists (select from idea_authors a where a.idea_id = ${ideas.id} and a.person_id = ${me})
        and (n.kind = 'idea.realised' and ${ideas.stage} = 'realised'
          or n.kind = 'idea.won' and ${ideas.stage} in ('winner', 'funded', 'in-progress')))
  order by n.id desc
  limit 1)`;

const isFirstIdeaOf = (me: string) => sql<boolean>`not exists (
  select from idea_authors a
  join ideas o on o.id = a.idea_id
  where a.person_id = ${me} and o.id <> ${ideas.id} and o.submitted_at is not null)`;

/** One idea with everything that belongs to it. One query; refuses not-found and access.sign-in. */
export async function ideaDetail(ctx: Ctx, id: string) {
  const me = ctx.actor.id ?? "";
  const [row] = await ctx.db
    .select({
      ...ideaFacts(ctx),
      title: ideas.title,
      body: ideas.body,
      language: ideas.language,
      photoId: ideas.photoId,
      submittedAt: ideas.submittedAt,
      requestedAmountMinor: ideas.requestedAmountMinor,
      requestedPurpose: ideas.requestedPurpose,
      authors,
      credits: creditedPeople(ideas.id),
      moves,
      theme: sql<string | null>`(
        select t.name from challenge_themes t where t.id = ${ideas.themeId})`,
      editedAt: sql<string | null>`(
        select to_json(created_at)#>>'{}'
        from idea_versions
        where idea_id = ${ideas.id} and number = ${ideas.version} and number > 1)`,
      replaces: sql<{ id: string; title: string } | null>`(
        select jsonb_build_object('id', o.id, 'title', o.title)
        from ideas o
        where o.id = ${ideas.replacesId} and o.challenge_id = ${ideas.challengeId}
          and o.stage <> 'draft')`,
      distinctions: distinctionsOf(ctx, id),
      relatedIdeas: relatedIdeasOf(id),
      grantedMinor: sql<number>`(
        select coalesce(sum(amount_minor), 0)
        from ledger
        where idea_id = ${ideas.id} and kind = 'allocation')`.mapWith(Number),
      // The form carries this id, so that a contribution sent twice is saved once.
      newContributionId: sql<string>`'contribution_' || gen_random_uuid()`,
      contributions: ideaStats.contributions,
      voters: ideaStats.voters,
      votesFor: ideaStats.votesFor,
      votesAgainst: ideaStats.votesAgainst,
      validVotes: validBallots,
      hasMyVote: sql<boolean>`exists (
        select from votes v
        where v.idea_id = ${ideas.id} and v.voter_id = ${me} and v.choice = 1)`,
      overdueAnswers: overdueAnswers(ideas.id, me),
      outline: outlineColumn(ctx, ideas.id),
      until: positionColumn,
      celebration: celebrationFor(ctx.actor.realPersonId ?? me, me),
      isFirstIdea: isFirstIdeaOf(me),
      following: sql<boolean>`exists (
        select from idea_followers f
        where f.idea_id = ${ideas.id} and f.person_id = ${me})`,
      place: {
        question: challenges.question,
        currency: challenges.currency,
        timeZone: challenges.timeZone,
        coverId: challenges.coverId,
        voteMethod: challenges.voteMethod,
        picksMin: challenges.picksMin,
        picksMax: challenges.picksMax,
        schedule: scheduleColumn,
        used: sql<number>`(
          select count(*)::int
          from votes v
          where v.challenge_id = ${challenges.id} and v.voter_id = ${me} and v.choice = 1)`,
      },
    })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .innerJoin(ideaStats, eq(ideaStats.ideaId, ideas.id))
    .where(eq(ideas.id, id));
  if (!row) refuse("not-found");
  allowIdea(ctx.actor, "idea.see", row);
  const { challenge, place, authorIds, voters, votesFor, votesAgainst, validVotes, ...detail } =
    row;

  const mayCount = challengeRules["votes.count"](ctx.actor, challenge) === true;
  const isMerged = detail.relatedIdeas.some(
    ({ relation }) => relation === "into" || relation === "with",
  );
  return {
    ...detail,
    challenge: {
      id: challenge.id,
      phase: challenge.phase,
      countsHidden: challenge.countsHidden,
      ...place,
    },
    votes: mayCount ? shownVotes(challenge.phase, { all: votesFor, valid: validVotes }) : null,
    votesAgainst: mayCount && votesAgainst > 0 ? votesAgainst : null,
    voters: mayCount ? voters : null,
    moves: detail.moves.map((move) =>
      mayReadReason(ctx, row, move) ? move : { ...move, reason: null },
    ),
    isOwn: isAuthor(ctx.actor, row),
    anonymous: detail.authors.some((author) => author.isAnonymous),
    ownAnonymous: ctx.actor.realPersonId !== undefined,
    // The first idea that its author ever submitted.
    isFirstIdea: detail.isFirstIdea && isAuthor(ctx.actor, row) && !ctx.actor.realPersonId,
    may: {
      ...ideaPermissions(ctx, row),
      merge: mergeRules["merges.offer"](ctx.actor, { idea: row, isMerged }),
    },
  };
}

// The reasons its author gave why it differs from similar ideas, for those that the reader may see.
const distinctionsOf = (ctx: Ctx, id: string) => sql<Distinction[]>`coalesce((
  select jsonb_agg(
    jsonb_build_object('id', ${ideas.id}, 'title', ${ideas.title}, 'reason', d.reason)
    order by d.created_at, ${ideas.id})
  from idea_distinctions d
  join ${ideas} on ${ideas.id} = d.other_id
  join ${challenges} on ${challenges.id} = ${ideas.challengeId}
  where d.idea_id = ${id} and d.reason <> '' and ${ideas.stage} <> 'draft'
    and ${ideaVisible(ctx)}), '[]')`;

// All are in one challenge, so that a reader of one may see the others. Drafts are left out.
const relatedIdeasOf = (id: string) => sql<RelatedIdea[]>`coalesce((
  select jsonb_agg(
    jsonb_build_object('relation', r.relation, 'id', o.id, 'title', o.title)
    order by r.relation, o.submitted_at, o.id)
  from (
    select 'into' as relation, ${ideas.mergedIntoId} as id
    union all select 'split-from', ${ideas.splitFromId}
    union all select 'with', w.id from ideas w where w.merged_into_id = ${id}
    union all select 'split', w.id from ideas w where w.split_from_id = ${id}) r
  join ideas o on o.id = r.id
  where o.stage <> 'draft'), '[]')`;

export type IdeaDetail = Omit<Awaited<ReturnType<typeof ideaDetail>>, "outline" | "until">;

const mayReadReason = ({ actor }: Ctx, idea: IdeaFacts, { to }: StageChange) =>
  to !== "not-selected" || ideaRules["idea.read-reason"](actor, idea) === true;

function ideaPermissions({ actor }: Ctx, idea: IdeaFacts) {
  const permissionFor = (action: keyof typeof ideaRules) => ideaRules[action](actor, idea);
  return {
    edit: permissionFor("idea.edit"),
    withdraw: canMove(actor, "withdraw", idea),
    reinstate: canMove(actor, "reinstate", idea),
    vote: permissionFor("idea.vote"),
    withdrawVote: permissionFor("idea.withdraw-vote"),
    contribute: permissionFor("idea.contribute"),
    suggest: permissionFor("idea.suggest"),
    answer: permissionFor("idea.answer"),
    react: permissionFor("idea.react"),
    askExpert: expertRules["expert.ask"](actor, idea),
    score: permissionFor("idea.score"),
    allocate: permissionFor("idea.allocate"),
    appoint: permissionFor("idea.appoint"),
    build: permissionFor("idea.build"),
    unmask: permissionFor("author.unmask"),
  };
}
