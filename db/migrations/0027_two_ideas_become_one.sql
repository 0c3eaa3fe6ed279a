ALTER TYPE "public"."idea_stage" ADD VALUE 'merged';--> statement-breakpoint
CREATE TABLE "idea_merges" (
	"id" text PRIMARY KEY DEFAULT 'merge_' || gen_random_uuid() NOT NULL,
	"from_id" text NOT NULL,
	"into_id" text NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"asks" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by_id" text,
	"proposed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by_id" text,
	"decided_at" timestamp with time zone,
	"words" text DEFAULT '' NOT NULL,
	CONSTRAINT "merges_two" CHECK ("idea_merges"."from_id" <> "idea_merges"."into_id")
);
--> statement-breakpoint
CREATE TABLE "merged_followers" (
	"merge_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "merged_followers_merge_id_person_id_pk" PRIMARY KEY("merge_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "merged_votes" (
	"merge_id" text NOT NULL,
	"voter_id" text NOT NULL,
	"choice" smallint NOT NULL,
	"weight" integer NOT NULL,
	"cast_at" timestamp with time zone NOT NULL,
	"doubled" boolean NOT NULL,
	CONSTRAINT "merged_votes_merge_id_voter_id_pk" PRIMARY KEY("merge_id","voter_id")
);
--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "ideas" ADD COLUMN "split_from_id" text;--> statement-breakpoint
ALTER TABLE "contributions" ADD COLUMN "came_from_id" text;--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_from_id_ideas_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_into_id_ideas_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."ideas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_proposed_by_id_people_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_merges" ADD CONSTRAINT "idea_merges_decided_by_id_people_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_followers" ADD CONSTRAINT "merged_followers_merge_id_idea_merges_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."idea_merges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_followers" ADD CONSTRAINT "merged_followers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_votes" ADD CONSTRAINT "merged_votes_merge_id_idea_merges_id_fk" FOREIGN KEY ("merge_id") REFERENCES "public"."idea_merges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merged_votes" ADD CONSTRAINT "merged_votes_voter_id_people_id_fk" FOREIGN KEY ("voter_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_proposal_a_pair" ON "idea_merges" USING btree (least("from_id", "into_id"),greatest("from_id", "into_id")) WHERE state = 'proposed';--> statement-breakpoint
CREATE UNIQUE INDEX "one_merge_an_idea" ON "idea_merges" USING btree ("from_id") WHERE state = 'agreed';--> statement-breakpoint
CREATE INDEX "merges_into" ON "idea_merges" USING btree ("into_id");--> statement-breakpoint
CREATE INDEX "merges_from" ON "idea_merges" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "merged_followers_by_person" ON "merged_followers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "merged_votes_by_voter" ON "merged_votes" USING btree ("voter_id");--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_merged_into_id_ideas_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_split_from_id_ideas_id_fk" FOREIGN KEY ("split_from_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_came_from_id_ideas_id_fk" FOREIGN KEY ("came_from_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ideas_merged" ON "ideas" USING btree ("merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
CREATE INDEX "ideas_split" ON "ideas" USING btree ("split_from_id") WHERE split_from_id is not null;--> statement-breakpoint
CREATE INDEX "contributions_came" ON "contributions" USING btree ("came_from_id") WHERE came_from_id is not null;
--> statement-breakpoint

-- What was added to an idea is counted where it stands, also when it goes along to another.
CREATE OR REPLACE FUNCTION count_contributions_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE idea_stats s SET contributions = s.contributions + d.contributions, answers = s.answers + d.answers, waiting = s.waiting + d.waiting
  FROM (SELECT idea_id, sum(sign)::int AS contributions, coalesce(sum(sign) FILTER (WHERE as_role IS NOT NULL), 0)::int AS answers,
          coalesce(sum(sign) FILTER (WHERE state = 'open' AND kind IN ('question', 'concern', 'offer')), 0)::int AS waiting
        FROM (SELECT 1 AS sign, idea_id, as_role, state, kind FROM added UNION ALL SELECT -1, idea_id, as_role, state, kind FROM removed) both_sides
        GROUP BY idea_id) d
  WHERE s.idea_id = d.idea_id AND (d.contributions, d.answers, d.waiting) <> (0, 0, 0);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_idea_marks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.stage IN ('draft', 'withdrawn', 'merged') THEN
    DELETE FROM idea_marks WHERE idea_id = NEW.id;
  ELSIF TG_OP = 'INSERT' OR OLD.stage IN ('draft', 'withdrawn', 'merged') OR (OLD.title, OLD.body_text, OLD.challenge_id) IS DISTINCT FROM (NEW.title, NEW.body_text, NEW.challenge_id) THEN
    INSERT INTO idea_marks (idea_id, challenge_id, marks) VALUES (NEW.id, NEW.challenge_id, idea_marks_of(NEW.title, NEW.body_text))
      ON CONFLICT (idea_id) DO UPDATE SET challenge_id = excluded.challenge_id, marks = excluded.marks;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Who adds something at the moment two ideas are joined adds it to the one that remains: the row of the idea is held by whoever joins them.
CREATE FUNCTION follow_merge() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE place record;
BEGIN
  IF current_setting('groundswell.importing', true) = 'on' THEN
    RETURN NEW; -- a package says where it stands
  END IF;
  PERFORM 1 FROM ideas WHERE id = NEW.idea_id FOR KEY SHARE;
  IF NEW.parent_id IS NULL THEN
    SELECT into_id INTO place FROM idea_merges WHERE from_id = NEW.idea_id AND state = 'agreed';
    IF FOUND THEN
      NEW.came_from_id := NEW.idea_id;
      NEW.idea_id := place.into_id;
    END IF;
  ELSE -- a reply goes with its thread
    SELECT idea_id, came_from_id INTO place FROM contributions WHERE id = NEW.parent_id;
    IF FOUND AND (place.idea_id = NEW.idea_id OR EXISTS (SELECT FROM idea_merges WHERE state = 'agreed' AND (from_id, into_id) = (NEW.idea_id, place.idea_id))) THEN
      NEW.came_from_id := coalesce(NEW.came_from_id, place.came_from_id);
      NEW.idea_id := place.idea_id;
    END IF;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER contributions_follow_merge BEFORE INSERT ON contributions FOR EACH ROW EXECUTE FUNCTION follow_merge();
--> statement-breakpoint
-- A nod or thanks at what was added stands where that stands.
CREATE FUNCTION stand_with_contribution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM ideas WHERE id = NEW.idea_id FOR KEY SHARE;
  NEW.idea_id := coalesce((SELECT into_id FROM idea_merges m JOIN contributions c ON c.idea_id = m.into_id AND c.came_from_id = m.from_id
    WHERE m.from_id = NEW.idea_id AND m.state = 'agreed' AND c.id = NEW.contribution_id), NEW.idea_id);
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER reactions_stand BEFORE INSERT ON reactions FOR EACH ROW WHEN (NEW.contribution_id <> '') EXECUTE FUNCTION stand_with_contribution();
--> statement-breakpoint
CREATE TRIGGER thanks_stand BEFORE INSERT ON thanks FOR EACH ROW WHEN (NEW.contribution_id IS NOT NULL) EXECUTE FUNCTION stand_with_contribution();
--> statement-breakpoint
-- As before (0009); and nobody votes for an idea that has become part of another, however quick they are.
CREATE OR REPLACE FUNCTION guard_ballots() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE lane integer;
BEGIN
  IF EXISTS (SELECT FROM added a JOIN ideas i ON i.id = a.idea_id WHERE i.challenge_id <> a.challenge_id) THEN
    RAISE EXCEPTION 'this idea belongs to another challenge' USING ERRCODE = 'GS004';
  END IF;
  PERFORM 1 FROM ideas WHERE id IN (SELECT idea_id FROM added) ORDER BY id FOR KEY SHARE; -- whoever joins two ideas holds both
  IF EXISTS (SELECT FROM added a JOIN idea_merges m ON m.from_id = a.idea_id WHERE m.state = 'agreed') THEN
    RAISE EXCEPTION 'this idea has joined another' USING ERRCODE = 'GS007';
  END IF;
  FOR lane IN
    SELECT DISTINCT (hashtextextended(a.challenge_id || ':' || a.voter_id, 0) & 1023)::integer FROM added a
    JOIN challenges c ON c.id = a.challenge_id WHERE a.choice = 1 AND c.picks_max IS NOT NULL ORDER BY 1
  LOOP
    PERFORM pg_advisory_xact_lock(726002, lane);
  END LOOP;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  IF EXISTS ( -- a statement of its own, so it sees what was committed while we waited
    SELECT FROM (
      SELECT DISTINCT a.voter_id, a.challenge_id, c.picks_max FROM added a
      JOIN challenges c ON c.id = a.challenge_id WHERE a.choice = 1 AND c.picks_max IS NOT NULL) ballot
    WHERE (SELECT count(*) FROM votes v WHERE v.voter_id = ballot.voter_id AND v.challenge_id = ballot.challenge_id AND v.choice = 1) > ballot.picks_max)
  THEN
    RAISE EXCEPTION 'no picks left' USING ERRCODE = 'GS002';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- The threads of an idea that go along: all but those about its own text, with whose suggestions its versions were made.
CREATE FUNCTION threads_that_go(idea text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
  WITH RECURSIVE tree(id, root) AS (
    SELECT id, id FROM contributions WHERE idea_id = idea AND parent_id IS NULL
    UNION ALL SELECT c.id, t.root FROM contributions c JOIN tree t ON c.parent_id = t.id WHERE c.idea_id = idea)
  SELECT id FROM tree WHERE root NOT IN (SELECT t.root FROM tree t JOIN suggestions g ON g.contribution_id = t.id)
$$;
--> statement-breakpoint
-- One idea becomes part of another: its votes (one a person), its threads with the nods and thanks at them, and its followers
-- go along. What is needed to part them again is kept. The move of its stage, and who may do this, are the application's.
CREATE FUNCTION merge_ideas(merge text, person text, with_words text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE m idea_merges; goes text[];
BEGIN
  SELECT * INTO m FROM idea_merges WHERE id = merge AND state = 'proposed' FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'no such proposal' USING ERRCODE = 'GS004'; END IF;
  PERFORM 1 FROM ideas WHERE id IN (m.from_id, m.into_id) ORDER BY id FOR UPDATE;
  UPDATE idea_merges SET state = 'agreed', decided_by_id = person, decided_at = now(), words = with_words WHERE id = merge;
  UPDATE ideas SET merged_into_id = m.into_id WHERE id = m.from_id;

  INSERT INTO merged_votes (merge_id, voter_id, choice, weight, cast_at, doubled)
    SELECT merge, v.voter_id, v.choice, v.weight, v.cast_at,
      EXISTS (SELECT FROM votes o WHERE o.idea_id = m.into_id AND o.voter_id = v.voter_id) OR EXISTS (SELECT FROM idea_authors a WHERE a.idea_id = m.into_id AND a.person_id = v.voter_id)
        OR EXISTS (SELECT FROM sealed_authors a WHERE a.idea_id = m.into_id AND a.person_id = v.voter_id)
    FROM votes v WHERE v.idea_id = m.from_id;
  DELETE FROM votes WHERE idea_id = m.from_id;
  INSERT INTO votes (idea_id, voter_id, challenge_id, choice, weight, cast_at)
    SELECT m.into_id, v.voter_id, i.challenge_id, v.choice, v.weight, v.cast_at FROM merged_votes v JOIN ideas i ON i.id = m.into_id WHERE v.merge_id = merge AND NOT v.doubled;

  goes := ARRAY(SELECT threads_that_go(m.from_id));
  UPDATE contributions SET idea_id = m.into_id, came_from_id = m.from_id WHERE id = ANY (goes);
  UPDATE reactions SET idea_id = m.into_id WHERE idea_id = m.from_id AND contribution_id = ANY (goes);
  UPDATE thanks SET idea_id = m.into_id WHERE idea_id = m.from_id AND contribution_id = ANY (goes);

  WITH new AS (INSERT INTO idea_followers (idea_id, person_id) SELECT m.into_id, person_id FROM idea_followers WHERE idea_id = m.from_id ON CONFLICT DO NOTHING RETURNING person_id)
    INSERT INTO merged_followers (merge_id, person_id) SELECT merge, person_id FROM new;
END $$;
--> statement-breakpoint
-- The two come apart as they were, save what people did themselves since: a vote taken back stays back, a pick given elsewhere stays
-- there, a reply goes with its thread.
CREATE FUNCTION part_ideas(merge text, person text, with_words text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE m idea_merges; goes text[]; v merged_votes;
BEGIN
  SELECT * INTO m FROM idea_merges WHERE id = merge AND state = 'agreed' FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'not joined' USING ERRCODE = 'GS004'; END IF;
  PERFORM 1 FROM ideas WHERE id IN (m.from_id, m.into_id) ORDER BY id FOR UPDATE;
  UPDATE idea_merges SET state = 'undone', decided_by_id = person, decided_at = now(), words = with_words WHERE id = merge;
  UPDATE ideas SET merged_into_id = NULL WHERE id = m.from_id;

  WITH back AS (DELETE FROM votes o USING merged_votes k WHERE k.merge_id = merge AND NOT k.doubled AND o.idea_id = m.into_id AND (o.voter_id, o.cast_at) = (k.voter_id, k.cast_at)
      RETURNING o.voter_id, o.challenge_id, o.choice, o.weight, o.cast_at)
    INSERT INTO votes (idea_id, voter_id, challenge_id, choice, weight, cast_at) SELECT m.from_id, b.voter_id, b.challenge_id, b.choice, b.weight, b.cast_at FROM back b;
  FOR v IN SELECT * FROM merged_votes k WHERE k.merge_id = merge AND k.doubled ORDER BY k.voter_id LOOP
    INSERT INTO votes (idea_id, voter_id, challenge_id, choice, weight, cast_at)
      SELECT m.from_id, v.voter_id, c.id, v.choice, v.weight, v.cast_at FROM ideas i JOIN challenges c ON c.id = i.challenge_id
      WHERE i.id = m.from_id AND (v.choice <> 1 OR c.picks_max IS NULL OR (SELECT count(*) FROM votes o WHERE o.voter_id = v.voter_id AND o.challenge_id = c.id AND o.choice = 1) < c.picks_max)
      ON CONFLICT DO NOTHING;
  END LOOP;

  goes := ARRAY(SELECT id FROM contributions WHERE idea_id = m.into_id AND came_from_id = m.from_id);
  UPDATE contributions SET idea_id = m.from_id, came_from_id = NULL WHERE id = ANY (goes);
  UPDATE reactions SET idea_id = m.from_id WHERE idea_id = m.into_id AND contribution_id = ANY (goes);
  UPDATE thanks SET idea_id = m.from_id WHERE idea_id = m.into_id AND contribution_id = ANY (goes);
  DELETE FROM idea_followers f USING merged_followers k WHERE k.merge_id = merge AND f.idea_id = m.into_id AND f.person_id = k.person_id;
  DELETE FROM merged_votes WHERE merge_id = merge;
  DELETE FROM merged_followers WHERE merge_id = merge;
END $$;
