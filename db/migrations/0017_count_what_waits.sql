-- What still waits on an idea is counted with the rest, also when a contribution is settled or opened again.
CREATE OR REPLACE FUNCTION count_contributions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE idea_stats s SET contributions = s.contributions + d.contributions, answers = s.answers + d.answers, waiting = s.waiting + d.waiting
  FROM (SELECT idea_id, count(*)::int AS contributions, count(as_role)::int AS answers,
          count(*) FILTER (WHERE state = 'open' AND kind IN ('question', 'concern', 'offer'))::int AS waiting
        FROM added GROUP BY idea_id) d
  WHERE s.idea_id = d.idea_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION count_contributions_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE idea_stats s SET waiting = s.waiting + d.waiting
  FROM (SELECT idea_id, sum(sign)::int AS waiting
        FROM (SELECT 1 AS sign, idea_id, state, kind FROM added UNION ALL SELECT -1, idea_id, state, kind FROM removed) both_sides
        WHERE state = 'open' AND kind IN ('question', 'concern', 'offer') GROUP BY idea_id) d
  WHERE s.idea_id = d.idea_id AND d.waiting <> 0;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER contributions_changed AFTER UPDATE ON contributions REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_contributions_changed();
--> statement-breakpoint
UPDATE idea_stats s SET waiting = d.waiting
FROM (SELECT idea_id, count(*)::int AS waiting FROM contributions WHERE state = 'open' AND kind IN ('question', 'concern', 'offer') GROUP BY idea_id) d
WHERE s.idea_id = d.idea_id;
