-- The phase a challenge is in at this moment, which nobody ends by hand before this transaction is over: whoever begins
-- another phase holds the challenge alone (domain/challenge/lock-challenge.ts). Volatile, so that it sees what was committed while it waited.
CREATE FUNCTION challenge_phase_held(challenge text) RETURNS challenge_phase LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM 1 FROM challenges WHERE id = challenge FOR SHARE;
  RETURN challenge_phase_at(challenge, clock_timestamp());
END $$;
