-- Refuses what would be lost in a merged idea. Merging locks both ideas (for update); the verbs share
-- that lock and write to the idea that remains (app/domain/idea/lock-against-merge.ts).

drop function if exists merge_ideas(text, text, text);
drop function if exists unmerge_ideas(text, text, text);
drop function if exists movable_contributions(text);

-- A thread starts at an idea that was not merged; a reply is where its thread is.
create or replace function guard_contribution_place() returns trigger language plpgsql as $$
begin
  if current_setting('groundswell.importing', true) = 'on' then
    return new; -- a package says where it belongs
  end if;
  perform 1 from ideas where id = new.idea_id for key share;
  if new.parent_id is null then
    if exists (select from ideas where id = new.idea_id and merged_into_id is not null) then
      raise exception 'this idea has joined another' using errcode = 'GS007';
    end if;
  elsif new.idea_id <> (select idea_id from contributions where id = new.parent_id) then
    raise exception 'this thread is at another idea' using errcode = 'GS007';
  end if;
  return new;
end $$;

create or replace trigger contributions_guard_place
  before insert on contributions
  for each row execute function guard_contribution_place();

-- A reaction or thanks for a contribution belongs to the idea that has the contribution.
create or replace function guard_recognition_place() returns trigger language plpgsql as $$
begin
  perform 1 from ideas where id = new.idea_id for key share;
  if new.idea_id <> (select idea_id from contributions where id = new.contribution_id) then
    raise exception 'this contribution is at another idea' using errcode = 'GS007';
  end if;
  return new;
end $$;

create or replace trigger reactions_guard_place
  before insert on reactions
  for each row when (new.contribution_id is not null) execute function guard_recognition_place();
create or replace trigger thanks_guard_place
  before insert on thanks
  for each row when (new.contribution_id is not null) execute function guard_recognition_place();

drop trigger if exists contributions_redirect_merged on contributions;
drop trigger if exists reactions_redirect_merged on reactions;
drop trigger if exists thanks_redirect_merged on thanks;
drop function if exists redirect_merged_contribution();
drop function if exists redirect_merged_recognition();
