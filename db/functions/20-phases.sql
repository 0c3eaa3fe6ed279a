-- Which phase a challenge is in. No other code decides this.

-- A phase has begun when a person entered it or, up to selection, when its planned start has passed
-- and the challenge was announced.
create or replace function challenge_phase_at(challenge text, moment timestamptz)
returns challenge_phase language sql stable parallel safe as $$
  select coalesce((
    select s.phase
    from challenge_schedule s
    where s.challenge_id = challenge
      and (s.entered_at <= moment or (
        s.phase between 'announced' and 'selection'
        and s.starts_at <= moment
        and exists (
          select 1
          from challenge_schedule a
          where a.challenge_id = challenge and a.phase = 'announced' and a.entered_at <= moment)))
    order by s.phase desc
    limit 1), 'draft')
$$;

-- The phase of now, which no one can end by hand until this transaction is over: starting another
-- phase locks the challenge exclusively (app/domain/challenge/lock-challenge.ts). Volatile, so that
-- it sees what was committed while it waited for the lock.
create or replace function challenge_phase_locked(challenge text)
returns challenge_phase language plpgsql volatile as $$
begin
  perform 1 from challenges where id = challenge for share;
  return challenge_phase_at(challenge, clock_timestamp());
end $$;
