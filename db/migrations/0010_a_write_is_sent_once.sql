CREATE TABLE "sendings" (
	"person_id" text NOT NULL,
	"address" text NOT NULL,
	"key" text NOT NULL,
	"answer" jsonb DEFAULT '{}' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sendings_person_id_address_key_pk" PRIMARY KEY("person_id","address","key")
);
--> statement-breakpoint
ALTER TABLE "sendings" ADD CONSTRAINT "sendings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sendings_by_age" ON "sendings" USING btree ("at");