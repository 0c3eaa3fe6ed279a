-- Tells every instance which idea has another number of readers; the number itself it reads from the table.
create or replace function notify_presence() returns trigger language plpgsql as $$
begin
  perform pg_notify('readers', coalesce(new.idea_id, old.idea_id));
  return null;
end $$;

create or replace trigger presence_notify
  after insert or delete on presence
  for each row execute function notify_presence();
create or replace trigger presence_notify_update
  after update of readers on presence
  for each row when (old.readers <> new.readers) execute function notify_presence();
