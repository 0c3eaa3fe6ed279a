// How the demo's challenges are told: in names and days ago. tell.ts makes rows of it.
import type { PackageRow } from "#app/domain/exchange/package-format.ts";
import type {
  ChallengePhase,
  ContributionKind,
  ContributionState,
  CreditKind,
  IdeaStage,
} from "#db/enums.ts";
import type { Who } from "./people.ts";

/** `ago` is in days before the seeding; below nought it lies ahead. `answer`: which of the replies settled it. */
export type Talk = {
  by: Who;
  ago: number;
  says: string;
  kind?: ContributionKind;
  as?: "sponsor" | "manager";
  settled?: {
    as: ContributionState;
    by: Who;
    ago: number;
    with?: string;
    led?: true;
    task?: string;
    answer?: number;
  };
  replies?: Talk[];
};

export type Step = { to: IdeaStage; ago: number; by: Who; why?: string };

export type Building = {
  owner: Who;
  unit: string;
  expected?: string;
  realised?: string;
  outcome?: string;
  lesson?: string;
  started: number;
  finished?: number;
  milestones: { title: string; due: number; reached?: number }[];
  updates: { by: Who; ago: number; says: string }[];
  spent?: { by: Who; ago: number; euros: number; on: string }[];
};

export type Tale = {
  key: string;
  title: string;
  says: string;
  by: Who | readonly Who[];
  ago: number;
  language?: "nl" | "en";
  was?: { title?: string; says: string; until: number; changedBy?: Who }; // the first version, and when it was changed
  theme?: string; // one of the story's
  asks?: readonly [euros: number, what: string];
  votes?: number;
  talk?: Talk[];
  path?: Step[]; // after open
  decision?: {
    verdict: "winner" | "not-selected";
    why: string;
    ago: number;
    by: Who;
    secret?: true;
  };
  scores?: { by: Who; ago: number; values: readonly number[]; note: string; draft?: true }[];
  conflicts?: { by: Who; ago: number; why: string }[];
  helped?: { who: Who; by: Who; ago: number; with: string; kind: CreditKind }[]; // forgotten, and added later
  given?: { by: Who; ago: number; euros: number; note: string }[];
  building?: Building;
};

export type Story = {
  key: string;
  by: Who;
  drafted: number;
  votesEnd?: number; // days ago
  challenge: Omit<
    PackageRow<"challenges">,
    "id" | "created_at" | "created_by_id" | "schedule" | "members" | "invitee_ids"
  > & { invited?: Who[] };
  /** Planned start and, once somebody began it, when. */
  schedule: readonly (readonly [
    phase: ChallengePhase,
    startsAgo: number | null,
    enteredAgo?: number,
  ])[];
  managers: Who[];
  jurors?: Who[];
  sponsors?: { who: Who; words: string; euros: number; ago: number }[];
  themes?: readonly string[];
  criteria?: { name: string; weight: number; what: string; low: string; high: string }[];
  tales: Tale[];
};
