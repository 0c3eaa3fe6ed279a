-- Which texts show or offer which files. A file that nothing refers to is orphaned, and is deleted
-- after a while (app/domain/file/delete-orphaned-files.ts).

-- The files a document refers to. jsonb is always written in the same form, and text cannot imitate
-- it: quotes in text are escaped.
create or replace function files_in_document(doc jsonb)
returns text[] language sql immutable as $$
  select case
    when strpos(doc::text, '"src": "/files/') = 0 then '{}'
    else (
      select coalesce(array_agg(distinct found[1]), '{}')
      from regexp_matches(doc::text, '"src": "/files/([A-Za-z0-9_-]+)"', 'g') as found)
  end
$$;

-- Records the files of a text as used there: those its writers uploaded, and those used in this idea
-- already. Naming a file does not take it from elsewhere. The row of the file is updated, not only
-- locked: a deletion of orphaned files that wants it at this moment waits, checks again and skips it.
create or replace function record_file_uses(doc jsonb, idea text, which text, writers text[])
returns void language plpgsql as $$
declare
  ids text[] := files_in_document(doc);
begin
  if ids = '{}' then
    return;
  end if;
  select array_agg(id order by id) into ids
  from files f
  where id = any (ids)
    and (uploaded_by_id = any (writers)
      or idea_id = idea
      or exists (select from file_uses u where u.file_id = f.id and u.idea_id = idea));
  perform 1 from files where id = any (ids) order by id for no key update;
  update files set orphaned_at = null where id = any (ids);
  insert into file_uses (file_id, idea_id, part)
  select id, idea, which from files where id = any (ids)
  on conflict do nothing;
end $$;

create or replace function record_draft_file_uses() returns trigger language plpgsql as $$
begin
  -- A draft has no history: what was taken out of it is no longer used. A posted text keeps every version.
  if tg_op = 'UPDATE' and files_in_document(old.body) <> '{}' then
    delete from file_uses
    where idea_id = new.id and part = 'text' and not (file_id = any (files_in_document(new.body)));
  end if;
  perform record_file_uses(new.body, new.id, 'text', array[new.created_by_id]);
  return null;
end $$;

create or replace trigger ideas_record_file_uses_insert
  after insert on ideas
  for each row when (new.stage = 'draft') execute function record_draft_file_uses();
create or replace trigger ideas_record_file_uses_update
  after update of body on ideas
  for each row when (new.stage = 'draft') execute function record_draft_file_uses();

create or replace function record_version_file_uses() returns trigger language plpgsql as $$
begin
  perform record_file_uses(
    new.body, new.idea_id, 'text', array[new.author_id, new.accepted_by_id]);
  return null;
end $$;

create or replace trigger idea_versions_record_file_uses
  after insert on idea_versions
  for each row execute function record_version_file_uses();

create or replace function record_suggestion_file_uses() returns trigger language plpgsql as $$
begin
  perform record_file_uses(
    new.body, new.idea_id, 'thread',
    (select array[author_id] from contributions where id = new.contribution_id));
  return null;
end $$;

create or replace trigger suggestions_record_file_uses
  after insert or update of body on suggestions
  for each row execute function record_suggestion_file_uses();

-- For tables with a body and an author. The argument is the part of the idea.
create or replace function record_body_file_uses() returns trigger language plpgsql as $$
begin
  perform record_file_uses(new.body, new.idea_id, tg_argv[0], array[new.author_id]);
  return null;
end $$;

create or replace trigger contributions_record_file_uses
  after insert or update of body on contributions
  for each row execute function record_body_file_uses('thread');
create or replace trigger implementation_updates_record_file_uses
  after insert or update of body on implementation_updates
  for each row execute function record_body_file_uses('update');

-- After its last use a file is orphaned again. The row is locked first, so that a use recorded at this
-- moment is seen.
create or replace function mark_unused_file_orphaned() returns trigger language plpgsql as $$
begin
  perform 1 from files where id = old.file_id for no key update;
  update files f
  set orphaned_at = now()
  where f.id = old.file_id
    and num_nonnulls(f.challenge_id, f.idea_id, f.person_id, f.organisation_id) = 0
    and not exists (select from file_uses u where u.file_id = f.id);
  return null;
end $$;

create or replace trigger file_uses_mark_orphaned
  after delete on file_uses
  for each row execute function mark_unused_file_orphaned();

create or replace function update_file_orphaned_at() returns trigger language plpgsql as $$
begin
  if num_nonnulls(new.challenge_id, new.idea_id, new.person_id, new.organisation_id) > 0
    or exists (select from file_uses where file_id = new.id)
  then
    new.orphaned_at := null;
  elsif new.orphaned_at is null then
    new.orphaned_at := now();
  end if;
  return new;
end $$;

create or replace trigger files_update_orphaned_at
  before insert or update of challenge_id, idea_id, person_id, organisation_id on files
  for each row execute function update_file_orphaned_at();
