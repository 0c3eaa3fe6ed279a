CREATE TABLE "file_uses" (
	"file_id" text NOT NULL,
	"idea_id" text NOT NULL,
	"part" text NOT NULL,
	CONSTRAINT "file_uses_file_id_idea_id_part_pk" PRIMARY KEY("file_id","idea_id","part")
);
--> statement-breakpoint
CREATE TABLE "unsent_words" (
	"person_id" text NOT NULL,
	"key" text NOT NULL,
	"text" text NOT NULL,
	"doc" text DEFAULT '' NOT NULL,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unsent_words_person_id_key_pk" PRIMARY KEY("person_id","key")
);
--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "loose_since" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "file_uses" ADD CONSTRAINT "file_uses_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_uses" ADD CONSTRAINT "file_uses_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unsent_words" ADD CONSTRAINT "unsent_words_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "file_uses_by_idea" ON "file_uses" USING btree ("idea_id");--> statement-breakpoint
CREATE INDEX "unsent_words_by_age" ON "unsent_words" USING btree ("kept_at");--> statement-breakpoint
CREATE INDEX "files_loose" ON "files" USING btree ("loose_since");--> statement-breakpoint
CREATE INDEX "files_by_uploader" ON "files" USING btree ("uploaded_by_id");
--> statement-breakpoint
UPDATE files SET loose_since = CASE WHEN num_nonnulls(challenge_id, idea_id, person_id, organisation_id) = 0 THEN created_at END;
--> statement-breakpoint
ALTER TABLE "file_uses" ADD CONSTRAINT "file_uses_part" CHECK (part IN ('text', 'thread', 'update'));
--> statement-breakpoint
-- Which files a document shows or offers. The form jsonb is written in is always the same, and words cannot imitate it: their quotes are escaped.
CREATE FUNCTION files_in(doc jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN strpos(doc::text, '"src": "/files/') = 0 THEN '{}' ELSE
    (SELECT coalesce(array_agg(DISTINCT found[1]), '{}') FROM regexp_matches(doc::text, '"src": "/files/([A-Za-z0-9_-]+)"', 'g') AS found) END
$$;
--> statement-breakpoint
-- Whatever its writers put into a text is in use there: what they sent themselves, and what stands in this idea already. Nobody
-- lifts a file out of a place by its name. Its row is changed, not only locked: a sweep that wants it at this moment waits, looks again and lets it be.
CREATE FUNCTION use_files(doc jsonb, idea text, which text, writers text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE ids text[] := files_in(doc);
BEGIN
  IF ids = '{}' THEN RETURN; END IF;
  SELECT array_agg(id ORDER BY id) INTO ids FROM files f WHERE id = ANY (ids)
    AND (uploaded_by_id = ANY (writers) OR idea_id = idea OR EXISTS (SELECT FROM file_uses u WHERE u.file_id = f.id AND u.idea_id = idea));
  PERFORM 1 FROM files WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
  UPDATE files SET loose_since = NULL WHERE id = ANY (ids);
  INSERT INTO file_uses (file_id, idea_id, part) SELECT id, idea, which FROM files WHERE id = ANY (ids) ON CONFLICT DO NOTHING;
END $$;
--> statement-breakpoint
CREATE FUNCTION use_files_of_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A draft has no past: what was taken out of it is not in it. Of a posted text every version stays.
  IF TG_OP = 'UPDATE' AND files_in(OLD.body) <> '{}' THEN
    DELETE FROM file_uses WHERE idea_id = NEW.id AND part = 'text' AND NOT (file_id = ANY (files_in(NEW.body)));
  END IF;
  PERFORM use_files(NEW.body, NEW.id, 'text', ARRAY[NEW.created_by_id]);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER drafts_use_files_at_first AFTER INSERT ON ideas FOR EACH ROW WHEN (NEW.stage = 'draft') EXECUTE FUNCTION use_files_of_draft();
--> statement-breakpoint
CREATE TRIGGER drafts_use_files AFTER UPDATE OF body ON ideas FOR EACH ROW WHEN (NEW.stage = 'draft') EXECUTE FUNCTION use_files_of_draft();
--> statement-breakpoint
CREATE FUNCTION use_files_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM use_files(NEW.body, NEW.idea_id, 'text', ARRAY[NEW.by_id, NEW.accepted_by_id]);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER idea_versions_use_files AFTER INSERT ON idea_versions FOR EACH ROW EXECUTE FUNCTION use_files_of_version();
--> statement-breakpoint
CREATE FUNCTION use_files_of_suggestion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM use_files(NEW.body, NEW.idea_id, 'thread', (SELECT ARRAY[by_id] FROM contributions WHERE id = NEW.contribution_id));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER suggestions_use_files AFTER INSERT OR UPDATE OF body ON suggestions FOR EACH ROW EXECUTE FUNCTION use_files_of_suggestion();
--> statement-breakpoint
CREATE FUNCTION use_files_of_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM use_files(NEW.body, NEW.idea_id, TG_ARGV[0], ARRAY[NEW.by_id]);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER contributions_use_files AFTER INSERT OR UPDATE OF body ON contributions FOR EACH ROW EXECUTE FUNCTION use_files_of_part('thread');
--> statement-breakpoint
CREATE TRIGGER updates_use_files AFTER INSERT OR UPDATE OF body ON implementation_updates FOR EACH ROW EXECUTE FUNCTION use_files_of_part('update');
--> statement-breakpoint
-- The last use gone, the file is loose again. The row is held first, so that a use made at this moment is seen.
CREATE FUNCTION file_use_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM files WHERE id = OLD.file_id FOR NO KEY UPDATE;
  UPDATE files f SET loose_since = now() WHERE f.id = OLD.file_id
    AND num_nonnulls(f.challenge_id, f.idea_id, f.person_id, f.organisation_id) = 0 AND NOT EXISTS (SELECT FROM file_uses u WHERE u.file_id = f.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER file_uses_end AFTER DELETE ON file_uses FOR EACH ROW EXECUTE FUNCTION file_use_ended();
--> statement-breakpoint
CREATE FUNCTION file_hangs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF num_nonnulls(NEW.challenge_id, NEW.idea_id, NEW.person_id, NEW.organisation_id) > 0 OR EXISTS (SELECT FROM file_uses WHERE file_id = NEW.id) THEN
    NEW.loose_since := NULL;
  ELSIF NEW.loose_since IS NULL THEN
    NEW.loose_since := now();
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER files_hang BEFORE INSERT OR UPDATE OF challenge_id, idea_id, person_id, organisation_id ON files FOR EACH ROW EXECUTE FUNCTION file_hangs();
