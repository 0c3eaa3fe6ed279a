import { eq, sql } from "drizzle-orm";
import type { IdeaStage } from "#db/enums.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideaStats, ideas } from "#db/schema/idea.ts";
import { allowIdea } from "../access/allow.ts";
import {
  type Answer,
  challengeRules,
  type IdeaFacts,
  ideaRules,
  mayMove,
  wrote,
} from "../access/rules.ts";
import { holds } from "../actor.ts";
import { scheduleColumn } from "../challenge/challenge-head.ts";
import { creditedSql } from "../credit/credit.ts";
import type { Ctx } from "../ctx.ts";
import { isSealed } from "../people/anonymous-name.ts";
import { refuse } from "../refusals.ts";
import { ideaFacts } from "./load-idea.ts";
import { owedAnswersSql } from "./overdue-answers.ts";
import { completeVotes, tallied } from "./valid-ballots.ts";
import { seesIdeaSql } from "./visible-ideas.ts";

export type Face = { id: string; name: string; photoId: string | null; jobTitle: string };
/** What went well for the one who asks and was not celebrated yet: news in their inbox they have not seen (notification/dismiss-celebration.ts). */
export type IdeaMoment = { kind: "accepted" | "won" | "realised"; contributionId: string | null };
export type Difference = { id: string; title: string; reason: string };
/** Another idea this one belongs with: it became part of that one (into), or that of it (with); it was split from it, or that from it. */
export type Kin = { is: "into" | "with" | "split-from" | "split"; id: string; title: string };
export type MoveMade = {
  id: number;
  from: IdeaStage;
  to: IdeaStage;
  at: string;
  by: string | null;
  reason: string | null;
};

const face = sql`'id', p.id, 'name', p.name, 'photoId', p.photo_id, 'jobTitle', p.job_title`;
const authors = sql<
  Face[]
>`coalesce((select jsonb_agg(jsonb_build_object(${face}) order by a.position, p.id)
  from idea_authors a join people p on p.id = a.person_id where a.idea_id = ${ideas.id}), '[]')`;
const moves = sql<
  MoveMade[]
>`coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'from', c.from_stage, 'to', c.to_stage, 'at', c.at, 'by', p.name, 'reason', c.reason) order by c.id)
  from idea_stage_changes c left join people p on p.id = c.by_id where c.idea_id = ${ideas.id}), '[]')`;
const moment = (
  hears: string,
  me: string,
) => sql<IdeaMoment | null>`(select jsonb_build_object('kind', split_part(n.kind, '.', 2), 'contributionId', n.about->>'contributionId')
  from notices n where n.person_id = ${hears} and n.idea_id = ${ideas.id} and n.seen_at is null and (n.kind = 'contribution.accepted'
    or exists (select from idea_authors a where a.idea_id = ${ideas.id} and a.person_id = ${me})
      and (n.kind = 'idea.realised' and ${ideas.stage} = 'realised' or n.kind = 'idea.won' and ${ideas.stage} in ('winner', 'funded', 'in-progress')))
  order by n.id desc limit 1)`;
const firstOf = (me: string) =>
  sql<boolean>`not exists (select from idea_authors a join ideas o on o.id = a.idea_id where a.person_id = ${me} and o.id <> ${ideas.id} and o.submitted_at is not null)`;

/** Everything about one idea that is the idea's own, for whoever may see it. One query; refuses not-found, access.sign-in. */
export async function ideaSheet(ctx: Ctx, id: string) {
  const me = ctx.actor.id ?? "";
  const [row] = await ctx.db
    .select({
      ...ideaFacts(ctx),
      title: ideas.title,
      body: ideas.body,
      language: ideas.language,
      photoId: ideas.photoId,
      submittedAt: ideas.submittedAt,
      askedMinor: ideas.askedMinor,
      askedFor: ideas.askedFor,
      authors,
      credits: creditedSql(ideas.id),
      moves,
      theme: sql<
        string | null
      >`(select t.name from challenge_themes t where t.id = ${ideas.themeId})`,
      editedAt: sql<
        string | null
      >`(select to_json(at)#>>'{}' from idea_versions where idea_id = ${ideas.id} and number = ${ideas.version} and number > 1)`,
      replaces: sql<{
        id: string;
        title: string;
      } | null>`(select jsonb_build_object('id', o.id, 'title', o.title) from ideas o
      where o.id = ${ideas.replacesId} and o.challenge_id = ${ideas.challengeId} and o.stage <> 'draft')`,
      differences: differencesOf(ctx, id),
      kin: kinOf(id),
      grantedMinor:
        sql<number>`(select coalesce(sum(amount_minor), 0) from ledger where idea_id = ${ideas.id} and kind = 'allocation')`.mapWith(
          Number,
        ),
      newContributionId: sql<string>`'contribution_' || gen_random_uuid()`, // goes out with the form, so that one sent twice is kept once
      contributions: ideaStats.contributions,
      voters: ideaStats.voters,
      votesFor: ideaStats.votesFor,
      votesAgainst: ideaStats.votesAgainst,
      complete: completeVotes,
      mine: sql<boolean>`exists (select from votes v where v.idea_id = ${ideas.id} and v.voter_id = ${me} and v.choice = 1)`,
      owed: owedAnswersSql(ideas.id, me),
      moment: moment(ctx.actor.behind ?? me, me),
      first: firstOf(me),
      following: sql<boolean>`exists (select from idea_followers f where f.idea_id = ${ideas.id} and f.person_id = ${me})`,
      place: {
        question: challenges.question,
        currency: challenges.currency,
        timeZone: challenges.timeZone,
        coverId: challenges.coverId,
        voteMethod: challenges.voteMethod,
        picksMin: challenges.picksMin,
        picksMax: challenges.picksMax,
        schedule: scheduleColumn,
        used: sql<number>`(select count(*)::int from votes v where v.challenge_id = ${challenges.id} and v.voter_id = ${me} and v.choice = 1)`,
      },
    })
    .from(ideas)
    .innerJoin(challenges, eq(challenges.id, ideas.challengeId))
    .innerJoin(ideaStats, eq(ideaStats.ideaId, ideas.id))
    .where(eq(ideas.id, id));
  if (!row) refuse("not-found");
  allowIdea(ctx.actor, "idea.see", row);
  const { challenge, place, authorIds, voters, votesFor, votesAgainst, complete, ...sheet } = row;

  const count = challengeRules["votes.count"](ctx.actor, challenge) === true;
  return {
    ...sheet,
    challenge: {
      id: challenge.id,
      phase: challenge.phase,
      countsHidden: challenge.countsHidden,
      ...place,
    },
    votes: count ? tallied(challenge.phase, { all: votesFor, complete }) : null,
    votesAgainst: count && votesAgainst > 0 ? votesAgainst : null,
    voters: count ? voters : null,
    moves: sheet.moves.map((move) => (mayHear(ctx, row, move) ? move : { ...move, reason: null })),
    own: wrote(ctx.actor, row),
    sealed: sheet.authors.some(({ id }) => isSealed(id)),
    ownSeal: ctx.actor.behind !== undefined,
    first: sheet.first && wrote(ctx.actor, row) && !ctx.actor.behind, // the first idea its author ever posted
    may: {
      ...mayHere(ctx, row),
      merge: mayMerge(
        ctx,
        row,
        sheet.kin.some(({ is }) => is === "into" || is === "with"),
      ),
    },
  };
}

// What its writer said sets it apart, beside those of the others that the reader may see.
const differencesOf = (ctx: Ctx, id: string) => sql<
  Difference[]
>`coalesce((select jsonb_agg(jsonb_build_object('id', ${ideas.id}, 'title', ${ideas.title}, 'reason', d.reason) order by d.at, ${ideas.id})
  from idea_differences d join ${ideas} on ${ideas.id} = d.other_id join ${challenges} on ${challenges.id} = ${ideas.challengeId}
  where d.idea_id = ${id} and d.reason <> '' and ${ideas.stage} <> 'draft' and ${seesIdeaSql(ctx)}), '[]')`;

// To propose that it joins another (one on the shortlist can be joined), or to part what was joined, which can be done for longer.
const mayMerge = ({ actor }: Ctx, idea: IdeaFacts, joined: boolean): Answer =>
  !wrote(actor, idea) && !holds(actor, "manager", idea.challenge.id)
    ? "access.not-yours"
    : joined
      ? mayMove(actor, "unmerge", { ...idea, stage: "merged" })
      : mayMove(actor, "merge", {
          ...idea,
          stage: idea.stage === "shortlisted" ? "open" : idea.stage,
        });

// All in one challenge, so who sees the one sees the others; what is not posted yet is nobody's.
const kinOf = (id: string) => sql<
  Kin[]
>`coalesce((select jsonb_agg(jsonb_build_object('is', k.is, 'id', o.id, 'title', o.title) order by k.is, o.submitted_at, o.id) from (
    select 'into' as is, ${ideas.mergedIntoId} as id union all select 'split-from', ${ideas.splitFromId}
    union all select 'with', w.id from ideas w where w.merged_into_id = ${id} union all select 'split', w.id from ideas w where w.split_from_id = ${id}) k
  join ideas o on o.id = k.id where o.stage <> 'draft'), '[]')`;

export type IdeaSheet = Awaited<ReturnType<typeof ideaSheet>>;

const mayHear = ({ actor }: Ctx, idea: IdeaFacts, { to }: MoveMade) =>
  to !== "not-selected" || ideaRules["idea.read-reason"](actor, idea) === true;

function mayHere({ actor }: Ctx, idea: IdeaFacts) {
  const said = (action: keyof typeof ideaRules) => ideaRules[action](actor, idea);
  return {
    edit: said("idea.edit"),
    withdraw: mayMove(actor, "withdraw", idea),
    reinstate: mayMove(actor, "reinstate", idea),
    vote: said("idea.vote"),
    takeVoteBack: said("idea.withdraw-vote"),
    contribute: said("idea.contribute"),
    suggest: said("idea.suggest"),
    answer: said("idea.answer"),
    beKind: said("idea.react"),
    askExpert:
      wrote(actor, idea) || holds(actor, "manager", idea.challenge.id)
        ? said("idea.contribute")
        : ("access.not-yours" as const),
    score: said("idea.score"),
    allocate: said("idea.allocate"),
    appoint: said("idea.appoint"),
    build: said("idea.build"),
    look: said("author.unmask"),
  };
}
