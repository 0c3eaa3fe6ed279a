CREATE TABLE "expert_requests" (
	"id" text PRIMARY KEY DEFAULT 'request_' || gen_random_uuid() NOT NULL,
	"idea_id" text NOT NULL,
	"expert_id" text NOT NULL,
	"asked_by_id" text NOT NULL,
	"words" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"handed_from_id" text,
	"reply" text,
	"replied_at" timestamp with time zone,
	CONSTRAINT "one_request_a_person" UNIQUE("idea_id","expert_id")
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "subjects" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_expert_id_people_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_asked_by_id_people_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_handed_from_id_expert_requests_id_fk" FOREIGN KEY ("handed_from_id") REFERENCES "public"."expert_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "expert_requests_to" ON "expert_requests" USING btree ("expert_id","asked_at");--> statement-breakpoint
CREATE INDEX "expert_requests_by" ON "expert_requests" USING btree ("asked_by_id");--> statement-breakpoint
CREATE INDEX "expert_requests_handed" ON "expert_requests" USING btree ("handed_from_id");