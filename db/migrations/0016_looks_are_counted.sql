CREATE TABLE "idea_looks" (
	"idea_id" text NOT NULL,
	"person_id" text NOT NULL,
	"challenge_id" text NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	CONSTRAINT "idea_looks_idea_id_person_id_pk" PRIMARY KEY("idea_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "idea_stats" ADD COLUMN "waiting" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "idea_stats" ADD COLUMN "looks" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "idea_looks" ADD CONSTRAINT "idea_looks_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_looks" ADD CONSTRAINT "idea_looks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_looks_by_person" ON "idea_looks" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "idea_looks_since" ON "idea_looks" USING btree ("challenge_id","xid","idea_id");