-- Wakes the listeners when a transaction that recorded activity commits.
create or replace function notify_activity() returns trigger language plpgsql as $$
begin
  perform pg_notify('activity', '');
  return null;
end $$;

create or replace trigger activity_notify
  after insert on activity
  for each statement execute function notify_activity();
