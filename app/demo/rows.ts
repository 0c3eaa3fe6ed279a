import type { PackageRows } from "#app/domain/exchange/package-format.ts";
import { addIdea, type RowContext } from "./idea-rows.ts";
import { idOf, type PersonKey } from "./people.ts";
import type { ChallengeStory } from "./story.ts";

const dayMs = 86_400_000;
const cents = (euros: number) => Math.round(euros * 100);

/** The rows of one challenge with everything in it. `now` is the database's clock. */
export function storyRows(story: ChallengeStory, now: Date): PackageRows {
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs).toISOString();
  const challengeId = `challenge_nh_${story.key}`;
  const rows: Required<PackageRows> = {
    people: [],
    groups: [],
    criteria: criterionRows(story, challengeId),
    themes: themeRows(story, challengeId),
    ideas: [],
    "idea-versions": [],
    "idea-moves": [],
    contributions: [],
    suggestions: [],
    votes: [],
    scorecards: [],
    conflicts: [],
    credits: [],
    "credit-corrections": [],
    decisions: [],
    implementations: [],
    milestones: [],
    updates: [],
    followers: [],
    reactions: [],
    thanks: [],
    challenges: [challengeRow(story, challengeId, daysAgo)],
    ledger: pledgeRows(story, challengeId, daysAgo),
  };
  const context: RowContext = { story, rows, challengeId, daysAgo, cents };
  for (const idea of story.ideas) addIdea(context, idea);
  rows.ledger.sort((a, b) => (a.at < b.at ? -1 : 1));
  return rows;
}

type DaysAgo = (days: number) => string;

function challengeRow(
  story: ChallengeStory,
  id: string,
  daysAgo: DaysAgo,
): NonNullable<PackageRows["challenges"]>[number] {
  const { invited = [], ...challenge } = story.challenge;
  const plannedStart = (days: number) => `${daysAgo(days).slice(0, 10)}T07:00:00.000Z`;
  const memberRow =
    (role: "manager" | "sponsor" | "juror") => (person: PersonKey, position: number) => ({
      person_id: idOf(person),
      role,
      position,
      words: role === "sponsor" ? story.sponsors![position]!.message : "",
      created_at: daysAgo(story.draftedDaysAgo),
    });
  return {
    ...challenge,
    id,
    created_by_id: idOf(story.by),
    created_at: daysAgo(story.draftedDaysAgo),
    invitee_ids: invited.map(idOf),
    schedule: story.schedule.map(([phase, starts, entered]) => ({
      phase,
      starts_at: starts === null ? null : plannedStart(starts),
      entered_at: entered === undefined ? null : daysAgo(entered),
      entered_by_id: entered === undefined ? null : idOf(story.managers[0]!),
    })),
    members: [
      ...story.managers.map(memberRow("manager")),
      ...(story.sponsors ?? []).map(({ person }) => person).map(memberRow("sponsor")),
      ...(story.jurors ?? []).map(memberRow("juror")),
    ],
  };
}

const criterionRows = (story: ChallengeStory, challenge_id: string) =>
  (story.criteria ?? []).map(({ name, weight, description, lowMeans, highMeans }, position) => ({
    id: `criterion_nh_${story.key}_${position + 1}`,
    challenge_id,
    name,
    weight,
    description,
    position,
    low_means: lowMeans,
    high_means: highMeans,
  }));

const themeRows = (story: ChallengeStory, challenge_id: string) =>
  (story.themes ?? []).map((name, position) => ({
    id: `theme_nh_${story.key}_${position + 1}`,
    challenge_id,
    name,
    position,
  }));

const pledgeRows = (story: ChallengeStory, challenge_id: string, daysAgo: DaysAgo) =>
  (story.sponsors ?? []).map((pledge) => ({
    id: `entry_nh_${story.key}_${pledge.person}`,
    challenge_id,
    kind: "pledge" as const,
    sponsor_id: idOf(pledge.person),
    amount_minor: cents(pledge.euros),
    by_id: idOf(pledge.person),
    at: daysAgo(pledge.daysAgo),
  }));
