// The format of the demo's stories: with names of people and days before seeding. rows.ts turns
// them into rows. Days ago below zero are in the future.
import type { PackageRow } from "#app/domain/exchange/package-format.ts";
import type {
  ChallengePhase,
  ContributionKind,
  ContributionState,
  CreditKind,
  IdeaStage,
} from "#db/enums.ts";
import type { PersonKey } from "./people.ts";

export type ResolutionStory = {
  state: ContributionState;
  by: PersonKey;
  daysAgo: number;
  message?: string;
  causedChange?: true;
  task?: string;
  /** Index of the reply that is the accepted answer. */
  answerIndex?: number;
};

export type ContributionStory = {
  by: PersonKey;
  daysAgo: number;
  text: string;
  kind?: ContributionKind;
  asRole?: "sponsor" | "manager";
  resolution?: ResolutionStory;
  replies?: ContributionStory[];
};

export type MoveStory = { to: IdeaStage; daysAgo: number; by: PersonKey; reason?: string };
export type UpdateStory = { by: PersonKey; daysAgo: number; text: string };
export type ExpenseStory = { by: PersonKey; daysAgo: number; euros: number; note: string };
export type MilestoneStory = { title: string; dueDaysAgo: number; completedDaysAgo?: number };

export type ImplementationStory = {
  owner: PersonKey;
  outcomeUnit: string;
  expectedOutcome?: string;
  realisedOutcome?: string;
  outcome?: string;
  lesson?: string;
  startedDaysAgo: number;
  finishedDaysAgo?: number;
  milestones: MilestoneStory[];
  updates: UpdateStory[];
  expenses?: ExpenseStory[];
};

/** The first version of an idea, and when it was changed. */
export type FirstVersion = {
  title?: string;
  text: string;
  untilDaysAgo: number;
  changedBy?: PersonKey;
};
export type DecisionStory = {
  verdict: "winner" | "not-selected";
  motivation: string;
  daysAgo: number;
  by: PersonKey;
  /** Written but not published yet. */
  unpublished?: true;
};
export type ScorecardStory = {
  by: PersonKey;
  daysAgo: number;
  values: readonly number[];
  note: string;
  draft?: true;
};
export type ConflictStory = { by: PersonKey; daysAgo: number; reason: string };
/** Credit for help that was missed at first and added later. */
export type CreditStory = {
  person: PersonKey;
  by: PersonKey;
  daysAgo: number;
  message: string;
  kind: CreditKind;
};
export type AllocationStory = { by: PersonKey; daysAgo: number; euros: number; note: string };

export type IdeaStory = {
  key: string;
  title: string;
  text: string;
  by: PersonKey | readonly PersonKey[];
  daysAgo: number;
  language?: "nl" | "en";
  firstVersion?: FirstVersion;
  /** The name of one of the story's themes. */
  theme?: string;
  requestedBudget?: readonly [euros: number, what: string];
  votes?: number;
  contributions?: ContributionStory[];
  /** The moves after "open". */
  moves?: MoveStory[];
  decision?: DecisionStory;
  scorecards?: ScorecardStory[];
  conflicts?: ConflictStory[];
  addedCredits?: CreditStory[];
  allocations?: AllocationStory[];
  implementation?: ImplementationStory;
};

export type SponsorStory = { person: PersonKey; message: string; euros: number; daysAgo: number };
export type CriterionStory = {
  name: string;
  weight: number;
  description: string;
  lowMeans: string;
  highMeans: string;
};

export type ChallengeStory = {
  key: string;
  by: PersonKey;
  draftedDaysAgo: number;
  /** Days ago; a moment ago when the vote is still open. */
  votingEndsDaysAgo?: number;
  challenge: Omit<
    PackageRow<"challenges">,
    "id" | "created_at" | "created_by_id" | "schedule" | "members" | "invitee_ids"
  > & { invited?: PersonKey[] };
  /** The planned start of each phase, and the actual one once it has started. */
  schedule: readonly (readonly [
    phase: ChallengePhase,
    startsAgo: number | null,
    enteredAgo?: number,
  ])[];
  managers: PersonKey[];
  jurors?: PersonKey[];
  sponsors?: SponsorStory[];
  themes?: readonly string[];
  criteria?: CriterionStory[];
  ideas: IdeaStory[];
};
