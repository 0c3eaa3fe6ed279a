-- Once the decision on an idea is published, its credit is frozen: no row is added, changed or deleted.

create or replace function guard_credit() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from decisions d where d.idea_id = old.idea_id and d.published_at is not null)
  then
    raise exception 'credit is frozen at the decision' using errcode = 'GS003';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create or replace function guard_credit_added() returns trigger language plpgsql as $$
begin
  if exists (
    select 1
    from added a
    join decisions d on d.idea_id = a.idea_id
    where d.published_at is not null)
  then
    raise exception 'credit is frozen at the decision' using errcode = 'GS003';
  end if;
  return null;
end $$;

create or replace trigger idea_credits_guard
  before update or delete on idea_credits
  for each row execute function guard_credit();
create or replace trigger idea_credits_guard_insert
  after insert on idea_credits referencing new table as added
  for each statement execute function guard_credit_added();
create or replace trigger idea_credits_no_truncate
  before truncate on idea_credits
  for each statement execute function forbid_change();
alter table idea_credits enable always trigger idea_credits_guard;
alter table idea_credits enable always trigger idea_credits_guard_insert;

-- Corrections only grow, except that a revealed author takes the place of their placeholder.
create or replace function guard_credit_correction() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
    or (to_jsonb(old) - '{person_id,actor_id}'::text[])
      <> (to_jsonb(new) - '{person_id,actor_id}'::text[])
    or (old.person_id <> new.person_id and not exists (
      select from anonymous_authors s
      where s.author_id = old.person_id
        and s.person_id = new.person_id
        and s.revealed_at is not null))
    or (old.actor_id is distinct from new.actor_id and not exists (
      select from anonymous_authors s
      where s.author_id = old.actor_id
        and s.person_id = new.actor_id
        and s.revealed_at is not null))
  then
    raise exception '% only grows', tg_table_name using errcode = 'GS003';
  end if;
  return new;
end $$;

create or replace trigger credit_corrections_append_only
  before update or delete on credit_corrections
  for each row execute function guard_credit_correction();
create or replace trigger credit_corrections_no_truncate
  before truncate on credit_corrections
  for each statement execute function forbid_change();
alter table credit_corrections enable always trigger credit_corrections_append_only;
