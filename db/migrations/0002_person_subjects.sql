CREATE TABLE "person_subjects" (
	"person_id" text NOT NULL,
	"position" integer NOT NULL,
	"subject" text NOT NULL,
	CONSTRAINT "person_subjects_person_id_position_pk" PRIMARY KEY("person_id","position"),
	CONSTRAINT "person_subjects_subject" UNIQUE("person_id","subject"),
	CONSTRAINT "subject_length" CHECK (char_length("person_subjects"."subject") between 1 and 40)
);
--> statement-breakpoint
ALTER TABLE "person_subjects" ADD CONSTRAINT "person_subjects_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- An import could write a repeated, empty or longer subject; the form could not.
INSERT INTO "person_subjects" ("person_id", "position", "subject")
SELECT "id", row_number() OVER (PARTITION BY "id" ORDER BY min("n")) - 1, "subject"
FROM (
  SELECT p."id", each."n", btrim(left(btrim(each."part"), 40)) AS "subject"
  FROM "people" p, unnest(string_to_array(p."subjects", ',')) WITH ORDINALITY each("part", "n")
) split
WHERE "subject" <> ''
GROUP BY "id", "subject";--> statement-breakpoint
ALTER TABLE "people" DROP COLUMN "subjects";
