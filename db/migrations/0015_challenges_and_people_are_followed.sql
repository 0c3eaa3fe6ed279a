CREATE TABLE "challenge_followers" (
	"challenge_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "challenge_followers_challenge_id_person_id_pk" PRIMARY KEY("challenge_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "person_followers" (
	"followed_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "person_followers_followed_id_person_id_pk" PRIMARY KEY("followed_id","person_id"),
	CONSTRAINT "nobody_follows_themself" CHECK ("person_followers"."followed_id" <> "person_followers"."person_id")
);
--> statement-breakpoint
ALTER TABLE "challenge_followers" ADD CONSTRAINT "challenge_followers_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_followers" ADD CONSTRAINT "challenge_followers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_followers" ADD CONSTRAINT "person_followers_followed_id_people_id_fk" FOREIGN KEY ("followed_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_followers" ADD CONSTRAINT "person_followers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "challenge_followers_by_person" ON "challenge_followers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "person_followers_by_person" ON "person_followers" USING btree ("person_id");