CREATE TABLE "seal_openings" (
	"id" text PRIMARY KEY DEFAULT 'opening_' || gen_random_uuid() NOT NULL,
	"idea_id" text NOT NULL,
	"asked_by_id" text NOT NULL,
	"reason" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer" text,
	"answered_by_id" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "four_eyes" CHECK ("seal_openings"."answer" is distinct from 'agreed' or "seal_openings"."answered_by_id" <> "seal_openings"."asked_by_id"),
	CONSTRAINT "answered_whole" CHECK (("seal_openings"."answer" is null) = ("seal_openings"."answered_by_id" is null) and ("seal_openings"."answer" is null) = ("seal_openings"."answered_at" is null)),
	CONSTRAINT "reason_said" CHECK (char_length("seal_openings"."reason") between 10 and 500)
);
--> statement-breakpoint
CREATE TABLE "sealed_authors" (
	"idea_id" text PRIMARY KEY NOT NULL,
	"author_id" text NOT NULL,
	"person_id" text NOT NULL,
	"draft_id" text NOT NULL,
	"proof" text NOT NULL,
	"opened_at" timestamp with time zone,
	"opened_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sealed_authors_author_id_unique" UNIQUE("author_id"),
	CONSTRAINT "sealed_authors_draft_id_unique" UNIQUE("draft_id"),
	CONSTRAINT "sealed_authors_proof_unique" UNIQUE("proof"),
	CONSTRAINT "opened_or_not" CHECK (("sealed_authors"."opened_at" is null) = ("sealed_authors"."opened_by" is null))
);
--> statement-breakpoint
ALTER TABLE "challenges" ADD COLUMN "names_sealed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "seal_openings" ADD CONSTRAINT "seal_openings_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seal_openings" ADD CONSTRAINT "seal_openings_asked_by_id_people_id_fk" FOREIGN KEY ("asked_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seal_openings" ADD CONSTRAINT "seal_openings_answered_by_id_people_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_authors" ADD CONSTRAINT "sealed_authors_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_authors" ADD CONSTRAINT "sealed_authors_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealed_authors" ADD CONSTRAINT "sealed_authors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "seal_openings_by_idea" ON "seal_openings" USING btree ("idea_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_opening_asked" ON "seal_openings" USING btree ("idea_id") WHERE answer is null;--> statement-breakpoint
CREATE INDEX "sealed_authors_by_person" ON "sealed_authors" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "sealed_is_nobody" CHECK ("people"."id" not like 'sealed\_%' or ("people"."email" is null and "people"."password_hash" is null and "people"."photo_id" is null and "people"."deactivated_at" is not null));--> statement-breakpoint

-- A seal is written whole and changes once, when it opens; it is never taken back.
CREATE FUNCTION guard_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.opened_at IS NOT NULL OR (to_jsonb(OLD) - '{opened_at,opened_by}'::text[]) <> (to_jsonb(NEW) - '{opened_at,opened_by}'::text[]) THEN
    RAISE EXCEPTION 'a seal only opens' USING ERRCODE = 'GS003';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER seals_only_open BEFORE UPDATE ON sealed_authors FOR EACH ROW EXECUTE FUNCTION guard_seal();
--> statement-breakpoint

-- Four eyes: both are of those who may, at the moment they say so; what was asked stays as it was asked, and is answered once.
CREATE FUNCTION guard_opening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.answer IS NOT NULL OR (to_jsonb(OLD) - '{answer,answered_by_id,answered_at}'::text[]) <> (to_jsonb(NEW) - '{answer,answered_by_id,answered_at}'::text[])) THEN
    RAISE EXCEPTION 'an opening is answered once' USING ERRCODE = 'GS003';
  END IF;
  IF TG_OP = 'INSERT' AND NEW.answer IS NOT NULL THEN
    RAISE EXCEPTION 'an opening is asked first' USING ERRCODE = 'GS003';
  END IF;
  IF NOT EXISTS (SELECT FROM platform_role_holders h JOIN people p ON p.id = h.person_id AND p.deactivated_at IS NULL
      WHERE h.role IN ('admin', 'moderator') AND h.person_id = CASE TG_OP WHEN 'INSERT' THEN NEW.asked_by_id ELSE NEW.answered_by_id END) THEN
    RAISE EXCEPTION 'an opening is for admins and moderators' USING ERRCODE = 'GS003';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER openings_guarded BEFORE INSERT OR UPDATE ON seal_openings FOR EACH ROW EXECUTE FUNCTION guard_opening();
--> statement-breakpoint
ALTER TABLE seal_openings ENABLE ALWAYS TRIGGER openings_guarded;
--> statement-breakpoint

-- Corrections only grow, save that a name which comes out takes the place of the sealed one.
CREATE FUNCTION guard_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(OLD) - '{person_id,by_id}'::text[]) <> (to_jsonb(NEW) - '{person_id,by_id}'::text[])
    OR (OLD.person_id <> NEW.person_id AND NOT EXISTS (SELECT FROM sealed_authors s WHERE s.author_id = OLD.person_id AND s.person_id = NEW.person_id AND s.opened_at IS NOT NULL))
    OR (OLD.by_id IS DISTINCT FROM NEW.by_id AND NOT EXISTS (SELECT FROM sealed_authors s WHERE s.author_id = OLD.by_id AND s.person_id = NEW.by_id AND s.opened_at IS NOT NULL)) THEN
    RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'GS003';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DROP TRIGGER credit_corrections_only_grow ON credit_corrections;
--> statement-breakpoint
CREATE TRIGGER credit_corrections_only_grow BEFORE UPDATE OR DELETE ON credit_corrections FOR EACH ROW EXECUTE FUNCTION guard_correction();
--> statement-breakpoint
ALTER TABLE credit_corrections ENABLE ALWAYS TRIGGER credit_corrections_only_grow;
--> statement-breakpoint

-- The names behind these ideas come out: in every column that refers to a person the author takes the place of who stood for
-- them, whatever tables there are. Where both stand already (each followed the idea) one row is enough. Who stood for them
-- stays, under the author's name, for the trail, which nobody writes anew. Gives which ideas opened.
CREATE FUNCTION open_seals(which text[], why text) RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE place record; double record; opened text[];
BEGIN
  -- Whoever writes in a sealed name at this moment is waited for.
  PERFORM 1 FROM people p JOIN sealed_authors s ON s.author_id = p.id WHERE s.idea_id = ANY (which) AND s.opened_at IS NULL ORDER BY p.id FOR UPDATE OF p;
  WITH done AS (UPDATE sealed_authors SET opened_at = now(), opened_by = why WHERE idea_id = ANY (which) AND opened_at IS NULL RETURNING idea_id)
    SELECT array_agg(idea_id ORDER BY idea_id) INTO opened FROM done;
  IF opened IS NULL THEN RETURN '{}'; END IF;
  UPDATE people m SET name = p.name FROM sealed_authors s JOIN people p ON p.id = s.person_id WHERE m.id = s.author_id AND s.idea_id = ANY (opened);

  FOR place IN SELECT k.conrelid::regclass AS of, a.attname AS col FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'f' AND k.confrelid = 'people'::regclass AND k.conrelid NOT IN ('sealed_authors'::regclass, 'seal_openings'::regclass) ORDER BY 1, 2
  LOOP
    BEGIN
      EXECUTE format('UPDATE %s t SET %I = s.person_id FROM sealed_authors s WHERE t.%2$I = s.author_id AND s.idea_id = ANY ($1)', place.of, place.col) USING opened;
    EXCEPTION WHEN unique_violation OR check_violation THEN
      FOR double IN EXECUTE format('SELECT t.ctid AS at, s.person_id AS who FROM %s t JOIN sealed_authors s ON t.%I = s.author_id WHERE s.idea_id = ANY ($1)', place.of, place.col) USING opened LOOP
        BEGIN
          EXECUTE format('UPDATE %s SET %I = $1 WHERE ctid = $2', place.of, place.col) USING double.who, double.at;
        EXCEPTION WHEN unique_violation OR check_violation THEN
          EXECUTE format('DELETE FROM %s WHERE ctid = $1', place.of) USING double.at;
        END;
      END LOOP;
    END;
  END LOOP;
  RETURN opened;
END $$;
