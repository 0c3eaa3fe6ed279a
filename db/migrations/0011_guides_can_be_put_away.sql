CREATE TABLE "guides_put_away" (
	"person_id" text NOT NULL,
	"guide" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guides_put_away_person_id_guide_pk" PRIMARY KEY("person_id","guide")
);
--> statement-breakpoint
ALTER TABLE "guides_put_away" ADD CONSTRAINT "guides_put_away_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;