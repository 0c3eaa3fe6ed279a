CREATE TABLE "challenge_themes" (
	"id" text PRIMARY KEY DEFAULT 'theme_' || gen_random_uuid() NOT NULL,
	"challenge_id" text NOT NULL,
	"name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "challenge_themes_of_challenge" UNIQUE("challenge_id","id"),
	CONSTRAINT "theme_name_fits" CHECK (char_length("challenge_themes"."name") between 1 and 60)
);
--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "theme_id" text;--> statement-breakpoint
ALTER TABLE "challenge_themes" ADD CONSTRAINT "challenge_themes_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ideas_by_theme" ON "ideas" USING btree ("challenge_id","theme_id") WHERE theme_id is not null and stage not in ('draft', 'withdrawn');--> statement-breakpoint

-- An idea never carries a theme of another challenge, whoever writes it; when a theme goes, it goes off its ideas and they stay.
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_theme_of_own_challenge" FOREIGN KEY ("challenge_id", "theme_id") REFERENCES "challenge_themes" ("challenge_id", "id") ON DELETE SET NULL ("theme_id");
