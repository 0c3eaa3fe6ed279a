import type { PackageRows } from "#app/domain/exchange/package-format.ts";
import { type IdeaStage, reactionKinds } from "#db/enums.ts";
import { everybody, idOf, type PersonKey } from "./people.ts";
import type {
  ChallengeStory,
  ContributionStory,
  IdeaStory,
  ImplementationStory,
  MoveStory,
} from "./story.ts";

/** What the rows of all ideas of a challenge have in common; `rows` collects them. */
export type RowContext = {
  story: ChallengeStory;
  rows: Required<PackageRows>;
  challengeId: string;
  daysAgo: (days: number) => string;
  cents: (euros: number) => number;
};

/** `name` makes the ids of the idea's rows; `authors` are those of the first version on. */
type IdeaContext = RowContext & {
  idea: IdeaStory;
  name: string;
  idea_id: string;
  authors: PersonKey[];
};

/** Adds the rows of one idea and of everything that happened to it. */
export function addIdea(context: RowContext, idea: IdeaStory): void {
  const name = `nh_${context.story.key}_${idea.key}`;
  const authors = [idea.by].flat() as PersonKey[];
  const ideaContext = { ...context, idea, name, idea_id: `idea_${name}`, authors };
  addIdeaRow(ideaContext);
  addVersions(ideaContext);
  addMoves(ideaContext);
  const helpers = addContributions(ideaContext);
  addVotes(ideaContext);
  for (const person of new Set([...authors, ...helpers]))
    context.rows.followers.push({ idea_id: ideaContext.idea_id, person_id: idOf(person) });
  addJury(ideaContext);
  addCredits(ideaContext);
  addDecision(ideaContext);
  addAllocations(ideaContext);
  if (idea.implementation) addImplementation(ideaContext, idea.implementation);
}

function addIdeaRow({ rows, idea, idea_id, challengeId, authors, daysAgo, cents }: IdeaContext) {
  const theme = rows.themes.find(({ name }) => name === idea.theme);
  rows.ideas.push({
    id: idea_id,
    challenge_id: challengeId,
    title: idea.title,
    body: idea.text,
    language: idea.language ?? "nl",
    stage: idea.moves?.at(-1)?.to ?? "open",
    version: idea.firstVersion ? 2 : 1,
    asked_minor: idea.requestedBudget ? cents(idea.requestedBudget[0]) : null,
    asked_for: idea.requestedBudget?.[1] ?? "",
    theme_id: theme?.id ?? null,
    created_by_id: idOf(authors[0]!),
    submitted_at: daysAgo(idea.daysAgo),
    created_at: daysAgo(idea.daysAgo + 0.02),
    author_ids: authors.map(idOf),
  });
}

function addVersions({ rows, idea, idea_id, authors, daysAgo }: IdeaContext) {
  const { firstVersion } = idea;
  rows["idea-versions"].push({
    idea_id,
    number: 1,
    title: firstVersion?.title ?? idea.title,
    body: firstVersion?.text ?? idea.text,
    by_id: idOf(authors[0]!),
    at: daysAgo(idea.daysAgo),
  });
  if (!firstVersion) return;
  rows["idea-versions"].push({
    idea_id,
    number: 2,
    title: idea.title,
    body: idea.text,
    by_id: idOf(firstVersion.changedBy ?? authors[0]!),
    at: daysAgo(firstVersion.untilDaysAgo),
  });
}

function addMoves({ rows, idea, name, idea_id, authors, daysAgo }: IdeaContext) {
  const submitted: MoveStory = { to: "open", daysAgo: idea.daysAgo, by: authors[0]! };
  let from: IdeaStage = "draft";
  for (const [index, move] of [submitted, ...(idea.moves ?? [])].entries()) {
    rows["idea-moves"].push({
      id: `move_${name}_${index}`,
      idea_id,
      from_stage: from,
      to_stage: move.to,
      by_id: idOf(move.by),
      reason: move.reason ?? null,
      at: daysAgo(move.daysAgo),
    });
    from = move.to;
  }
}

/** @returns the people who contributed */
function addContributions(context: IdeaContext): PersonKey[] {
  const helpers: PersonKey[] = [];
  let count = 0;
  const add = (contribution: ContributionStory, parent_id: string | null): string => {
    count += 1;
    const id = `contribution_${context.name}_${count}`;
    const row = contributionRow(context, contribution, id, parent_id);
    context.rows.contributions.push(row);
    helpers.push(contribution.by);
    const replyIds = (contribution.replies ?? []).map((reply) => add(reply, id));
    const answer = contribution.resolution?.answerIndex;
    if (answer !== undefined) row.answer_id = replyIds[answer];
    return id;
  };
  for (const contribution of context.idea.contributions ?? []) add(contribution, null);
  return helpers;
}

const contributionRow = (
  { idea_id, daysAgo }: IdeaContext,
  contribution: ContributionStory,
  id: string,
  parent_id: string | null,
): Required<PackageRows>["contributions"][number] => ({
  id,
  idea_id,
  parent_id,
  kind: contribution.kind ?? "comment",
  body: contribution.text,
  by_id: idOf(contribution.by),
  as_role: contribution.asRole ?? null,
  created_at: daysAgo(contribution.daysAgo),
  ...resolutionColumns(contribution, daysAgo),
});

function resolutionColumns({ resolution }: ContributionStory, daysAgo: RowContext["daysAgo"]) {
  if (!resolution)
    return {
      state: "open" as const,
      settled_by_id: null,
      settled_at: null,
      settled_with: null,
      led_to_change: false,
      task: null,
    };
  return {
    state: resolution.state,
    settled_by_id: idOf(resolution.by),
    settled_at: daysAgo(resolution.daysAgo),
    settled_with: resolution.message ?? null,
    led_to_change: resolution.causedChange ?? false,
    task: resolution.task ?? null,
  };
}

/** The same people vote for an idea at every seeding: those whose hash with the idea is lowest. */
function addVotes({ story, rows, idea, name, idea_id, authors, daysAgo }: IdeaContext) {
  const voters = everybody
    .filter((person) => !authors.includes(person))
    .sort((a, b) => hash(a + name) - hash(b + name))
    .slice(0, idea.votes ?? 0);
  const lastVote = story.votingEndsDaysAgo ?? 0.05;
  for (const [index, person] of voters.entries()) {
    const share = (voters.length - index) / (voters.length + 1);
    rows.votes.push({
      idea_id,
      voter_id: idOf(person),
      cast_at: daysAgo(lastVote + (idea.daysAgo - lastVote) * share),
    });
  }
  for (const [index, person] of voters.slice(0, Math.floor(voters.length / 3)).entries()) {
    rows.reactions.push({
      idea_id,
      person_id: idOf(person),
      kind: reactionKinds[hash(person + name) % reactionKinds.length]!,
      at: daysAgo(idea.daysAgo * (1 - (index + 1) / (voters.length + 1))),
    });
  }
}

function addJury({ rows, idea, name, idea_id, daysAgo }: IdeaContext) {
  for (const scorecard of idea.scorecards ?? []) {
    rows.scorecards.push({
      id: `scorecard_${name}_${scorecard.by}`,
      idea_id,
      juror_id: idOf(scorecard.by),
      note: scorecard.note,
      given_at: scorecard.draft ? null : daysAgo(scorecard.daysAgo),
      created_at: daysAgo(scorecard.daysAgo + 0.1),
      scores: scorecard.values.map((value, index) => ({
        criterion_id: rows.criteria[index]!.id,
        value,
      })),
    });
  }
  for (const conflict of idea.conflicts ?? [])
    rows.conflicts.push({
      idea_id,
      juror_id: idOf(conflict.by),
      reason: conflict.reason,
      created_at: daysAgo(conflict.daysAgo),
    });
}

function addCredits({ rows, idea, name, idea_id, daysAgo }: IdeaContext) {
  for (const [index, credit] of (idea.addedCredits ?? []).entries())
    rows["credit-corrections"].push({
      id: `correction_${name}_${index + 1}`,
      idea_id,
      person_id: idOf(credit.person),
      kind: credit.kind,
      deed: "added",
      words: credit.message,
      by_id: idOf(credit.by),
      at: daysAgo(credit.daysAgo),
    });
}

function addDecision({ rows, idea: { decision }, idea_id, daysAgo }: IdeaContext) {
  if (!decision) return;
  rows.decisions.push({
    idea_id,
    verdict: decision.verdict,
    motivation: decision.motivation,
    by_id: idOf(decision.by),
    written_at: daysAgo(decision.daysAgo + 1),
    published_at: decision.unpublished ? null : daysAgo(decision.daysAgo),
  });
}

function addAllocations(context: IdeaContext) {
  const { rows, idea, name, idea_id, challengeId, daysAgo, cents } = context;
  for (const [index, allocation] of (idea.allocations ?? []).entries())
    rows.ledger.push({
      id: `entry_${name}_given${index + 1}`,
      challenge_id: challengeId,
      kind: "allocation",
      sponsor_id: idOf(allocation.by),
      idea_id,
      amount_minor: cents(allocation.euros),
      note: allocation.note,
      by_id: idOf(allocation.by),
      at: daysAgo(allocation.daysAgo),
    });
}

function addImplementation(context: IdeaContext, implementation: ImplementationStory) {
  const { rows, name, idea_id, challengeId, daysAgo, cents } = context;
  const { startedDaysAgo, finishedDaysAgo } = implementation;
  rows.implementations.push({
    idea_id,
    owner_id: idOf(implementation.owner),
    outcome_unit: implementation.outcomeUnit,
    expected_outcome: implementation.expectedOutcome ?? null,
    realised_outcome: implementation.realisedOutcome ?? null,
    outcome: implementation.outcome ?? "",
    lesson: implementation.lesson ?? "",
    started_at: daysAgo(startedDaysAgo),
    finished_at: finishedDaysAgo === undefined ? null : daysAgo(finishedDaysAgo),
    created_at: daysAgo(startedDaysAgo + 1),
  });
  for (const [position, milestone] of implementation.milestones.entries()) {
    const completed = milestone.completedDaysAgo;
    rows.milestones.push({
      id: `milestone_${name}_${position + 1}`,
      idea_id,
      title: milestone.title,
      due_on: daysAgo(milestone.dueDaysAgo).slice(0, 10),
      reached_at: completed === undefined ? null : daysAgo(completed),
      position,
    });
  }
  for (const [index, update] of implementation.updates.entries())
    rows.updates.push({
      id: `update_${name}_${index + 1}`,
      idea_id,
      body: update.text,
      by_id: idOf(update.by),
      at: daysAgo(update.daysAgo),
    });
  for (const [index, expense] of (implementation.expenses ?? []).entries())
    rows.ledger.push({
      id: `entry_${name}_spent${index + 1}`,
      challenge_id: challengeId,
      kind: "expense",
      idea_id,
      amount_minor: cents(expense.euros),
      note: expense.note,
      by_id: idOf(expense.by),
      at: daysAgo(expense.daysAgo),
    });
}

const hash = (text: string) =>
  [...text].reduce(
    (sum, character) => Math.imul(sum ^ character.codePointAt(0)!, 16_777_619) >>> 0,
    2_166_136_261,
  );
