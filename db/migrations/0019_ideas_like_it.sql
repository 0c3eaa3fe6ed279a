CREATE TABLE "idea_differences" (
	"idea_id" text NOT NULL,
	"other_id" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_differences_idea_id_other_id_pk" PRIMARY KEY("idea_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "idea_marks" (
	"idea_id" text PRIMARY KEY NOT NULL,
	"challenge_id" text NOT NULL,
	"marks" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "idea_differences" ADD CONSTRAINT "idea_differences_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_differences" ADD CONSTRAINT "idea_differences_other_id_ideas_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_marks" ADD CONSTRAINT "idea_marks_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_differences_by_other" ON "idea_differences" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "idea_marks_in" ON "idea_marks" USING gin ("marks");
--> statement-breakpoint
-- The same words and pieces as app/domain/similarity/fingerprints.ts: of the title every run of four letters, of all words their beginning.
CREATE FUNCTION idea_marks_of(title text, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH folded AS (SELECT regexp_replace(lower(normalize(title, NFKD)), '[\u0300-\u036f]', '', 'g') AS t, regexp_replace(lower(normalize(left(body, 1500), NFKD)), '[\u0300-\u036f]', '', 'g') AS b),
    line AS (SELECT regexp_replace(t, '[^[:alnum:]]+', '', 'g') AS l FROM folded),
    marks AS (
      SELECT '~' || substr(l, n, 4) AS mark FROM line, generate_series(1, greatest(length(l) - 3, 0)) n
      UNION SELECT left(w, 6) FROM folded, regexp_split_to_table(t || ' ' || b, '[^[:alnum:]]+') w WHERE length(w) > 3
    )
  SELECT coalesce(array_to_tsvector(array_agg(mark)), ''::tsvector) FROM marks
$$;
--> statement-breakpoint
CREATE FUNCTION keep_idea_marks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.stage IN ('draft', 'withdrawn') THEN
    DELETE FROM idea_marks WHERE idea_id = NEW.id;
  ELSIF TG_OP = 'INSERT' OR OLD.stage IN ('draft', 'withdrawn') OR (OLD.title, OLD.body_text, OLD.challenge_id) IS DISTINCT FROM (NEW.title, NEW.body_text, NEW.challenge_id) THEN
    INSERT INTO idea_marks (idea_id, challenge_id, marks) VALUES (NEW.id, NEW.challenge_id, idea_marks_of(NEW.title, NEW.body_text))
      ON CONFLICT (idea_id) DO UPDATE SET challenge_id = excluded.challenge_id, marks = excluded.marks;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER ideas_marked AFTER INSERT OR UPDATE OF title, body_text, stage, challenge_id ON ideas FOR EACH ROW EXECUTE FUNCTION keep_idea_marks();
--> statement-breakpoint
INSERT INTO idea_marks (idea_id, challenge_id, marks) SELECT id, challenge_id, idea_marks_of(title, body_text) FROM ideas WHERE stage NOT IN ('draft', 'withdrawn');
