// Where the rows of each file of a package live. A column lives in the table's column of the same name, unless said otherwise.
import type { PackageFile } from "./package-format.ts";

export type ListPlace = {
  table: string;
  owner: string; // the table's column that holds the key of the row the list stands in
  /** Column of the table for each field; a list of bare values has one, called value. */
  fields: Record<string, string>;
  key: string[]; // with the owner, what makes an entry the same one
  order: string; // in which an export lists them
  position?: string; // a column that keeps the place in the list
  refs: Record<string, PackageFile>; // fields that must exist
};

export type Place = {
  table: string;
  key: string[];
  /** History and money: a row that is there already stays as it is, and one that says otherwise is refused. */
  onlyGrows?: true;
  order?: string; // of an export; otherwise by key
  leaves?: string; // rows `t` that an export leaves behind
  columns?: Record<string, string>; // of this package column, the table's column
  ofIdea?: true; // the table also keeps the challenge of the row's idea
  refs: Record<string, PackageFile>; // columns that must exist, in the package or already here
  fixed?: string[]; // columns that an existing row cannot change
  bodyText?: true; // the table also keeps the body in plain words
  lists?: Record<string, ListPlace>;
};

// What will be posted without a name is in no package under one before that.
const unsealed = (ideaId: string) =>
  `exists (select from ideas d join challenges c on c.id = d.challenge_id where d.id = ${ideaId} and d.stage = 'draft' and c.names_sealed)`;

export const packageTables: Record<PackageFile, Place> = {
  people: {
    table: "people",
    key: ["id"],
    refs: {},
    lists: {
      roles: {
        table: "platform_role_holders",
        owner: "person_id",
        fields: { value: "role" },
        key: ["role"],
        order: "role",
        refs: {},
      },
    },
  },
  groups: {
    table: "groups",
    key: ["id"],
    refs: {},
    lists: {
      members: {
        table: "group_members",
        owner: "group_id",
        fields: { value: "person_id" },
        key: ["person_id"],
        order: `person_id collate "C"`,
        refs: { value: "people" },
      },
    },
  },
  challenges: {
    table: "challenges",
    key: ["id"],
    refs: { created_by_id: "people" },
    lists: {
      schedule: {
        table: "challenge_schedule",
        owner: "challenge_id",
        key: ["phase"],
        order: "phase",
        refs: { entered_by_id: "people" },
        fields: {
          phase: "phase",
          starts_at: "starts_at",
          entered_at: "entered_at",
          entered_by_id: "entered_by_id",
        },
      },
      members: {
        table: "challenge_members",
        owner: "challenge_id",
        key: ["person_id", "role"],
        order: `position, role, person_id collate "C"`,
        refs: { person_id: "people" },
        fields: {
          person_id: "person_id",
          role: "role",
          words: "words",
          position: "position",
          created_at: "created_at",
        },
      },
      group_ids: {
        table: "challenge_groups",
        owner: "challenge_id",
        fields: { value: "group_id" },
        key: ["group_id"],
        order: `group_id collate "C"`,
        refs: { value: "groups" },
      },
      invitee_ids: {
        table: "challenge_invitees",
        owner: "challenge_id",
        fields: { value: "person_id" },
        key: ["person_id"],
        order: `person_id collate "C"`,
        refs: { value: "people" },
      },
    },
  },
  criteria: {
    table: "criteria",
    key: ["id"],
    refs: { challenge_id: "challenges" },
    fixed: ["challenge_id"],
  },
  themes: {
    table: "challenge_themes",
    key: ["id"],
    refs: { challenge_id: "challenges" },
    fixed: ["challenge_id"],
  },
  ideas: {
    table: "ideas",
    key: ["id"],
    refs: {
      challenge_id: "challenges",
      theme_id: "themes",
      created_by_id: "people",
      replaces_id: "ideas",
      merged_into_id: "ideas",
      split_from_id: "ideas",
    },
    fixed: ["challenge_id"],
    bodyText: true,
    leaves: unsealed("t.id"),
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
    onlyGrows: true,
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
    onlyGrows: true,
    order: "id",
    columns: { id: "ref" },
    refs: { idea_id: "ideas", by_id: "people" },
  },
  contributions: {
    table: "contributions",
    key: ["id"],
    refs: {
      idea_id: "ideas",
      parent_id: "contributions",
      answer_id: "contributions",
      came_from_id: "ideas",
      by_id: "people",
      settled_by_id: "people",
    },
    fixed: ["idea_id", "as_role"],
    bodyText: true,
  },
  suggestions: {
    table: "suggestions",
    key: ["contribution_id"],
    refs: { contribution_id: "contributions", idea_id: "ideas" },
    fixed: ["idea_id", "base_version"],
  },
  votes: {
    table: "votes",
    key: ["idea_id", "voter_id"],
    refs: { idea_id: "ideas", voter_id: "people" },
    ofIdea: true,
  },
  scorecards: {
    table: "scorecards",
    key: ["id"],
    refs: { idea_id: "ideas", juror_id: "people" },
    fixed: ["idea_id", "juror_id"],
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
    key: ["idea_id", "person_id", "kind", "contribution_id"],
    onlyGrows: true,
    refs: { idea_id: "ideas", person_id: "people" },
  },
  "credit-corrections": {
    table: "credit_corrections",
    key: ["id"],
    onlyGrows: true,
    order: "id",
    columns: { id: "ref" },
    refs: { idea_id: "ideas", person_id: "people", by_id: "people" },
  },
  decisions: {
    table: "decisions",
    key: ["idea_id"],
    refs: { idea_id: "ideas", by_id: "people" },
    ofIdea: true,
  },
  ledger: {
    table: "ledger",
    key: ["id"],
    onlyGrows: true,
    order: "id",
    columns: { id: "ref" },
    refs: { challenge_id: "challenges", sponsor_id: "people", idea_id: "ideas", by_id: "people" },
  },
  implementations: {
    table: "implementations",
    key: ["idea_id"],
    refs: { idea_id: "ideas", owner_id: "people" },
  },
  milestones: { table: "milestones", key: ["id"], refs: { idea_id: "ideas" }, fixed: ["idea_id"] },
  updates: {
    table: "implementation_updates",
    key: ["id"],
    refs: { idea_id: "ideas", by_id: "people" },
    fixed: ["idea_id"],
    bodyText: true,
  },
  reactions: {
    table: "reactions",
    key: ["idea_id", "contribution_id", "person_id", "kind"],
    refs: { idea_id: "ideas", contribution_id: "contributions", person_id: "people" },
  },
  thanks: {
    table: "thanks",
    key: ["id"],
    refs: {
      idea_id: "ideas",
      contribution_id: "contributions",
      from_id: "people",
      to_id: "people",
    },
    fixed: ["idea_id", "contribution_id", "from_id", "to_id"],
  },
  followers: {
    table: "idea_followers",
    key: ["idea_id", "person_id"],
    leaves: unsealed("t.idea_id"),
    refs: { idea_id: "ideas", person_id: "people" },
  },
};

/** The table's column behind a column of the package. */
export const tableColumn = (file: PackageFile, column: string) =>
  packageTables[file].columns?.[column] ?? column;
export const stageOf = (file: PackageFile) => `pg_temp.staged_${file.replaceAll("-", "_")}`;
