CREATE TYPE "public"."reaction_kind" AS ENUM('heart', 'clap', 'bulb', 'smile');--> statement-breakpoint
CREATE TABLE "theme_followers" (
	"theme_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "theme_followers_theme_id_person_id_pk" PRIMARY KEY("theme_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "reactions" (
	"idea_id" text NOT NULL,
	"contribution_id" text DEFAULT '' NOT NULL,
	"person_id" text NOT NULL,
	"kind" "reaction_kind" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_reaction_a_kind" PRIMARY KEY("idea_id","contribution_id","person_id","kind")
);
--> statement-breakpoint
CREATE TABLE "thanks" (
	"id" text PRIMARY KEY DEFAULT 'thanks_' || gen_random_uuid() NOT NULL,
	"idea_id" text NOT NULL,
	"contribution_id" text,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"words" text NOT NULL,
	"hidden_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "one_thanks_a_person" UNIQUE NULLS NOT DISTINCT("idea_id","contribution_id","from_id","to_id"),
	CONSTRAINT "nobody_thanks_themself" CHECK ("thanks"."from_id" <> "thanks"."to_id"),
	CONSTRAINT "thanks_fit" CHECK (char_length("thanks"."words") between 1 and 280)
);
--> statement-breakpoint
ALTER TABLE "theme_followers" ADD CONSTRAINT "theme_followers_theme_id_challenge_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."challenge_themes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_followers" ADD CONSTRAINT "theme_followers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_from_id_people_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_to_id_people_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "theme_followers_by_person" ON "theme_followers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "reactions_by_person" ON "reactions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "thanks_to" ON "thanks" USING btree ("to_id","created_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "thanks_from" ON "thanks" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "thanks_newest" ON "thanks" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);