-- Merging one idea into another, and undoing it.

-- A contribution written while two ideas are merged goes to the idea that remains: merging locks the row
-- of the idea.
create or replace function redirect_merged_contribution() returns trigger language plpgsql as $$
declare
  place record;
begin
  if current_setting('groundswell.importing', true) = 'on' then
    return new; -- a package says where it belongs
  end if;
  perform 1 from ideas where id = new.idea_id for key share;
  if new.parent_id is null then
    select into_id into place from idea_merges where from_id = new.idea_id and state = 'agreed';
    if found then
      new.moved_from_idea_id := new.idea_id;
      new.idea_id := place.into_id;
    end if;
  else -- a reply goes with its thread
    select idea_id, moved_from_idea_id into place from contributions where id = new.parent_id;
    if found and (place.idea_id = new.idea_id or exists (
      select from idea_merges
      where state = 'agreed' and (from_id, into_id) = (new.idea_id, place.idea_id)))
    then
      new.moved_from_idea_id := coalesce(new.moved_from_idea_id, place.moved_from_idea_id);
      new.idea_id := place.idea_id;
    end if;
  end if;
  return new;
end $$;

create or replace trigger contributions_redirect_merged
  before insert on contributions
  for each row execute function redirect_merged_contribution();

-- A reaction or thanks for a contribution belongs to the idea that has the contribution.
create or replace function redirect_merged_recognition() returns trigger language plpgsql as $$
begin
  perform 1 from ideas where id = new.idea_id for key share;
  new.idea_id := coalesce((
    select into_id
    from idea_merges m
    join contributions c on c.idea_id = m.into_id and c.moved_from_idea_id = m.from_id
    where m.from_id = new.idea_id and m.state = 'agreed' and c.id = new.contribution_id), new.idea_id);
  return new;
end $$;

create or replace trigger reactions_redirect_merged
  before insert on reactions
  for each row when (new.contribution_id is not null) execute function redirect_merged_recognition();
create or replace trigger thanks_redirect_merged
  before insert on thanks
  for each row when (new.contribution_id is not null) execute function redirect_merged_recognition();

-- The contributions that move with a merged idea: all threads except those with suggestions, which are
-- about its own text and made its versions.
create or replace function movable_contributions(idea text) returns setof text language sql stable as $$
  with recursive tree(id, root) as (
    select id, id from contributions where idea_id = idea and parent_id is null
    union all
    select c.id, t.root
    from contributions c
    join tree t on c.parent_id = t.id
    where c.idea_id = idea)
  select id
  from tree
  where root not in (select t.root from tree t join suggestions g on g.contribution_id = t.id)
$$;

-- Merges one idea into another: its votes (one a person), its threads with their reactions and thanks,
-- and its followers move. What is needed to undo it is kept. The application moves the stage and
-- checks who may do this.
create or replace function merge_ideas(merge text, person text, with_words text)
returns void language plpgsql as $$
declare
  m idea_merges;
  goes text[];
begin
  select * into m from idea_merges where id = merge and state = 'proposed' for update;
  if not found then
    raise exception 'no such proposal' using errcode = 'GS004';
  end if;
  perform 1 from ideas where id in (m.from_id, m.into_id) order by id for update;
  update idea_merges
  set state = 'agreed', decided_by_id = person, decided_at = now(), message = with_words
  where id = merge;
  update ideas set merged_into_id = m.into_id where id = m.from_id;

  insert into merged_votes (merge_id, voter_id, choice, weight, cast_at, duplicate)
  select merge, v.voter_id, v.choice, v.weight, v.cast_at,
    exists (select from votes o where o.idea_id = m.into_id and o.voter_id = v.voter_id)
      or exists (select from idea_authors a where a.idea_id = m.into_id and a.person_id = v.voter_id)
      or exists (select from anonymous_authors a where a.idea_id = m.into_id and a.person_id = v.voter_id)
  from votes v
  where v.idea_id = m.from_id;
  delete from votes where idea_id = m.from_id;
  insert into votes (idea_id, voter_id, challenge_id, choice, weight, cast_at)
  select m.into_id, v.voter_id, i.challenge_id, v.choice, v.weight, v.cast_at
  from merged_votes v
  join ideas i on i.id = m.into_id
  where v.merge_id = merge and not v.duplicate;

  goes := array(select movable_contributions(m.from_id));
  update contributions
  set idea_id = m.into_id, moved_from_idea_id = m.from_id
  where id = any (goes);
  update reactions set idea_id = m.into_id where idea_id = m.from_id and contribution_id = any (goes);
  update thanks set idea_id = m.into_id where idea_id = m.from_id and contribution_id = any (goes);

  with new as (
    insert into idea_followers (idea_id, person_id)
    select m.into_id, person_id from idea_followers where idea_id = m.from_id
    on conflict do nothing
    returning person_id)
  insert into merged_followers (merge_id, person_id)
  select merge, person_id from new;
end $$;

-- Undoes a merge, except what people did themselves since: a withdrawn vote stays withdrawn, a pick
-- given to another idea stays there, a reply goes with its thread.
create or replace function unmerge_ideas(merge text, person text, with_words text)
returns void language plpgsql as $$
declare
  m idea_merges;
  goes text[];
  v merged_votes;
begin
  select * into m from idea_merges where id = merge and state = 'agreed' for update;
  if not found then
    raise exception 'not joined' using errcode = 'GS004';
  end if;
  perform 1 from ideas where id in (m.from_id, m.into_id) order by id for update;
  update idea_merges
  set state = 'undone', decided_by_id = person, decided_at = now(), message = with_words
  where id = merge;
  update ideas set merged_into_id = null where id = m.from_id;

  with back as (
    delete from votes o
    using merged_votes k
    where k.merge_id = merge
      and not k.duplicate
      and o.idea_id = m.into_id
      and (o.voter_id, o.cast_at) = (k.voter_id, k.cast_at)
    returning o.voter_id, o.challenge_id, o.choice, o.weight, o.cast_at)
  insert into votes (idea_id, voter_id, challenge_id, choice, weight, cast_at)
  select m.from_id, b.voter_id, b.challenge_id, b.choice, b.weight, b.cast_at from back b;
  for v in select * from merged_votes k where k.merge_id = merge and k.duplicate order by k.voter_id loop
    insert into votes (idea_id, voter_id, challenge_id, choice, weight, cast_at)
    select m.from_id, v.voter_id, c.id, v.choice, v.weight, v.cast_at
    from ideas i
    join challenges c on c.id = i.challenge_id
    where i.id = m.from_id
      and (v.choice <> 1
        or c.picks_max is null
        or (select count(*) from votes o
          where o.voter_id = v.voter_id and o.challenge_id = c.id and o.choice = 1) < c.picks_max)
    on conflict do nothing;
  end loop;

  goes := array(
    select id from contributions where idea_id = m.into_id and moved_from_idea_id = m.from_id);
  update contributions set idea_id = m.from_id, moved_from_idea_id = null where id = any (goes);
  update reactions set idea_id = m.from_id where idea_id = m.into_id and contribution_id = any (goes);
  update thanks set idea_id = m.from_id where idea_id = m.into_id and contribution_id = any (goes);
  delete from idea_followers f
  using merged_followers k
  where k.merge_id = merge and f.idea_id = m.into_id and f.person_id = k.person_id;
  delete from merged_votes where merge_id = merge;
  delete from merged_followers where merge_id = merge;
end $$;
