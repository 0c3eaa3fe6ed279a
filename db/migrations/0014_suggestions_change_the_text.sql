CREATE TABLE "suggestions" (
	"contribution_id" text PRIMARY KEY NOT NULL,
	"idea_id" text NOT NULL,
	"base_version" integer NOT NULL,
	"title" text NOT NULL,
	"body" jsonb NOT NULL,
	"taken" text
);
--> statement-breakpoint
ALTER TABLE "idea_versions" ADD COLUMN "contribution_id" text;--> statement-breakpoint
ALTER TABLE "idea_versions" ADD COLUMN "accepted_by_id" text;--> statement-breakpoint
ALTER TABLE "idea_versions" ADD COLUMN "restores" integer;--> statement-breakpoint
ALTER TABLE "idea_versions" ADD COLUMN "change" jsonb;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_contribution_id_contributions_id_fk" FOREIGN KEY ("contribution_id") REFERENCES "public"."contributions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_idea_id_base_version_idea_versions_idea_id_number_fk" FOREIGN KEY ("idea_id","base_version") REFERENCES "public"."idea_versions"("idea_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggestions_by_idea" ON "suggestions" USING btree ("idea_id");--> statement-breakpoint
ALTER TABLE "idea_versions" ADD CONSTRAINT "idea_versions_accepted_by_id_people_id_fk" FOREIGN KEY ("accepted_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_versions_by_contribution" ON "idea_versions" USING btree ("contribution_id") WHERE contribution_id is not null;