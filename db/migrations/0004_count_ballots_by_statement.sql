-- Ballots are counted once a statement, not once a row, and ballots and ledgers queue up in 1,024 lanes each: an import that
-- brings a hundred thousand of them at once neither counts as often nor holds more locks than the server has room for.
DROP TRIGGER ballot_guarded ON votes;
--> statement-breakpoint
DROP FUNCTION guard_ballot();
--> statement-breakpoint
CREATE FUNCTION guard_ballots() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE lane integer;
BEGIN
  IF EXISTS (SELECT FROM added a JOIN ideas i ON i.id = a.idea_id WHERE i.challenge_id <> a.challenge_id) THEN
    RAISE EXCEPTION 'this idea belongs to another challenge' USING ERRCODE = 'GS004';
  END IF;
  FOR lane IN
    SELECT DISTINCT (hashtextextended(a.challenge_id || ':' || a.voter_id, 0) & 1023)::integer FROM added a
    JOIN challenges c ON c.id = a.challenge_id WHERE a.choice = 1 AND c.picks_max IS NOT NULL ORDER BY 1
  LOOP
    PERFORM pg_advisory_xact_lock(726002, lane);
  END LOOP;
  IF FOUND AND EXISTS ( -- each statement here sees what was committed while we waited
    SELECT FROM votes v JOIN challenges c ON c.id = v.challenge_id
    WHERE v.choice = 1 AND c.picks_max IS NOT NULL AND (v.voter_id, v.challenge_id) IN (SELECT voter_id, challenge_id FROM added)
    GROUP BY v.voter_id, v.challenge_id, c.picks_max HAVING count(*) > c.picks_max)
  THEN
    RAISE EXCEPTION 'no picks left' USING ERRCODE = 'GS002';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER ballots_guarded_new AFTER INSERT ON votes REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard_ballots();
--> statement-breakpoint
CREATE TRIGGER ballots_guarded_changed AFTER UPDATE ON votes REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION guard_ballots();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION guard_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE left_over bigint;
BEGIN
  IF NEW.idea_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ideas WHERE id = NEW.idea_id AND challenge_id = NEW.challenge_id) THEN
    RAISE EXCEPTION 'this idea belongs to another challenge' USING ERRCODE = 'GS004';
  END IF;
  IF NEW.kind = 'expense' THEN
    PERFORM pg_advisory_xact_lock(726003, (hashtextextended(NEW.idea_id, 0) & 1023)::integer);
    IF (SELECT coalesce(sum(amount_minor), 0) FROM ledger WHERE kind = 'expense' AND idea_id = NEW.idea_id) + NEW.amount_minor < 0 THEN
      RAISE EXCEPTION 'less than nothing spent' USING ERRCODE = 'GS005';
    END IF;
    RETURN NEW;
  END IF;
  PERFORM pg_advisory_xact_lock(726004, (hashtextextended(NEW.challenge_id || ':' || NEW.sponsor_id, 0) & 1023)::integer);
  SELECT coalesce(sum(CASE kind WHEN 'pledge' THEN amount_minor ELSE -amount_minor END), 0) INTO left_over
    FROM ledger WHERE challenge_id = NEW.challenge_id AND sponsor_id = NEW.sponsor_id AND kind IN ('pledge', 'allocation');
  IF (left_over + (CASE NEW.kind WHEN 'pledge' THEN NEW.amount_minor ELSE -NEW.amount_minor END)) < 0 THEN
    RAISE EXCEPTION 'more allocated than pledged' USING ERRCODE = 'GS001';
  END IF;
  IF NEW.kind = 'allocation' AND NEW.amount_minor < 0 AND
     (SELECT coalesce(sum(amount_minor), 0) FROM ledger WHERE kind = 'allocation' AND idea_id = NEW.idea_id AND sponsor_id = NEW.sponsor_id) + NEW.amount_minor < 0 THEN
    RAISE EXCEPTION 'more taken back than given' USING ERRCODE = 'GS005';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- The counters named their own column in a way the database could not tell from what was added to it.
CREATE OR REPLACE FUNCTION count_votes_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE idea_stats s SET voters = s.voters + d.voters, votes_for = s.votes_for + d.votes_for, votes_against = s.votes_against + d.votes_against
  FROM (SELECT idea_id, count(*) FILTER (WHERE choice <> 0)::int AS voters,
          coalesce(sum(weight) FILTER (WHERE choice = 1), 0) AS votes_for, coalesce(sum(weight) FILTER (WHERE choice = -1), 0) AS votes_against
        FROM added GROUP BY idea_id) d
  WHERE s.idea_id = d.idea_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION count_votes_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE idea_stats s SET voters = s.voters - d.voters, votes_for = s.votes_for - d.votes_for, votes_against = s.votes_against - d.votes_against
  FROM (SELECT idea_id, count(*) FILTER (WHERE choice <> 0)::int AS voters,
          coalesce(sum(weight) FILTER (WHERE choice = 1), 0) AS votes_for, coalesce(sum(weight) FILTER (WHERE choice = -1), 0) AS votes_against
        FROM removed GROUP BY idea_id) d
  WHERE s.idea_id = d.idea_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION count_votes_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE idea_stats s SET voters = s.voters + d.voters, votes_for = s.votes_for + d.votes_for, votes_against = s.votes_against + d.votes_against
  FROM (SELECT idea_id, sum(sign * (choice <> 0)::int)::int AS voters,
          sum(sign * CASE choice WHEN 1 THEN weight ELSE 0 END) AS votes_for, sum(sign * CASE choice WHEN -1 THEN weight ELSE 0 END) AS votes_against
        FROM (SELECT 1 AS sign, * FROM added UNION ALL SELECT -1 AS sign, * FROM removed) both_sides GROUP BY idea_id) d
  WHERE s.idea_id = d.idea_id AND (d.voters, d.votes_for, d.votes_against) <> (0, 0, 0);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION count_contributions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE idea_stats s SET contributions = s.contributions + d.contributions, answers = s.answers + d.answers
  FROM (SELECT idea_id, count(*)::int AS contributions, count(as_role)::int AS answers FROM added GROUP BY idea_id) d
  WHERE s.idea_id = d.idea_id;
  RETURN NULL;
END $$;
