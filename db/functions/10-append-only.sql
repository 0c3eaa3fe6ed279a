-- Tables that only grow. The triggers also hold in replication mode (enable always).

create or replace function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows', tg_table_name using errcode = 'GS003';
end $$;

create or replace trigger activity_append_only
  before update or delete on activity
  for each row execute function forbid_change();
create or replace trigger activity_no_truncate
  before truncate on activity
  for each statement execute function forbid_change();
alter table activity enable always trigger activity_append_only;
alter table activity enable always trigger activity_no_truncate;

create or replace trigger ledger_append_only
  before update or delete on ledger
  for each row execute function forbid_change();
create or replace trigger ledger_no_truncate
  before truncate on ledger
  for each statement execute function forbid_change();
alter table ledger enable always trigger ledger_append_only;
alter table ledger enable always trigger ledger_no_truncate;
