-- Fingerprints by which a posted idea is found when someone writes one like it: of the title every run
-- of four letters, of all words their beginning. The same as app/domain/similarity/fingerprints.ts;
-- a test compares the two.
create or replace function idea_fingerprints_of(title text, body text)
returns tsvector language sql immutable parallel safe as $$
  with folded as (
    select
      regexp_replace(lower(normalize(title, NFKD)), '[\u0300-\u036f]', '', 'g') as t,
      regexp_replace(lower(normalize(left(body, 1500), NFKD)), '[\u0300-\u036f]', '', 'g') as b),
  line as (
    select regexp_replace(t, '[^[:alnum:]]+', '', 'g') as l from folded),
  marks as (
    select '~' || substr(l, n, 4) as mark
    from line, generate_series(1, greatest(length(l) - 3, 0)) n
    union
    select left(w, 6)
    from folded, regexp_split_to_table(t || ' ' || b, '[^[:alnum:]]+') w
    where length(w) > 3)
  select coalesce(array_to_tsvector(array_agg(mark)), ''::tsvector) from marks
$$;

-- Drafts and what was withdrawn or merged are not found.
create or replace function update_idea_fingerprints() returns trigger language plpgsql as $$
begin
  if new.stage in ('draft', 'withdrawn', 'merged') then
    delete from idea_fingerprints where idea_id = new.id;
  elsif tg_op = 'INSERT'
    or old.stage in ('draft', 'withdrawn', 'merged')
    or (old.title, old.body_text, old.challenge_id)
      is distinct from (new.title, new.body_text, new.challenge_id)
  then
    insert into idea_fingerprints (idea_id, challenge_id, fingerprints)
    values (new.id, new.challenge_id, idea_fingerprints_of(new.title, new.body_text))
    on conflict (idea_id) do update
      set challenge_id = excluded.challenge_id, fingerprints = excluded.fingerprints;
  end if;
  return null;
end $$;

create or replace trigger ideas_update_fingerprints
  after insert or update of title, body_text, stage, challenge_id on ideas
  for each row execute function update_idea_fingerprints();
