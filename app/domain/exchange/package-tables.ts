// The table behind each file of a package. A column is stored in the table's column of the same
// name, unless `columns` says otherwise.
import { challengeTables } from "./challenge-tables.ts";
import type { PackageFile } from "./package-format.ts";
import type { TableMapping } from "./table-mapping.ts";

// Drafts that may be submitted anonymously are not exported, since they still have their author's
// name.
const inAnonymousDraft = (ideaId: string) =>
  `exists (
    select from ideas d
    join challenges c on c.id = d.challenge_id
    where d.id = ${ideaId} and d.stage = 'draft' and c.anonymous_allowed)`;

export const packageTables: Record<PackageFile, TableMapping> = {
  ...challengeTables,
  ideas: {
    table: "ideas",
    key: ["id"],
    columns: {
      asked_minor: "requested_amount_minor",
      asked_for: "requested_purpose",
      answer_by: "answer_due_at",
    },
    refs: {
      challenge_id: "challenges",
      theme_id: "themes",
      created_by_id: "people",
      replaces_id: "ideas",
      merged_into_id: "ideas",
      split_from_id: "ideas",
    },
    immutable: ["challenge_id"],
    hasBodyText: true,
    excludedRows: inAnonymousDraft("t.id"),
    lists: {
      author_ids: {
        table: "idea_authors",
        owner: "idea_id",
        fields: { value: "person_id" },
        key: ["person_id"],
        order: `position, person_id collate "C"`,
        position: "position",
        refs: { value: "people" },
      },
    },
  },
  "idea-versions": {
    table: "idea_versions",
    key: ["idea_id", "number"],
    columns: { by_id: "author_id", at: "created_at" },
    appendOnly: true,
    refs: {
      idea_id: "ideas",
      by_id: "people",
      contribution_id: "contributions",
      accepted_by_id: "people",
    },
  },
  "idea-moves": {
    table: "idea_stage_changes",
    key: ["id"],
    appendOnly: true,
    order: "id",
    columns: { id: "ref", by_id: "actor_id", at: "changed_at" },
    refs: { idea_id: "ideas", by_id: "people" },
  },
  contributions: {
    table: "contributions",
    key: ["id"],
    columns: {
      by_id: "author_id",
      answer_by: "answer_due_at",
      settled_by_id: "resolved_by_id",
      settled_at: "resolved_at",
      settled_with: "resolution_message",
      led_to_change: "caused_change",
      came_from_id: "moved_from_idea_id",
    },
    refs: {
      idea_id: "ideas",
      parent_id: "contributions",
      answer_id: "contributions",
      came_from_id: "ideas",
      by_id: "people",
      settled_by_id: "people",
    },
    immutable: ["idea_id", "as_role"],
    hasBodyText: true,
  },
  suggestions: {
    table: "suggestions",
    key: ["contribution_id"],
    columns: { taken: "accept_mode" },
    refs: { contribution_id: "contributions", idea_id: "ideas" },
    immutable: ["idea_id", "base_version"],
  },
  votes: {
    table: "votes",
    key: ["idea_id", "voter_id"],
    refs: { idea_id: "ideas", voter_id: "people" },
    hasChallengeId: true,
  },
  scorecards: {
    table: "scorecards",
    key: ["id"],
    columns: { given_at: "submitted_at" },
    refs: { idea_id: "ideas", juror_id: "people" },
    immutable: ["idea_id", "juror_id"],
    lists: {
      scores: {
        table: "scores",
        owner: "scorecard_id",
        fields: { criterion_id: "criterion_id", value: "value", note: "note" },
        key: ["criterion_id"],
        order: `criterion_id collate "C"`,
        refs: { criterion_id: "criteria" },
      },
    },
  },
  conflicts: {
    table: "jury_conflicts",
    key: ["idea_id", "juror_id"],
    refs: { idea_id: "ideas", juror_id: "people" },
  },
  credits: {
    table: "idea_credits",
    emptyAsNull: ["contribution_id"],
    key: ["idea_id", "person_id", "kind", "contribution_id"],
    columns: { at: "earned_at" },
    appendOnly: true,
    refs: { idea_id: "ideas", person_id: "people" },
  },
  "credit-corrections": {
    table: "credit_corrections",
    emptyAsNull: ["contribution_id"],
    key: ["id"],
    appendOnly: true,
    order: "id",
    columns: {
      id: "ref",
      deed: "action",
      words: "description",
      by_id: "actor_id",
      at: "created_at",
    },
    refs: { idea_id: "ideas", person_id: "people", by_id: "people" },
  },
  decisions: {
    table: "decisions",
    key: ["idea_id"],
    columns: { by_id: "author_id" },
    refs: { idea_id: "ideas", by_id: "people" },
    hasChallengeId: true,
  },
  ledger: {
    table: "ledger",
    key: ["id"],
    appendOnly: true,
    order: "id",
    columns: { id: "ref", by_id: "actor_id", at: "recorded_at" },
    refs: { challenge_id: "challenges", sponsor_id: "people", idea_id: "ideas", by_id: "people" },
  },
  implementations: {
    table: "implementations",
    emptyAsNull: ["outcome_unit", "outcome", "lesson"],
    key: ["idea_id"],
    refs: { idea_id: "ideas", owner_id: "people" },
  },
  milestones: {
    table: "milestones",
    key: ["id"],
    columns: { reached_at: "completed_at" },
    refs: { idea_id: "ideas" },
    immutable: ["idea_id"],
  },
  updates: {
    table: "implementation_updates",
    key: ["id"],
    columns: { by_id: "author_id", at: "created_at" },
    refs: { idea_id: "ideas", by_id: "people" },
    immutable: ["idea_id"],
    hasBodyText: true,
  },
  reactions: {
    table: "reactions",
    emptyAsNull: ["contribution_id"],
    key: ["idea_id", "contribution_id", "person_id", "kind"],
    columns: { at: "created_at" },
    refs: { idea_id: "ideas", contribution_id: "contributions", person_id: "people" },
  },
  thanks: {
    table: "thanks",
    key: ["id"],
    columns: { words: "message" },
    refs: {
      idea_id: "ideas",
      contribution_id: "contributions",
      from_id: "people",
      to_id: "people",
    },
    immutable: ["idea_id", "contribution_id", "from_id", "to_id"],
  },
  followers: {
    table: "idea_followers",
    key: ["idea_id", "person_id"],
    excludedRows: inAnonymousDraft("t.idea_id"),
    refs: { idea_id: "ideas", person_id: "people" },
  },
};
