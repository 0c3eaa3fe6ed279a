CREATE TABLE "challenge_contribution_counts" (
	"challenge_id" text NOT NULL,
	"lane" smallint NOT NULL,
	"contributions" integer NOT NULL,
	CONSTRAINT "challenge_contribution_counts_challenge_id_lane_pk" PRIMARY KEY("challenge_id","lane")
);
--> statement-breakpoint
CREATE TABLE "challenge_idea_counts" (
	"challenge_id" text NOT NULL,
	"stage" "idea_stage" NOT NULL,
	"lane" smallint NOT NULL,
	"ideas" integer NOT NULL,
	CONSTRAINT "challenge_idea_counts_challenge_id_stage_lane_pk" PRIMARY KEY("challenge_id","stage","lane")
);
--> statement-breakpoint
ALTER TABLE "challenge_contribution_counts" ADD CONSTRAINT "challenge_contribution_counts_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_idea_counts" ADD CONSTRAINT "challenge_idea_counts_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_stage_changes_won" ON "idea_stage_changes" USING btree ("changed_at" DESC NULLS FIRST,"idea_id") WHERE "idea_stage_changes"."to_stage" in ('winner', 'funded', 'in-progress', 'realised', 'stopped');--> statement-breakpoint
INSERT INTO "challenge_idea_counts" ("challenge_id", "stage", "lane", "ideas")
SELECT "challenge_id", "stage", 0, count(*) FROM "ideas" WHERE "stage" <> 'draft' GROUP BY "challenge_id", "stage";--> statement-breakpoint
INSERT INTO "challenge_contribution_counts" ("challenge_id", "lane", "contributions")
SELECT i."challenge_id", 0, count(*) FROM "contributions" c JOIN "ideas" i ON i."id" = c."idea_id" GROUP BY i."challenge_id";
