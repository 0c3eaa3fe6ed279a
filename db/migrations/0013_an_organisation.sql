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
	CONSTRAINT "a_colour_is_written_out" CHECK ("organisation"."colour" ~ '^#[0-9a-f]{6}$')
);
--> statement-breakpoint
ALTER TABLE "people" ALTER COLUMN "locale" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "organisation_id" text;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_logo_id_files_id_fk" FOREIGN KEY ("logo_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_dark_logo_id_files_id_fk" FOREIGN KEY ("dark_logo_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
DROP TYPE "public"."locale";--> statement-breakpoint
INSERT INTO "organisation" DEFAULT VALUES;
--> statement-breakpoint

-- Whatever changes it, no writer can forget to say so.
CREATE FUNCTION count_organisation_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.edition := OLD.edition + 1;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER organisation_edition BEFORE UPDATE ON "organisation" FOR EACH ROW EXECUTE FUNCTION count_organisation_edition();
