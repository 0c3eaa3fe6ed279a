-- An organisation always keeps one active administrator.
create or replace function require_active_admin() returns trigger language plpgsql as $$
declare
  leaving text := case tg_table_name
    when 'people' then to_jsonb(old)->>'id'
    else to_jsonb(old)->>'person_id'
  end;
begin
  if exists (select 1 from platform_role_holders where role = 'admin' and person_id = leaving) then
    perform pg_advisory_xact_lock(hashtextextended('admins', 0));
    if not exists (
      select 1
      from platform_role_holders h
      join people p on p.id = h.person_id
      where h.role = 'admin' and p.deactivated_at is null and p.id <> leaving)
    then
      raise exception 'the last admin stays' using errcode = 'GS006';
    end if;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

create or replace trigger platform_role_holders_require_admin
  before delete on platform_role_holders
  for each row when (old.role = 'admin') execute function require_active_admin();
create or replace trigger people_require_admin
  before update of deactivated_at on people
  for each row when (old.deactivated_at is null and new.deactivated_at is not null)
  execute function require_active_admin();
