DROP INDEX "ideas_by_challenge";--> statement-breakpoint
CREATE INDEX "ideas_by_challenge" ON "ideas" USING btree ("challenge_id","stage","id");