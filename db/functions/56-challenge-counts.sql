-- The number of posted ideas in each stage of a challenge and of contributions to them, updated in the
-- statement that changes what they count. The invariants compare them with the rows (db/invariants.ts).

-- The lane of this connection, of 16.
create or replace function counting_lane() returns smallint language sql stable as $$
  select (pg_backend_pid() % 16)::smallint
$$;

-- Adds to the counts; `ideas` of a change may be negative. Rows are locked in a fixed order, so that
-- moves in opposite directions cannot deadlock.
create or replace function add_to_idea_counts(changes challenge_idea_counts[])
returns void language plpgsql as $$
begin
  if cardinality(changes) = 0 then
    return;
  end if;
  insert into challenge_idea_counts (challenge_id, stage, lane, ideas)
  select challenge_id, stage, lane, 0
  from unnest(changes)
  order by challenge_id, stage
  on conflict do nothing;
  if cardinality(changes) > 1 then
    perform 1
    from challenge_idea_counts c
    join unnest(changes) d using (challenge_id, stage, lane)
    order by c.challenge_id, c.stage
    for no key update of c;
  end if;
  update challenge_idea_counts c
  set ideas = c.ideas + d.ideas
  from unnest(changes) d
  where (c.challenge_id, c.stage, c.lane) = (d.challenge_id, d.stage, d.lane);
end $$;

create or replace function count_ideas_added() returns trigger language plpgsql as $$
begin
  perform add_to_idea_counts(array(
    select row(challenge_id, stage, counting_lane(), count(*))::challenge_idea_counts
    from added
    where stage <> 'draft'
    group by challenge_id, stage));
  return null;
end $$;

create or replace function count_ideas_removed() returns trigger language plpgsql as $$
begin
  -- A challenge that is deleted takes its counts along.
  perform add_to_idea_counts(array(
    select row(r.challenge_id, r.stage, counting_lane(), -count(*))::challenge_idea_counts
    from removed r
    join challenges c on c.id = r.challenge_id
    where r.stage <> 'draft'
    group by r.challenge_id, r.stage));
  return null;
end $$;

create or replace function count_ideas_changed() returns trigger language plpgsql as $$
begin
  perform add_to_idea_counts(array(
    select row(challenge_id, stage, counting_lane(), sum(sign))::challenge_idea_counts
    from (
      select 1 as sign, challenge_id, stage from added
      union all
      select -1, challenge_id, stage from removed) both_sides
    where stage <> 'draft'
    group by challenge_id, stage
    having sum(sign) <> 0));
  return null;
end $$;

create or replace trigger ideas_count_insert
  after insert on ideas referencing new table as added
  for each statement execute function count_ideas_added();
create or replace trigger ideas_count_delete
  after delete on ideas referencing old table as removed
  for each statement execute function count_ideas_removed();
create or replace trigger ideas_count_update
  after update on ideas referencing new table as added old table as removed
  for each statement execute function count_ideas_changed();

create or replace function count_challenge_contributions() returns trigger language plpgsql as $$
begin
  insert into challenge_contribution_counts as c (challenge_id, lane, contributions)
  select i.challenge_id, counting_lane(), count(*)
  from added a
  join ideas i on i.id = a.idea_id
  group by i.challenge_id
  order by i.challenge_id
  on conflict (challenge_id, lane) do update
  set contributions = c.contributions + excluded.contributions;
  return null;
end $$;

create or replace trigger contributions_count_in_challenge
  after insert on contributions referencing new table as added
  for each statement execute function count_challenge_contributions();
