-- A ballot never holds more picks than the challenge allows, however many tabs are open; and an idea
-- that was merged into another takes no votes.
--
-- Ballots are checked once per statement and wait for each other in 1,024 lanes, so that an import of
-- a hundred thousand ballots neither counts as often nor needs more locks than the server has. Each
-- ballot is counted by its index. The triggers must sort before votes_count_*: PostgreSQL fires
-- triggers by name, and counters locked before the lanes would deadlock.
create or replace function guard_ballots() returns trigger language plpgsql as $$
declare
  lane integer;
begin
  if exists (
    select from added a join ideas i on i.id = a.idea_id where i.challenge_id <> a.challenge_id)
  then
    raise exception 'this idea belongs to another challenge' using errcode = 'GS004';
  end if;
  -- Merging locks both ideas.
  perform 1 from ideas where id in (select idea_id from added) order by id for key share;
  if exists (
    select from added a join idea_merges m on m.from_id = a.idea_id where m.state = 'agreed')
  then
    raise exception 'this idea has joined another' using errcode = 'GS007';
  end if;
  for lane in
    select distinct (hashtextextended(a.challenge_id || ':' || a.voter_id, 0) & 1023)::integer
    from added a
    join challenges c on c.id = a.challenge_id
    where a.choice = 1 and c.picks_max is not null
    order by 1
  loop
    perform pg_advisory_xact_lock(726002, lane);
  end loop;
  if not found then
    return null;
  end if;
  -- A statement of its own, so that it sees what was committed while this one waited.
  if exists (
    select from (
      select distinct a.voter_id, a.challenge_id, c.picks_max
      from added a
      join challenges c on c.id = a.challenge_id
      where a.choice = 1 and c.picks_max is not null) ballot
    where (
      select count(*)
      from votes v
      where v.voter_id = ballot.voter_id and v.challenge_id = ballot.challenge_id and v.choice = 1)
      > ballot.picks_max)
  then
    raise exception 'no picks left' using errcode = 'GS002';
  end if;
  return null;
end $$;

create or replace trigger votes_check_insert
  after insert on votes referencing new table as added
  for each statement execute function guard_ballots();
create or replace trigger votes_check_update
  after update on votes referencing new table as added
  for each statement execute function guard_ballots();
