-- Which phase a challenge is in at an instant. The one place that says so.
-- A phase has begun when somebody entered it, or, up to selection, when its planned start has come after the announcement.
CREATE FUNCTION challenge_phase_at(challenge text, at timestamptz) RETURNS challenge_phase
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce((
    SELECT s.phase FROM challenge_schedule s
    WHERE s.challenge_id = challenge
      AND (s.entered_at <= at OR (
        s.phase BETWEEN 'announced' AND 'selection' AND s.starts_at <= at
        AND EXISTS (SELECT 1 FROM challenge_schedule a
                    WHERE a.challenge_id = challenge AND a.phase = 'announced' AND a.entered_at <= at)))
    ORDER BY s.phase DESC LIMIT 1), 'draft')
$$;
--> statement-breakpoint

-- The activity and the ledger only grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'GS003';
END $$;
--> statement-breakpoint
CREATE TRIGGER activity_only_grows BEFORE UPDATE OR DELETE ON activity FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER activity_not_emptied BEFORE TRUNCATE ON activity FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE activity ENABLE ALWAYS TRIGGER activity_only_grows;
--> statement-breakpoint
ALTER TABLE activity ENABLE ALWAYS TRIGGER activity_not_emptied;
--> statement-breakpoint
CREATE TRIGGER ledger_only_grows BEFORE UPDATE OR DELETE ON ledger FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_not_emptied BEFORE TRUNCATE ON ledger FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE ledger ENABLE ALWAYS TRIGGER ledger_only_grows;
--> statement-breakpoint
ALTER TABLE ledger ENABLE ALWAYS TRIGGER ledger_not_emptied;
--> statement-breakpoint

-- Never more allocated than pledged, whatever happens at the same time: entries of one sponsor in one challenge queue up.
CREATE FUNCTION guard_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE left_over bigint;
BEGIN
  IF NEW.idea_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ideas WHERE id = NEW.idea_id AND challenge_id = NEW.challenge_id) THEN
    RAISE EXCEPTION 'this idea belongs to another challenge' USING ERRCODE = 'GS004';
  END IF;
  IF NEW.kind = 'expense' THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('expense:' || NEW.idea_id, 0));
    IF (SELECT coalesce(sum(amount_minor), 0) FROM ledger WHERE kind = 'expense' AND idea_id = NEW.idea_id) + NEW.amount_minor < 0 THEN
      RAISE EXCEPTION 'less than nothing spent' USING ERRCODE = 'GS005';
    END IF;
    RETURN NEW;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('ledger:' || NEW.challenge_id || ':' || NEW.sponsor_id, 0));
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
CREATE TRIGGER ledger_guarded BEFORE INSERT ON ledger FOR EACH ROW EXECUTE FUNCTION guard_ledger();
--> statement-breakpoint

-- One ballot holds at most so many picks, however many tabs are open.
CREATE FUNCTION guard_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE most integer; challenge_of_idea text;
BEGIN
  SELECT c.id, c.picks_max INTO challenge_of_idea, most FROM ideas i JOIN challenges c ON c.id = i.challenge_id WHERE i.id = NEW.idea_id;
  IF challenge_of_idea IS DISTINCT FROM NEW.challenge_id THEN
    RAISE EXCEPTION 'this idea belongs to another challenge' USING ERRCODE = 'GS004';
  END IF;
  IF most IS NOT NULL AND NEW.choice = 1 THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('ballot:' || NEW.challenge_id || ':' || NEW.voter_id, 0));
    IF (SELECT count(*) FROM votes WHERE challenge_id = NEW.challenge_id AND voter_id = NEW.voter_id AND choice = 1 AND idea_id <> NEW.idea_id) >= most THEN
      RAISE EXCEPTION 'no picks left' USING ERRCODE = 'GS002';
    END IF;
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER ballot_guarded BEFORE INSERT OR UPDATE ON votes FOR EACH ROW EXECUTE FUNCTION guard_ballot();
--> statement-breakpoint

-- Counters of an idea, kept exact in the statement that changes what they count.
CREATE FUNCTION begin_idea_stats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO idea_stats (idea_id, challenge_id) SELECT id, challenge_id FROM added;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER idea_stats_begun AFTER INSERT ON ideas REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION begin_idea_stats();
--> statement-breakpoint
CREATE FUNCTION count_votes_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE idea_stats s SET voters = voters + d.voters, votes_for = votes_for + d.votes_for, votes_against = votes_against + d.votes_against
  FROM (SELECT idea_id, count(*) FILTER (WHERE choice <> 0)::int AS voters,
          coalesce(sum(weight) FILTER (WHERE choice = 1), 0) AS votes_for, coalesce(sum(weight) FILTER (WHERE choice = -1), 0) AS votes_against
        FROM added GROUP BY idea_id) d
  WHERE s.idea_id = d.idea_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION count_votes_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE idea_stats s SET voters = voters - d.voters, votes_for = votes_for - d.votes_for, votes_against = votes_against - d.votes_against
  FROM (SELECT idea_id, count(*) FILTER (WHERE choice <> 0)::int AS voters,
          coalesce(sum(weight) FILTER (WHERE choice = 1), 0) AS votes_for, coalesce(sum(weight) FILTER (WHERE choice = -1), 0) AS votes_against
        FROM removed GROUP BY idea_id) d
  WHERE s.idea_id = d.idea_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION count_votes_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE idea_stats s SET voters = voters + d.voters, votes_for = votes_for + d.votes_for, votes_against = votes_against + d.votes_against
  FROM (SELECT idea_id, sum(sign * (choice <> 0)::int)::int AS voters,
          sum(sign * CASE choice WHEN 1 THEN weight ELSE 0 END) AS votes_for, sum(sign * CASE choice WHEN -1 THEN weight ELSE 0 END) AS votes_against
        FROM (SELECT 1 AS sign, * FROM added UNION ALL SELECT -1 AS sign, * FROM removed) both_sides GROUP BY idea_id) d
  WHERE s.idea_id = d.idea_id AND (d.voters, d.votes_for, d.votes_against) <> (0, 0, 0);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER votes_added AFTER INSERT ON votes REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_votes_added();
--> statement-breakpoint
CREATE TRIGGER votes_removed AFTER DELETE ON votes REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_votes_removed();
--> statement-breakpoint
CREATE TRIGGER votes_changed AFTER UPDATE ON votes REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_votes_changed();
--> statement-breakpoint
CREATE FUNCTION count_contributions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE idea_stats s SET contributions = contributions + d.contributions, answers = answers + d.answers
  FROM (SELECT idea_id, count(*)::int AS contributions, count(as_role)::int AS answers FROM added GROUP BY idea_id) d
  WHERE s.idea_id = d.idea_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER contributions_added AFTER INSERT ON contributions REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_contributions();
--> statement-breakpoint

-- An organisation never ends up without anybody to run it.
CREATE FUNCTION keep_an_admin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.role = 'admin' THEN
    PERFORM pg_advisory_xact_lock(hashtextextended('admins', 0));
    IF NOT EXISTS (SELECT 1 FROM platform_role_holders WHERE role = 'admin' AND person_id <> OLD.person_id) THEN
      RAISE EXCEPTION 'the last admin stays' USING ERRCODE = 'GS006';
    END IF;
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER an_admin_stays BEFORE DELETE ON platform_role_holders FOR EACH ROW EXECUTE FUNCTION keep_an_admin();
--> statement-breakpoint

-- Whoever waits for news is woken when a transaction that made some commits.
CREATE FUNCTION tell_activity() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('activity', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER activity_told AFTER INSERT ON activity FOR EACH STATEMENT EXECUTE FUNCTION tell_activity();
--> statement-breakpoint
INSERT INTO activity_cursors (reader) VALUES ('deliver');
