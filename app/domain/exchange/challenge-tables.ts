// The tables behind people, groups and challenges in a package. See package-tables.ts.
import type { challengeFiles } from "./challenge-files.ts";
import { stagedPersonKind } from "./staged-sql.ts";
import type { TableMapping } from "./table-mapping.ts";

export const challengeTables: Record<keyof typeof challengeFiles, TableMapping> = {
  people: {
    table: "people",
    key: ["id"],
    derived: { kind: stagedPersonKind },
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
      subjects: {
        table: "person_subjects",
        owner: "person_id",
        fields: { value: "subject" },
        key: ["position", "subject"],
        order: "position",
        position: "position",
        separatedByCommas: true,
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
    columns: { names_sealed: "anonymous_allowed" },
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
          words: "statement",
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
    immutable: ["challenge_id"],
  },
  themes: {
    table: "challenge_themes",
    key: ["id"],
    refs: { challenge_id: "challenges" },
    immutable: ["challenge_id"],
  },
};
