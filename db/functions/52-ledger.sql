-- A sponsor never allocates more than they pledged, whatever happens at the same time: the entries of
-- one sponsor in one challenge wait for each other, in 1,024 lanes.
create or replace function guard_ledger() returns trigger language plpgsql as $$
declare
  left_over bigint;
begin
  if new.idea_id is not null
    and not exists (select 1 from ideas where id = new.idea_id and challenge_id = new.challenge_id)
  then
    raise exception 'this idea belongs to another challenge' using errcode = 'GS004';
  end if;
  if new.kind = 'expense' then
    perform pg_advisory_xact_lock(726003, (hashtextextended(new.idea_id, 0) & 1023)::integer);
    if (
      select coalesce(sum(amount_minor), 0)
      from ledger
      where kind = 'expense' and idea_id = new.idea_id) + new.amount_minor < 0
    then
      raise exception 'less than nothing spent' using errcode = 'GS005';
    end if;
    return new;
  end if;
  perform pg_advisory_xact_lock(
    726004,
    (hashtextextended(new.challenge_id || ':' || new.sponsor_id, 0) & 1023)::integer);
  select coalesce(sum(case kind when 'pledge' then amount_minor else -amount_minor end), 0)
  into left_over
  from ledger
  where challenge_id = new.challenge_id
    and sponsor_id = new.sponsor_id
    and kind in ('pledge', 'allocation');
  if (left_over + (case new.kind when 'pledge' then new.amount_minor else -new.amount_minor end)) < 0 then
    raise exception 'more allocated than pledged' using errcode = 'GS001';
  end if;
  if new.kind = 'allocation' and new.amount_minor < 0 and (
      select coalesce(sum(amount_minor), 0)
      from ledger
      where kind = 'allocation' and idea_id = new.idea_id and sponsor_id = new.sponsor_id)
      + new.amount_minor < 0
  then
    raise exception 'more taken back than given' using errcode = 'GS005';
  end if;
  return new;
end $$;

create or replace trigger ledger_guard
  before insert on ledger
  for each row execute function guard_ledger();
