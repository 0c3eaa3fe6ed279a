-- Counters of an idea, updated in the statement that changes what they count. The invariants compare
-- them with the rows (db/invariants.ts).

create or replace function create_idea_stats() returns trigger language plpgsql as $$
begin
  insert into idea_stats (idea_id, challenge_id)
  select id, challenge_id from added;
  return null;
end $$;

create or replace trigger ideas_create_stats
  after insert on ideas referencing new table as added
  for each statement execute function create_idea_stats();

create or replace function count_votes_added() returns trigger language plpgsql as $$
begin
  update idea_stats s
  set voters = s.voters + d.voters,
    votes_for = s.votes_for + d.votes_for,
    votes_against = s.votes_against + d.votes_against
  from (
    select idea_id,
      count(*) filter (where choice <> 0)::int as voters,
      coalesce(sum(weight) filter (where choice = 1), 0) as votes_for,
      coalesce(sum(weight) filter (where choice = -1), 0) as votes_against
    from added
    group by idea_id) d
  where s.idea_id = d.idea_id;
  return null;
end $$;

create or replace function count_votes_removed() returns trigger language plpgsql as $$
begin
  update idea_stats s
  set voters = s.voters - d.voters,
    votes_for = s.votes_for - d.votes_for,
    votes_against = s.votes_against - d.votes_against
  from (
    select idea_id,
      count(*) filter (where choice <> 0)::int as voters,
      coalesce(sum(weight) filter (where choice = 1), 0) as votes_for,
      coalesce(sum(weight) filter (where choice = -1), 0) as votes_against
    from removed
    group by idea_id) d
  where s.idea_id = d.idea_id;
  return null;
end $$;

create or replace function count_votes_changed() returns trigger language plpgsql as $$
begin
  update idea_stats s
  set voters = s.voters + d.voters,
    votes_for = s.votes_for + d.votes_for,
    votes_against = s.votes_against + d.votes_against
  from (
    select idea_id,
      sum(sign * (choice <> 0)::int)::int as voters,
      sum(sign * case choice when 1 then weight else 0 end) as votes_for,
      sum(sign * case choice when -1 then weight else 0 end) as votes_against
    from (
      select 1 as sign, * from added
      union all
      select -1 as sign, * from removed) both_sides
    group by idea_id) d
  where s.idea_id = d.idea_id and (d.voters, d.votes_for, d.votes_against) <> (0, 0, 0);
  return null;
end $$;

create or replace trigger votes_count_insert
  after insert on votes referencing new table as added
  for each statement execute function count_votes_added();
create or replace trigger votes_count_delete
  after delete on votes referencing old table as removed
  for each statement execute function count_votes_removed();
create or replace trigger votes_count_update
  after update on votes referencing new table as added old table as removed
  for each statement execute function count_votes_changed();

create or replace function count_contributions() returns trigger language plpgsql as $$
begin
  update idea_stats s
  set contributions = s.contributions + d.contributions,
    answers = s.answers + d.answers,
    waiting = s.waiting + d.waiting
  from (
    select idea_id,
      count(*)::int as contributions,
      count(as_role)::int as answers,
      count(*) filter (where state = 'open' and kind in ('question', 'concern', 'offer'))::int as waiting
    from added
    group by idea_id) d
  where s.idea_id = d.idea_id;
  return null;
end $$;

-- Also when a contribution is resolved, reopened, or moves to another idea.
create or replace function count_contributions_changed() returns trigger language plpgsql as $$
begin
  update idea_stats s
  set contributions = s.contributions + d.contributions,
    answers = s.answers + d.answers,
    waiting = s.waiting + d.waiting
  from (
    select idea_id,
      sum(sign)::int as contributions,
      coalesce(sum(sign) filter (where as_role is not null), 0)::int as answers,
      coalesce(sum(sign) filter (where state = 'open' and kind in ('question', 'concern', 'offer')), 0)::int as waiting
    from (
      select 1 as sign, idea_id, as_role, state, kind from added
      union all
      select -1, idea_id, as_role, state, kind from removed) both_sides
    group by idea_id) d
  where s.idea_id = d.idea_id and (d.contributions, d.answers, d.waiting) <> (0, 0, 0);
  return null;
end $$;

create or replace trigger contributions_count_insert
  after insert on contributions referencing new table as added
  for each statement execute function count_contributions();
create or replace trigger contributions_count_update
  after update on contributions referencing new table as added old table as removed
  for each statement execute function count_contributions_changed();
