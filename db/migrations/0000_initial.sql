-- The tables as they are today. Nothing has been released yet, so the history before was squashed into
-- this one migration. drizzle-kit generates it from db/schema; what it cannot say is at the end.
-- Functions, triggers and views are in db/functions and are applied after every migration.

CREATE TYPE "public"."audience" AS ENUM('everybody', 'groups', 'invited');--> statement-breakpoint
CREATE TYPE "public"."challenge_phase" AS ENUM('draft', 'announced', 'ideation', 'refinement', 'selection', 'jury', 'decision', 'implementation', 'closed');--> statement-breakpoint
CREATE TYPE "public"."challenge_role" AS ENUM('manager', 'sponsor', 'juror');--> statement-breakpoint
CREATE TYPE "public"."vote_method" AS ENUM('approval', 'for-against');--> statement-breakpoint
CREATE TYPE "public"."contribution_kind" AS ENUM('comment', 'improvement', 'question', 'concern', 'offer', 'evidence');--> statement-breakpoint
CREATE TYPE "public"."contribution_state" AS ENUM('open', 'accepted', 'declined', 'answered', 'resolved', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."credit_kind" AS ENUM('authored', 'team', 'improvement', 'concern', 'question', 'offer', 'evidence', 'merged');--> statement-breakpoint
CREATE TYPE "public"."ledger_kind" AS ENUM('pledge', 'allocation', 'expense');--> statement-breakpoint
CREATE TYPE "public"."idea_stage" AS ENUM('draft', 'open', 'shortlisted', 'in-review', 'winner', 'funded', 'in-progress', 'realised', 'stopped', 'not-selected', 'withdrawn', 'merged');--> statement-breakpoint
CREATE TYPE "public"."verdict" AS ENUM('winner', 'not-selected');--> statement-breakpoint
CREATE TYPE "public"."email_state" AS ENUM('waiting', 'sent', 'failed', 'stored');--> statement-breakpoint
CREATE TYPE "public"."platform_role" AS ENUM('admin', 'moderator', 'challenge-maker');--> statement-breakpoint
CREATE TYPE "public"."reaction_kind" AS ENUM('heart', 'clap', 'bulb', 'smile');--> statement-breakpoint
CREATE TABLE "activity" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"type" text NOT NULL,
	"actor_id" text,
	"challenge_id" text,
	"idea_id" text,
	"about" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_cursors" (
	"reader" text PRIMARY KEY NOT NULL,
	"xid" "xid8" DEFAULT '0'::xid8 NOT NULL,
	"activity_id" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anonymous_authors" (
	"idea_id" text PRIMARY KEY NOT NULL,
	"author_id" text NOT NULL,
	"person_id" text NOT NULL,
	"draft_id" text NOT NULL,
	"proof" text NOT NULL,
	"revealed_at" timestamp with time zone,
	"revealed_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "anonymous_authors_author_id_unique" UNIQUE("author_id"),
	CONSTRAINT "anonymous_authors_draft_id_unique" UNIQUE("draft_id"),
	CONSTRAINT "anonymous_authors_proof_unique" UNIQUE("proof"),
	CONSTRAINT "anonymous_authors_revealed_by" CHECK ("anonymous_authors"."revealed_by" in ('revealed', 'decision')),
	CONSTRAINT "revealed_complete" CHECK (("anonymous_authors"."revealed_at" is null) = ("anonymous_authors"."revealed_by" is null))
);
--> statement-breakpoint
CREATE TABLE "unmask_requests" (
	"id" text PRIMARY KEY DEFAULT 'unmask_' || gen_random_uuid() NOT NULL,
	"idea_id" text NOT NULL,
	"asked_by_id" text NOT NULL,
	"reason" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer" text,
	"answered_by_id" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "unmask_requests_answer" CHECK ("unmask_requests"."answer" in ('agreed', 'declined')),
	CONSTRAINT "two_person_rule" CHECK ("unmask_requests"."answer" is distinct from 'agreed' or "unmask_requests"."answered_by_id" <> "unmask_requests"."asked_by_id"),
	CONSTRAINT "answer_complete" CHECK (("unmask_requests"."answer" is null) = ("unmask_requests"."answered_by_id" is null) and ("unmask_requests"."answer" is null) = ("unmask_requests"."answered_at" is null)),
	CONSTRAINT "reason_length" CHECK (char_length("unmask_requests"."reason") between 10 and 500)
);
--> statement-breakpoint
CREATE TABLE "challenge_followers" (
	"challenge_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "challenge_followers_challenge_id_person_id_pk" PRIMARY KEY("challenge_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "challenge_groups" (
	"challenge_id" text NOT NULL,
	"group_id" text NOT NULL,
	CONSTRAINT "challenge_groups_challenge_id_group_id_pk" PRIMARY KEY("challenge_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "challenge_invitees" (
	"challenge_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "challenge_invitees_challenge_id_person_id_pk" PRIMARY KEY("challenge_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "challenge_members" (
	"challenge_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" "challenge_role" NOT NULL,
	"statement" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "challenge_members_challenge_id_person_id_role_pk" PRIMARY KEY("challenge_id","person_id","role")
);
--> statement-breakpoint
CREATE TABLE "challenge_schedule" (
	"challenge_id" text NOT NULL,
	"phase" "challenge_phase" NOT NULL,
	"starts_at" timestamp with time zone,
	"entered_at" timestamp with time zone,
	"entered_by_id" text,
	"recorded_at" timestamp with time zone,
	CONSTRAINT "challenge_schedule_challenge_id_phase_pk" PRIMARY KEY("challenge_id","phase")
);
--> statement-breakpoint
CREATE TABLE "challenge_themes" (
	"id" text PRIMARY KEY DEFAULT 'theme_' || gen_random_uuid() NOT NULL,
	"challenge_id" text NOT NULL,
	"name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "challenge_themes_challenge_and_id" UNIQUE("challenge_id","id"),
	CONSTRAINT "theme_name_length" CHECK (char_length("challenge_themes"."name") between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "challenges" (
	"id" text PRIMARY KEY DEFAULT 'challenge_' || gen_random_uuid() NOT NULL,
	"question" text NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"wanted" text DEFAULT '' NOT NULL,
	"not_wanted" text DEFAULT '' NOT NULL,
	"selection_rules" text DEFAULT '' NOT NULL,
	"reward" text DEFAULT '' NOT NULL,
	"language" text DEFAULT 'nl' NOT NULL,
	"template" text,
	"cover_id" text,
	"audience" "audience" DEFAULT 'everybody' NOT NULL,
	"time_zone" text DEFAULT 'Europe/Amsterdam' NOT NULL,
	"currency" text DEFAULT 'EUR' NOT NULL,
	"vote_method" "vote_method" DEFAULT 'approval' NOT NULL,
	"picks_min" integer DEFAULT 0 NOT NULL,
	"picks_max" integer,
	"counts_hidden" boolean DEFAULT false NOT NULL,
	"results_public" boolean DEFAULT false NOT NULL,
	"answer_days" integer,
	"anonymous_allowed" boolean DEFAULT false NOT NULL,
	"lock_version" integer DEFAULT 0 NOT NULL,
	"created_by_id" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "picks_range" CHECK ("challenges"."picks_min" >= 0 and ("challenges"."picks_max" is null or "challenges"."picks_max" >= greatest("challenges"."picks_min", 1))),
	CONSTRAINT "answer_days_range" CHECK ("challenges"."answer_days" between 1 and 60),
	CONSTRAINT "currency_code" CHECK ("challenges"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "criteria" (
	"id" text PRIMARY KEY DEFAULT 'criterion_' || gen_random_uuid() NOT NULL,
	"challenge_id" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"weight" integer DEFAULT 1 NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"scale_min" integer DEFAULT 1 NOT NULL,
	"scale_max" integer DEFAULT 5 NOT NULL,
	"low_means" text DEFAULT '' NOT NULL,
	"high_means" text DEFAULT '' NOT NULL,
	CONSTRAINT "weight_positive" CHECK ("criteria"."weight" between 1 and 100),
	CONSTRAINT "scale_range" CHECK ("criteria"."scale_min" < "criteria"."scale_max")
);
--> statement-breakpoint
CREATE TABLE "theme_followers" (
	"theme_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "theme_followers_theme_id_person_id_pk" PRIMARY KEY("theme_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "contributions" (
	"id" text PRIMARY KEY DEFAULT 'contribution_' || gen_random_uuid() NOT NULL,
	"idea_id" text NOT NULL,
	"parent_id" text,
	"missing_parent" text,
	"kind" "contribution_kind" DEFAULT 'comment' NOT NULL,
	"state" "contribution_state" DEFAULT 'open' NOT NULL,
	"body" jsonb NOT NULL,
	"body_text" text DEFAULT '' NOT NULL,
	"author_id" text,
	"as_role" text,
	"answer_due_at" timestamp with time zone,
	"resolved_by_id" text,
	"resolved_at" timestamp with time zone,
	"resolution_message" text,
	"answer_id" text,
	"caused_change" boolean DEFAULT false NOT NULL,
	"moved_from_idea_id" text,
	"task" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contributions_as_role" CHECK ("contributions"."as_role" in ('manager', 'sponsor', 'juror'))
);
--> statement-breakpoint
CREATE TABLE "suggestions" (
	"contribution_id" text PRIMARY KEY NOT NULL,
	"idea_id" text NOT NULL,
	"base_version" integer NOT NULL,
	"title" text NOT NULL,
	"body" jsonb NOT NULL,
	"accept_mode" text,
	CONSTRAINT "suggestions_accept_mode" CHECK ("suggestions"."accept_mode" in ('whole', 'part', 'adapted'))
);
--> statement-breakpoint
CREATE TABLE "credit_corrections" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"ref" text DEFAULT 'correction_' || gen_random_uuid() NOT NULL,
	"idea_id" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" "credit_kind" NOT NULL,
	"contribution_id" text,
	"action" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"actor_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "credit_corrections_action" CHECK ("credit_corrections"."action" in ('added', 'taken-off', 'put-back'))
);
--> statement-breakpoint
CREATE TABLE "idea_credits" (
	"idea_id" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" "credit_kind" NOT NULL,
	"contribution_id" text,
	"earned_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_credit_a_kind" UNIQUE NULLS NOT DISTINCT("idea_id","person_id","kind","contribution_id")
);
--> statement-breakpoint
CREATE TABLE "expert_requests" (
	"id" text PRIMARY KEY DEFAULT 'request_' || gen_random_uuid() NOT NULL,
	"idea_id" text NOT NULL,
	"expert_id" text NOT NULL,
	"asked_by_id" text NOT NULL,
	"message" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"forwarded_from_id" text,
	"reply" text,
	"replied_at" timestamp with time zone,
	CONSTRAINT "one_request_a_person" UNIQUE("idea_id","expert_id"),
	CONSTRAINT "expert_requests_reply" CHECK ("expert_requests"."reply" in ('handed-on', 'not-for-me'))
);
--> statement-breakpoint
CREATE TABLE "file_uses" (
	"file_id" text NOT NULL,
	"idea_id" text NOT NULL,
	"part" text NOT NULL,
	CONSTRAINT "file_uses_file_id_idea_id_part_pk" PRIMARY KEY("file_id","idea_id","part"),
	CONSTRAINT "file_uses_part" CHECK ("file_uses"."part" in ('text', 'thread', 'update'))
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY DEFAULT 'file_' || gen_random_uuid() NOT NULL,
	"storage_key" text NOT NULL,
	"content_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"uploaded_by_id" text,
	"challenge_id" text,
	"idea_id" text,
	"person_id" text,
	"organisation_id" text,
	"orphaned_at" timestamp with time zone DEFAULT now(),
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "files_storage_key_unique" UNIQUE("storage_key")
);
--> statement-breakpoint
CREATE TABLE "ledger" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"ref" text DEFAULT 'entry_' || gen_random_uuid() NOT NULL,
	"challenge_id" text NOT NULL,
	"kind" "ledger_kind" NOT NULL,
	"sponsor_id" text,
	"idea_id" text,
	"amount_minor" bigint NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"actor_id" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "amount_not_zero" CHECK ("ledger"."amount_minor" <> 0),
	CONSTRAINT "entry_complete" CHECK (case "ledger"."kind"
      when 'pledge' then "ledger"."sponsor_id" is not null and "ledger"."idea_id" is null
      when 'allocation' then "ledger"."sponsor_id" is not null and "ledger"."idea_id" is not null
      else "ledger"."sponsor_id" is null and "ledger"."idea_id" is not null end)
);
--> statement-breakpoint
CREATE TABLE "idea_authors" (
	"idea_id" text NOT NULL,
	"person_id" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "idea_authors_idea_id_person_id_pk" PRIMARY KEY("idea_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "idea_followers" (
	"idea_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "idea_followers_idea_id_person_id_pk" PRIMARY KEY("idea_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "idea_stage_changes" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"ref" text DEFAULT 'move_' || gen_random_uuid() NOT NULL,
	"idea_id" text NOT NULL,
	"from_stage" "idea_stage" NOT NULL,
	"to_stage" "idea_stage" NOT NULL,
	"actor_id" text,
	"reason" text,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_stats" (
	"idea_id" text PRIMARY KEY NOT NULL,
	"challenge_id" text NOT NULL,
	"voters" integer DEFAULT 0 NOT NULL,
	"votes_for" bigint DEFAULT 0 NOT NULL,
	"votes_against" bigint DEFAULT 0 NOT NULL,
	"contributions" integer DEFAULT 0 NOT NULL,
	"answers" integer DEFAULT 0 NOT NULL,
	"waiting" integer DEFAULT 0 NOT NULL,
	"views" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_versions" (
	"idea_id" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"body" jsonb NOT NULL,
	"author_id" text,
	"contribution_id" text,
	"accepted_by_id" text,
	"restores" integer,
	"change" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_versions_idea_id_number_pk" PRIMARY KEY("idea_id","number")
);
--> statement-breakpoint
CREATE TABLE "idea_views" (
	"idea_id" text NOT NULL,
	"person_id" text NOT NULL,
	"challenge_id" text NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	CONSTRAINT "idea_views_idea_id_person_id_pk" PRIMARY KEY("idea_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "ideas" (
	"id" text PRIMARY KEY DEFAULT 'idea_' || gen_random_uuid() NOT NULL,
	"challenge_id" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"body" jsonb NOT NULL,
	"body_text" text DEFAULT '' NOT NULL,
	"language" text DEFAULT 'nl' NOT NULL,
	"stage" "idea_stage" DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"photo_id" text,
	"theme_id" text,
	"requested_amount_minor" bigint,
	"requested_purpose" text DEFAULT '' NOT NULL,
	"created_by_id" text,
	"submitted_at" timestamp with time zone,
	"answer_due_at" timestamp with time zone,
	"replaces_id" text,
	"merged_into_id" text,
	"split_from_id" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "requested_amount_not_negative" CHECK ("ideas"."requested_amount_minor" >= 0)
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"person_id" text NOT NULL,
	"path" text NOT NULL,
	"key" text NOT NULL,
	"response" jsonb DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_person_id_path_key_pk" PRIMARY KEY("person_id","path","key")
);
--> statement-breakpoint
CREATE TABLE "unsaved_inputs" (
	"person_id" text NOT NULL,
	"key" text NOT NULL,
	"text" text NOT NULL,
	"doc" text DEFAULT '' NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unsaved_inputs_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
CREATE TABLE "implementation_updates" (
	"id" text PRIMARY KEY DEFAULT 'update_' || gen_random_uuid() NOT NULL,
	"idea_id" text NOT NULL,
	"body" jsonb NOT NULL,
	"body_text" text DEFAULT '' NOT NULL,
	"author_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "implementations" (
	"idea_id" text PRIMARY KEY NOT NULL,
	"owner_id" text,
	"outcome_unit" text DEFAULT '' NOT NULL,
	"expected_outcome" numeric,
	"realised_outcome" numeric,
	"outcome" text DEFAULT '' NOT NULL,
	"lesson" text DEFAULT '' NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"id" text PRIMARY KEY DEFAULT 'milestone_' || gen_random_uuid() NOT NULL,
	"idea_id" text NOT NULL,
	"title" text NOT NULL,
	"due_on" date,
	"completed_at" timestamp with time zone,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"idea_id" text PRIMARY KEY NOT NULL,
	"challenge_id" text NOT NULL,
	"verdict" "verdict" NOT NULL,
	"motivation" text NOT NULL,
	"author_id" text,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	"by_jury" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jury_conflicts" (
	"idea_id" text NOT NULL,
	"juror_id" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "jury_conflicts_idea_id_juror_id_pk" PRIMARY KEY("idea_id","juror_id")
);
--> statement-breakpoint
CREATE TABLE "scorecards" (
	"id" text PRIMARY KEY DEFAULT 'scorecard_' || gen_random_uuid() NOT NULL,
	"idea_id" text NOT NULL,
	"juror_id" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"submitted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scores" (
	"scorecard_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"value" integer NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "scores_scorecard_id_criterion_id_pk" PRIMARY KEY("scorecard_id","criterion_id")
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"instance" text NOT NULL,
	"idea_id" text NOT NULL,
	"readers" integer NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "presence_idea_id_instance_pk" PRIMARY KEY("idea_id","instance")
);
--> statement-breakpoint
CREATE TABLE "idea_merges" (
	"id" text PRIMARY KEY DEFAULT 'merge_' || gen_random_uuid() NOT NULL,
	"from_id" text NOT NULL,
	"into_id" text NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"approver_side" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by_id" text,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by_id" text,
	"decided_at" timestamp with time zone,
	"message" text DEFAULT '' NOT NULL,
	CONSTRAINT "idea_merges_state" CHECK ("idea_merges"."state" in ('proposed', 'agreed', 'declined', 'withdrawn', 'undone')),
	CONSTRAINT "idea_merges_approver_side" CHECK ("idea_merges"."approver_side" in ('from', 'into')),
	CONSTRAINT "merges_two_ideas" CHECK ("idea_merges"."from_id" <> "idea_merges"."into_id")
);
--> statement-breakpoint
CREATE TABLE "merged_followers" (
	"merge_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "merged_followers_merge_id_person_id_pk" PRIMARY KEY("merge_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "merged_votes" (
	"merge_id" text NOT NULL,
	"voter_id" text NOT NULL,
	"choice" smallint NOT NULL,
	"weight" integer NOT NULL,
	"cast_at" timestamp with time zone NOT NULL,
	"duplicate" boolean NOT NULL,
	CONSTRAINT "merged_votes_merge_id_voter_id_pk" PRIMARY KEY("merge_id","voter_id")
);
--> statement-breakpoint
CREATE TABLE "answer_reminders" (
	"person_id" text NOT NULL,
	"idea_id" text NOT NULL,
	"contribution_id" text,
	"due_at" timestamp with time zone NOT NULL,
	"moment" text NOT NULL,
	CONSTRAINT "one_reminder" UNIQUE NULLS NOT DISTINCT("idea_id","contribution_id","person_id","due_at","moment"),
	CONSTRAINT "answer_reminders_moment" CHECK ("answer_reminders"."moment" in ('due-soon', 'overdue'))
);
--> statement-breakpoint
CREATE TABLE "emails" (
	"id" text PRIMARY KEY DEFAULT 'email_' || gen_random_uuid() NOT NULL,
	"template" text NOT NULL,
	"to_person_id" text,
	"to_address" text NOT NULL,
	"locale" text NOT NULL,
	"data" jsonb NOT NULL,
	"message_id" text NOT NULL,
	"state" "email_state" DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"sent_at" timestamp with time zone,
	"dedupe_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "emails_message_id_unique" UNIQUE("message_id"),
	CONSTRAINT "emails_dedupe_key_unique" UNIQUE("dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"activity_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"challenge_id" text,
	"idea_id" text,
	"about" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"seen_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text PRIMARY KEY DEFAULT 'organisation' NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"colour" text,
	"logo_id" text,
	"dark_logo_id" text,
	"terms" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"welcome" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'Europe/Amsterdam' NOT NULL,
	"edition" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "one_organisation" CHECK ("organisation"."id" = 'organisation'),
	CONSTRAINT "colour_format" CHECK ("organisation"."colour" ~ '^#[0-9a-f]{6}$')
);
--> statement-breakpoint
CREATE TABLE "auth_tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"person_id" text NOT NULL,
	"challenge_id" text,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_tokens_purpose" CHECK ("auth_tokens"."purpose" in ('invitation', 'reset'))
);
--> statement-breakpoint
CREATE TABLE "dismissed_guides" (
	"person_id" text NOT NULL,
	"guide" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dismissed_guides_person_id_guide_pk" PRIMARY KEY("person_id","guide"),
	CONSTRAINT "dismissed_guides_guide" CHECK ("dismissed_guides"."guide" in ('admin', 'manager', 'sponsor', 'juror', 'moderator', 'employee'))
);
--> statement-breakpoint
CREATE TABLE "group_members" (
	"group_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "group_members_group_id_person_id_pk" PRIMARY KEY("group_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" text PRIMARY KEY DEFAULT 'group_' || gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY DEFAULT 'person_' || gen_random_uuid() NOT NULL,
	"kind" text DEFAULT 'person' NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"password_hash" text,
	"locale" text,
	"job_title" text DEFAULT '' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"subjects" text DEFAULT '' NOT NULL,
	"photo_id" text,
	"deactivated_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_kind" CHECK ("people"."kind" in ('person', 'placeholder')),
	CONSTRAINT "placeholder_has_no_account" CHECK ("people"."kind" <> 'placeholder' or ("people"."email" is null and "people"."password_hash" is null and "people"."photo_id" is null and "people"."deactivated_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "person_followers" (
	"followed_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "person_followers_followed_id_person_id_pk" PRIMARY KEY("followed_id","person_id"),
	CONSTRAINT "follow_not_self" CHECK ("person_followers"."followed_id" <> "person_followers"."person_id")
);
--> statement-breakpoint
CREATE TABLE "platform_role_holders" (
	"person_id" text NOT NULL,
	"role" "platform_role" NOT NULL,
	CONSTRAINT "platform_role_holders_person_id_role_pk" PRIMARY KEY("person_id","role")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trusted_devices" (
	"hash" text NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "trusted_devices_hash_person_id_pk" PRIMARY KEY("hash","person_id")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "reactions" (
	"idea_id" text NOT NULL,
	"contribution_id" text,
	"person_id" text NOT NULL,
	"kind" "reaction_kind" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_reaction_a_kind" UNIQUE NULLS NOT DISTINCT("idea_id","contribution_id","person_id","kind")
);
--> statement-breakpoint
CREATE TABLE "thanks" (
	"id" text PRIMARY KEY DEFAULT 'thanks_' || gen_random_uuid() NOT NULL,
	"idea_id" text NOT NULL,
	"contribution_id" text,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"message" text NOT NULL,
	"hidden_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_thanks_a_person" UNIQUE NULLS NOT DISTINCT("idea_id","contribution_id","from_id","to_id"),
	CONSTRAINT "thanks_not_self" CHECK ("thanks"."from_id" <> "thanks"."to_id"),
	CONSTRAINT "thanks_length" CHECK (char_length("thanks"."message") between 1 and 280)
);
--> statement-breakpoint
CREATE TABLE "idea_distinctions" (
	"idea_id" text NOT NULL,
	"other_id" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_distinctions_idea_id_other_id_pk" PRIMARY KEY("idea_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "idea_fingerprints" (
	"idea_id" text PRIMARY KEY NOT NULL,
	"challenge_id" text NOT NULL,
	"fingerprints" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"idea_id" text NOT NULL,
	"voter_id" text NOT NULL,
	"challenge_id" text NOT NULL,
	"choice" smallint DEFAULT 1 NOT NULL,
	"weight" integer DEFAULT 1 NOT NULL,
	"cast_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "votes_idea_id_voter_id_pk" PRIMARY KEY("idea_id","voter_id"),
	CONSTRAINT "choice_value" CHECK ("votes"."choice" in (-1, 0, 1)),
	CONSTRAINT "weight_not_negative" CHECK ("votes"."weight" >= 0)
);
--> statement-breakpoint
ALTER TABLE "anonymous_authors" ADD CONSTRAINT "anonymous_authors_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anonymous_authors" ADD CONSTRAINT "anonymous_authors_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anonymous_authors" ADD CONSTRAINT "anonymous_authors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unmask_requests" ADD CONSTRAINT "unmask_requests_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unmask_requests" ADD CONSTRAINT "unmask_requests_asked_by_id_people_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unmask_requests" ADD CONSTRAINT "unmask_requests_answered_by_id_people_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_followers" ADD CONSTRAINT "challenge_followers_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_followers" ADD CONSTRAINT "challenge_followers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_groups" ADD CONSTRAINT "challenge_groups_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_groups" ADD CONSTRAINT "challenge_groups_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_invitees" ADD CONSTRAINT "challenge_invitees_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_invitees" ADD CONSTRAINT "challenge_invitees_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_members" ADD CONSTRAINT "challenge_members_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_members" ADD CONSTRAINT "challenge_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_schedule" ADD CONSTRAINT "challenge_schedule_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_schedule" ADD CONSTRAINT "challenge_schedule_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_themes" ADD CONSTRAINT "challenge_themes_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_followers" ADD CONSTRAINT "theme_followers_theme_id_challenge_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."challenge_themes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_followers" ADD CONSTRAINT "theme_followers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_parent_id_contributions_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_resolved_by_id_people_id_fk" FOREIGN KEY ("resolved_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_answer_id_contributions_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_moved_from_idea_id_ideas_id_fk" FOREIGN KEY ("moved_from_idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_idea_id_base_version_idea_versions_idea_id_number_fk" FOREIGN KEY ("idea_id","base_version") REFERENCES "public"."idea_versions"("idea_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_corrections" ADD CONSTRAINT "credit_corrections_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_corrections" ADD CONSTRAINT "credit_corrections_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credit_corrections" ADD CONSTRAINT "credit_corrections_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_credits" ADD CONSTRAINT "idea_credits_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_credits" ADD CONSTRAINT "idea_credits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_expert_id_people_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_asked_by_id_people_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_forwarded_from_id_expert_requests_id_fk" FOREIGN KEY ("forwarded_from_id") REFERENCES "public"."expert_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_uses" ADD CONSTRAINT "file_uses_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_uses" ADD CONSTRAINT "file_uses_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_id_people_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_sponsor_id_people_id_fk" FOREIGN KEY ("sponsor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_authors" ADD CONSTRAINT "idea_authors_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_authors" ADD CONSTRAINT "idea_authors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_followers" ADD CONSTRAINT "idea_followers_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_followers" ADD CONSTRAINT "idea_followers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_stage_changes" ADD CONSTRAINT "idea_stage_changes_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_stage_changes" ADD CONSTRAINT "idea_stage_changes_actor_id_people_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_stats" ADD CONSTRAINT "idea_stats_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_versions" ADD CONSTRAINT "idea_versions_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_versions" ADD CONSTRAINT "idea_versions_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_versions" ADD CONSTRAINT "idea_versions_accepted_by_id_people_id_fk" FOREIGN KEY ("accepted_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_views" ADD CONSTRAINT "idea_views_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_views" ADD CONSTRAINT "idea_views_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_merged_into_id_ideas_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_split_from_id_ideas_id_fk" FOREIGN KEY ("split_from_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsaved_inputs" ADD CONSTRAINT "unsaved_inputs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "implementation_updates" ADD CONSTRAINT "implementation_updates_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "implementation_updates" ADD CONSTRAINT "implementation_updates_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "implementations" ADD CONSTRAINT "implementations_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "implementations" ADD CONSTRAINT "implementations_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_conflicts" ADD CONSTRAINT "jury_conflicts_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_conflicts" ADD CONSTRAINT "jury_conflicts_juror_id_people_id_fk" FOREIGN KEY ("juror_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_juror_id_people_id_fk" FOREIGN KEY ("juror_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_scorecard_id_scorecards_id_fk" FOREIGN KEY ("scorecard_id") REFERENCES "public"."scorecards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_from_id_ideas_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_into_id_ideas_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_proposed_by_id_people_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_followers" ADD CONSTRAINT "merged_followers_merge_id_idea_merges_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."idea_merges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_followers" ADD CONSTRAINT "merged_followers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_votes" ADD CONSTRAINT "merged_votes_merge_id_idea_merges_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."idea_merges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_votes" ADD CONSTRAINT "merged_votes_voter_id_people_id_fk" FOREIGN KEY ("voter_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_reminders" ADD CONSTRAINT "answer_reminders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_reminders" ADD CONSTRAINT "answer_reminders_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emails" ADD CONSTRAINT "emails_to_person_id_people_id_fk" FOREIGN KEY ("to_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_logo_id_files_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_dark_logo_id_files_id_fk" FOREIGN KEY ("dark_logo_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_tokens" ADD CONSTRAINT "auth_tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissed_guides" ADD CONSTRAINT "dismissed_guides_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_followers" ADD CONSTRAINT "person_followers_followed_id_people_id_fk" FOREIGN KEY ("followed_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_followers" ADD CONSTRAINT "person_followers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_role_holders" ADD CONSTRAINT "platform_role_holders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trusted_devices" ADD CONSTRAINT "trusted_devices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_from_id_people_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_to_id_people_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_distinctions" ADD CONSTRAINT "idea_distinctions_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_distinctions" ADD CONSTRAINT "idea_distinctions_other_id_ideas_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_fingerprints" ADD CONSTRAINT "idea_fingerprints_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_voter_id_people_id_fk" FOREIGN KEY ("voter_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_by_idea" ON "activity" USING btree ("idea_id","id");--> statement-breakpoint
CREATE INDEX "activity_by_challenge" ON "activity" USING btree ("challenge_id","id");--> statement-breakpoint
CREATE INDEX "activity_in_order" ON "activity" USING btree ("xid","id");--> statement-breakpoint
CREATE INDEX "anonymous_authors_by_person" ON "anonymous_authors" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "unmask_requests_by_idea" ON "unmask_requests" USING btree ("idea_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_pending_unmask_request" ON "unmask_requests" USING btree ("idea_id") WHERE answer is null;--> statement-breakpoint
CREATE INDEX "challenge_followers_by_person" ON "challenge_followers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "challenge_invitees_by_person" ON "challenge_invitees" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "challenge_members_by_person" ON "challenge_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "criteria_by_challenge" ON "criteria" USING btree ("challenge_id");--> statement-breakpoint
CREATE INDEX "theme_followers_by_person" ON "theme_followers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "contributions_by_idea" ON "contributions" USING btree ("idea_id","created_at");--> statement-breakpoint
CREATE INDEX "contributions_by_author" ON "contributions" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "contributions_moved_from" ON "contributions" USING btree ("moved_from_idea_id") WHERE moved_from_idea_id is not null;--> statement-breakpoint
CREATE INDEX "contributions_answer_due" ON "contributions" USING btree ("answer_due_at") WHERE answer_due_at is not null and state = 'open';--> statement-breakpoint
CREATE INDEX "suggestions_by_idea" ON "suggestions" USING btree ("idea_id");--> statement-breakpoint
CREATE INDEX "credit_corrections_by_idea" ON "credit_corrections" USING btree ("idea_id","id");--> statement-breakpoint
CREATE INDEX "credit_corrections_by_person" ON "credit_corrections" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "credit_corrections_by_ref" ON "credit_corrections" USING btree ("ref");--> statement-breakpoint
CREATE INDEX "idea_credits_by_person" ON "idea_credits" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "expert_requests_by_expert" ON "expert_requests" USING btree ("expert_id","asked_at");--> statement-breakpoint
CREATE INDEX "expert_requests_by_asker" ON "expert_requests" USING btree ("asked_by_id");--> statement-breakpoint
CREATE INDEX "expert_requests_by_forwarded" ON "expert_requests" USING btree ("forwarded_from_id");--> statement-breakpoint
CREATE INDEX "file_uses_by_idea" ON "file_uses" USING btree ("idea_id");--> statement-breakpoint
CREATE INDEX "files_by_idea" ON "files" USING btree ("idea_id");--> statement-breakpoint
CREATE INDEX "files_by_challenge" ON "files" USING btree ("challenge_id");--> statement-breakpoint
CREATE INDEX "files_orphaned" ON "files" USING btree ("orphaned_at");--> statement-breakpoint
CREATE INDEX "files_by_uploader" ON "files" USING btree ("uploaded_by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_by_ref" ON "ledger" USING btree ("ref");--> statement-breakpoint
CREATE INDEX "ledger_by_challenge" ON "ledger" USING btree ("challenge_id","sponsor_id");--> statement-breakpoint
CREATE INDEX "ledger_by_idea" ON "ledger" USING btree ("idea_id");--> statement-breakpoint
CREATE INDEX "idea_authors_by_person" ON "idea_authors" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "idea_followers_by_person" ON "idea_followers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "idea_stage_changes_by_idea" ON "idea_stage_changes" USING btree ("idea_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "idea_stage_changes_by_ref" ON "idea_stage_changes" USING btree ("ref");--> statement-breakpoint
CREATE INDEX "ideas_most_votes" ON "idea_stats" USING btree ("challenge_id","votes_for" DESC NULLS FIRST,"idea_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "idea_versions_by_contribution" ON "idea_versions" USING btree ("contribution_id") WHERE contribution_id is not null;--> statement-breakpoint
CREATE INDEX "idea_views_by_person" ON "idea_views" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "idea_views_since" ON "idea_views" USING btree ("challenge_id","xid","idea_id");--> statement-breakpoint
CREATE INDEX "ideas_by_challenge" ON "ideas" USING btree ("challenge_id","stage","id");--> statement-breakpoint
CREATE INDEX "ideas_newest" ON "ideas" USING btree ("challenge_id","submitted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "one_draft_a_person" ON "ideas" USING btree ("challenge_id","created_by_id") WHERE stage = 'draft';--> statement-breakpoint
CREATE INDEX "ideas_by_theme" ON "ideas" USING btree ("challenge_id","theme_id") WHERE theme_id is not null and stage not in ('draft', 'withdrawn');--> statement-breakpoint
CREATE INDEX "ideas_answer_due" ON "ideas" USING btree ("answer_due_at") WHERE answer_due_at is not null and stage in ('open', 'shortlisted', 'in-review');--> statement-breakpoint
CREATE INDEX "ideas_merged" ON "ideas" USING btree ("merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
CREATE INDEX "ideas_split" ON "ideas" USING btree ("split_from_id") WHERE split_from_id is not null;--> statement-breakpoint
CREATE INDEX "ideas_text_search" ON "ideas" USING gin (to_tsvector('simple', "title" || ' ' || "body_text"));--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "unsaved_inputs_by_age" ON "unsaved_inputs" USING btree ("saved_at");--> statement-breakpoint
CREATE INDEX "implementation_updates_by_idea" ON "implementation_updates" USING btree ("idea_id","created_at");--> statement-breakpoint
CREATE INDEX "milestones_by_idea" ON "milestones" USING btree ("idea_id");--> statement-breakpoint
CREATE INDEX "decisions_by_challenge" ON "decisions" USING btree ("challenge_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_scorecard_a_juror" ON "scorecards" USING btree ("idea_id","juror_id");--> statement-breakpoint
CREATE INDEX "scorecards_by_juror" ON "scorecards" USING btree ("juror_id");--> statement-breakpoint
CREATE INDEX "presence_by_instance" ON "presence" USING btree ("instance");--> statement-breakpoint
CREATE UNIQUE INDEX "one_proposal_a_pair" ON "idea_merges" USING btree (least("from_id", "into_id"),greatest("from_id", "into_id")) WHERE state = 'proposed';--> statement-breakpoint
CREATE UNIQUE INDEX "one_merge_an_idea" ON "idea_merges" USING btree ("from_id") WHERE state = 'agreed';--> statement-breakpoint
CREATE INDEX "merges_into" ON "idea_merges" USING btree ("into_id");--> statement-breakpoint
CREATE INDEX "merges_from" ON "idea_merges" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "merged_followers_by_person" ON "merged_followers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "merged_votes_by_voter" ON "merged_votes" USING btree ("voter_id");--> statement-breakpoint
CREATE INDEX "emails_by_state" ON "emails" USING btree ("state","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_notification_a_person" ON "notifications" USING btree ("activity_id","person_id","kind");--> statement-breakpoint
CREATE INDEX "notifications_by_person" ON "notifications" USING btree ("person_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "auth_tokens_by_person" ON "auth_tokens" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "group_members_by_person" ON "group_members" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "groups_by_name" ON "groups" USING btree (lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "people_by_email" ON "people" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "people_by_name" ON "people" USING btree ("name");--> statement-breakpoint
CREATE INDEX "person_followers_by_person" ON "person_followers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sessions_by_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "trusted_devices_by_person" ON "trusted_devices" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "reactions_by_person" ON "reactions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "thanks_to" ON "thanks" USING btree ("to_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "thanks_from" ON "thanks" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "thanks_newest" ON "thanks" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "idea_distinctions_by_other" ON "idea_distinctions" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "idea_fingerprints_search" ON "idea_fingerprints" USING gin ("fingerprints");--> statement-breakpoint
CREATE INDEX "votes_by_voter" ON "votes" USING btree ("voter_id","challenge_id");
--> statement-breakpoint

-- An idea never has a theme of another challenge; when a theme is deleted, its ideas stay without one.
-- drizzle-kit has no `on delete set null` for one column of two.
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_theme_of_same_challenge"
	FOREIGN KEY ("challenge_id","theme_id") REFERENCES "public"."challenge_themes"("challenge_id","id") ON DELETE SET NULL ("theme_id");
--> statement-breakpoint

-- Worth nothing after a crash, so they need no write-ahead log.
ALTER TABLE "rate_limits" SET UNLOGGED;
--> statement-breakpoint
ALTER TABLE "presence" SET UNLOGGED;
--> statement-breakpoint

INSERT INTO "organisation" DEFAULT VALUES;
--> statement-breakpoint
INSERT INTO "activity_cursors" ("reader") VALUES ('deliver');
