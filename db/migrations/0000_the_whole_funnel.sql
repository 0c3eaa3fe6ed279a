CREATE TYPE "public"."audience" AS ENUM('everybody', 'groups', 'invited');--> statement-breakpoint
CREATE TYPE "public"."challenge_phase" AS ENUM('draft', 'announced', 'ideation', 'refinement', 'selection', 'jury', 'decision', 'implementation', 'closed');--> statement-breakpoint
CREATE TYPE "public"."challenge_role" AS ENUM('manager', 'sponsor', 'juror');--> statement-breakpoint
CREATE TYPE "public"."vote_method" AS ENUM('approval', 'for-against');--> statement-breakpoint
CREATE TYPE "public"."ledger_kind" AS ENUM('pledge', 'allocation', 'expense');--> statement-breakpoint
CREATE TYPE "public"."credit_kind" AS ENUM('authored', 'team', 'improvement', 'concern', 'question', 'offer', 'evidence');--> statement-breakpoint
CREATE TYPE "public"."idea_stage" AS ENUM('draft', 'open', 'shortlisted', 'in-review', 'winner', 'funded', 'in-progress', 'realised', 'stopped', 'not-selected', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."verdict" AS ENUM('winner', 'not-selected');--> statement-breakpoint
CREATE TYPE "public"."letter_state" AS ENUM('waiting', 'sent', 'failed');--> statement-breakpoint
CREATE TYPE "public"."locale" AS ENUM('en', 'nl');--> statement-breakpoint
CREATE TYPE "public"."platform_role" AS ENUM('admin', 'moderator', 'challenge-maker');--> statement-breakpoint
CREATE TYPE "public"."contribution_kind" AS ENUM('comment', 'improvement', 'question', 'concern', 'offer', 'evidence');--> statement-breakpoint
CREATE TYPE "public"."contribution_state" AS ENUM('open', 'accepted', 'declined', 'answered', 'resolved');--> statement-breakpoint
CREATE TABLE "activity" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"type" text NOT NULL,
	"by_id" text,
	"challenge_id" text,
	"idea_id" text,
	"about" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_cursors" (
	"reader" text PRIMARY KEY NOT NULL,
	"xid" "xid8" DEFAULT '0'::xid8 NOT NULL,
	"activity_id" bigint DEFAULT 0 NOT NULL
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
	"words" text DEFAULT '' NOT NULL,
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
	"created_by_id" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "picks_in_order" CHECK ("challenges"."picks_min" >= 0 and ("challenges"."picks_max" is null or "challenges"."picks_max" >= greatest("challenges"."picks_min", 1))),
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
	CONSTRAINT "scale_in_order" CHECK ("criteria"."scale_min" < "criteria"."scale_max")
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
	"uploaded_by_id" text,
	"challenge_id" text,
	"idea_id" text,
	"person_id" text,
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
	"by_id" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "amount_not_zero" CHECK ("ledger"."amount_minor" <> 0),
	CONSTRAINT "entry_is_whole" CHECK (case "ledger"."kind"
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
CREATE TABLE "idea_credits" (
	"idea_id" text NOT NULL,
	"person_id" text NOT NULL,
	"kind" "credit_kind" NOT NULL,
	"contribution_id" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_credits_idea_id_person_id_kind_contribution_id_pk" PRIMARY KEY("idea_id","person_id","kind","contribution_id")
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
	"idea_id" text NOT NULL,
	"from_stage" "idea_stage" NOT NULL,
	"to_stage" "idea_stage" NOT NULL,
	"by_id" text,
	"reason" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_stats" (
	"idea_id" text PRIMARY KEY NOT NULL,
	"challenge_id" text NOT NULL,
	"voters" integer DEFAULT 0 NOT NULL,
	"votes_for" bigint DEFAULT 0 NOT NULL,
	"votes_against" bigint DEFAULT 0 NOT NULL,
	"contributions" integer DEFAULT 0 NOT NULL,
	"answers" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_versions" (
	"idea_id" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"body" jsonb NOT NULL,
	"by_id" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_versions_idea_id_number_pk" PRIMARY KEY("idea_id","number")
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
	"asked_minor" bigint,
	"asked_for" text DEFAULT '' NOT NULL,
	"created_by_id" text,
	"submitted_at" timestamp with time zone,
	"replaces_id" text,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "asked_not_negative" CHECK ("ideas"."asked_minor" >= 0)
);
--> statement-breakpoint
CREATE TABLE "implementation_updates" (
	"id" text PRIMARY KEY DEFAULT 'update_' || gen_random_uuid() NOT NULL,
	"idea_id" text NOT NULL,
	"body" jsonb NOT NULL,
	"body_text" text DEFAULT '' NOT NULL,
	"by_id" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
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
	"reached_at" timestamp with time zone,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"idea_id" text PRIMARY KEY NOT NULL,
	"challenge_id" text NOT NULL,
	"verdict" "verdict" NOT NULL,
	"motivation" text NOT NULL,
	"by_id" text,
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
	"given_at" timestamp with time zone,
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
CREATE TABLE "letters" (
	"id" text PRIMARY KEY DEFAULT 'letter_' || gen_random_uuid() NOT NULL,
	"template" text NOT NULL,
	"to_person_id" text,
	"to_address" text NOT NULL,
	"locale" text NOT NULL,
	"data" jsonb NOT NULL,
	"message_id" text NOT NULL,
	"state" "letter_state" DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"sent_at" timestamp with time zone,
	"once_for" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "letters_message_id_unique" UNIQUE("message_id"),
	CONSTRAINT "letters_once_for_unique" UNIQUE("once_for")
);
--> statement-breakpoint
CREATE TABLE "notices" (
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
CREATE TABLE "link_tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"person_id" text NOT NULL,
	"challenge_id" text,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY DEFAULT 'person_' || gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"password_hash" text,
	"locale" "locale",
	"job_title" text DEFAULT '' NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"photo_id" text,
	"deactivated_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
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
CREATE TABLE "contributions" (
	"id" text PRIMARY KEY DEFAULT 'contribution_' || gen_random_uuid() NOT NULL,
	"idea_id" text NOT NULL,
	"parent_id" text,
	"missing_parent" text,
	"kind" "contribution_kind" DEFAULT 'comment' NOT NULL,
	"state" "contribution_state" DEFAULT 'open' NOT NULL,
	"body" jsonb NOT NULL,
	"body_text" text DEFAULT '' NOT NULL,
	"by_id" text,
	"as_role" text,
	"settled_by_id" text,
	"settled_at" timestamp with time zone,
	"settled_with" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
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
	CONSTRAINT "choice_known" CHECK ("votes"."choice" in (-1, 0, 1)),
	CONSTRAINT "weight_not_negative" CHECK ("votes"."weight" >= 0)
);
--> statement-breakpoint
ALTER TABLE "challenge_groups" ADD CONSTRAINT "challenge_groups_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_groups" ADD CONSTRAINT "challenge_groups_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_invitees" ADD CONSTRAINT "challenge_invitees_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_invitees" ADD CONSTRAINT "challenge_invitees_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_members" ADD CONSTRAINT "challenge_members_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_members" ADD CONSTRAINT "challenge_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_schedule" ADD CONSTRAINT "challenge_schedule_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_schedule" ADD CONSTRAINT "challenge_schedule_entered_by_id_people_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_id_people_id_fk" FOREIGN KEY ("uploaded_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_sponsor_id_people_id_fk" FOREIGN KEY ("sponsor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_authors" ADD CONSTRAINT "idea_authors_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_authors" ADD CONSTRAINT "idea_authors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_credits" ADD CONSTRAINT "idea_credits_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_credits" ADD CONSTRAINT "idea_credits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_followers" ADD CONSTRAINT "idea_followers_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_followers" ADD CONSTRAINT "idea_followers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_stage_changes" ADD CONSTRAINT "idea_stage_changes_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_stage_changes" ADD CONSTRAINT "idea_stage_changes_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_stats" ADD CONSTRAINT "idea_stats_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_versions" ADD CONSTRAINT "idea_versions_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_versions" ADD CONSTRAINT "idea_versions_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_created_by_id_people_id_fk" FOREIGN KEY ("created_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "implementation_updates" ADD CONSTRAINT "implementation_updates_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "implementation_updates" ADD CONSTRAINT "implementation_updates_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "implementations" ADD CONSTRAINT "implementations_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "implementations" ADD CONSTRAINT "implementations_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_conflicts" ADD CONSTRAINT "jury_conflicts_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jury_conflicts" ADD CONSTRAINT "jury_conflicts_juror_id_people_id_fk" FOREIGN KEY ("juror_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_juror_id_people_id_fk" FOREIGN KEY ("juror_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_scorecard_id_scorecards_id_fk" FOREIGN KEY ("scorecard_id") REFERENCES "public"."scorecards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_to_person_id_people_id_fk" FOREIGN KEY ("to_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link_tokens" ADD CONSTRAINT "link_tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_role_holders" ADD CONSTRAINT "platform_role_holders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_parent_id_contributions_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."contributions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_settled_by_id_people_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_voter_id_people_id_fk" FOREIGN KEY ("voter_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_by_idea" ON "activity" USING btree ("idea_id","id");--> statement-breakpoint
CREATE INDEX "activity_by_challenge" ON "activity" USING btree ("challenge_id","id");--> statement-breakpoint
CREATE INDEX "activity_in_order" ON "activity" USING btree ("xid","id");--> statement-breakpoint
CREATE INDEX "challenge_invitees_by_person" ON "challenge_invitees" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "challenge_members_by_person" ON "challenge_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "criteria_by_challenge" ON "criteria" USING btree ("challenge_id");--> statement-breakpoint
CREATE INDEX "files_by_idea" ON "files" USING btree ("idea_id");--> statement-breakpoint
CREATE INDEX "files_by_challenge" ON "files" USING btree ("challenge_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_by_ref" ON "ledger" USING btree ("ref");--> statement-breakpoint
CREATE INDEX "ledger_by_challenge" ON "ledger" USING btree ("challenge_id","sponsor_id");--> statement-breakpoint
CREATE INDEX "ledger_by_idea" ON "ledger" USING btree ("idea_id");--> statement-breakpoint
CREATE INDEX "idea_authors_by_person" ON "idea_authors" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "idea_credits_by_person" ON "idea_credits" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "idea_followers_by_person" ON "idea_followers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "idea_stage_changes_by_idea" ON "idea_stage_changes" USING btree ("idea_id","id");--> statement-breakpoint
CREATE INDEX "ideas_most_votes" ON "idea_stats" USING btree ("challenge_id","votes_for" DESC NULLS FIRST,"idea_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ideas_by_challenge" ON "ideas" USING btree ("challenge_id","stage");--> statement-breakpoint
CREATE INDEX "ideas_newest" ON "ideas" USING btree ("challenge_id","submitted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "one_draft_a_person" ON "ideas" USING btree ("challenge_id","created_by_id") WHERE stage = 'draft';--> statement-breakpoint
CREATE INDEX "ideas_in_words" ON "ideas" USING gin (to_tsvector('simple', "title" || ' ' || "body_text"));--> statement-breakpoint
CREATE INDEX "implementation_updates_by_idea" ON "implementation_updates" USING btree ("idea_id","at");--> statement-breakpoint
CREATE INDEX "milestones_by_idea" ON "milestones" USING btree ("idea_id");--> statement-breakpoint
CREATE INDEX "decisions_by_challenge" ON "decisions" USING btree ("challenge_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_scorecard_a_juror" ON "scorecards" USING btree ("idea_id","juror_id");--> statement-breakpoint
CREATE INDEX "scorecards_by_juror" ON "scorecards" USING btree ("juror_id");--> statement-breakpoint
CREATE INDEX "letters_waiting" ON "letters" USING btree ("state","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_notice_a_person" ON "notices" USING btree ("activity_id","person_id","kind");--> statement-breakpoint
CREATE INDEX "notices_by_person" ON "notices" USING btree ("person_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "group_members_by_person" ON "group_members" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "groups_by_name" ON "groups" USING btree (lower("name"));--> statement-breakpoint
CREATE INDEX "link_tokens_by_person" ON "link_tokens" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_by_email" ON "people" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "people_by_name" ON "people" USING btree ("name");--> statement-breakpoint
CREATE INDEX "sessions_by_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "contributions_by_idea" ON "contributions" USING btree ("idea_id","created_at");--> statement-breakpoint
CREATE INDEX "contributions_by_person" ON "contributions" USING btree ("by_id");--> statement-breakpoint
CREATE INDEX "votes_by_voter" ON "votes" USING btree ("voter_id","challenge_id");