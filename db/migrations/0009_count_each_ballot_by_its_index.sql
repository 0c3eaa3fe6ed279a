-- Each ballot is counted by its index. The earlier form could be planned as a walk through all votes for every ballot.
CREATE OR REPLACE FUNCTION guard_ballots() RETURNS trigger LANGUAGE plpgsql AS $$
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
