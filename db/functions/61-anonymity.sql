-- Authors who posted without their name: what guards them, and how their names are revealed.

-- A row is written whole and changes once, when the author is revealed.
create or replace function guard_anonymous_author() returns trigger language plpgsql as $$
begin
  if old.revealed_at is not null
    or (to_jsonb(old) - '{revealed_at,revealed_by}'::text[])
      <> (to_jsonb(new) - '{revealed_at,revealed_by}'::text[])
  then
    raise exception 'a seal only opens' using errcode = 'GS003';
  end if;
  return new;
end $$;

create or replace trigger anonymous_authors_guard
  before update on anonymous_authors
  for each row execute function guard_anonymous_author();

-- The two-person rule: both are administrators or moderators at the moment they act; a request never
-- changes and is answered once. The table refuses an agreement by the requester (two_person_rule).
create or replace function guard_unmask_request() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (
    old.answer is not null
    or (to_jsonb(old) - '{answer,answered_by_id,answered_at}'::text[])
      <> (to_jsonb(new) - '{answer,answered_by_id,answered_at}'::text[]))
  then
    raise exception 'an opening is answered once' using errcode = 'GS003';
  end if;
  if tg_op = 'INSERT' and new.answer is not null then
    raise exception 'an opening is asked first' using errcode = 'GS003';
  end if;
  if not exists (
    select from platform_role_holders h
    join people p on p.id = h.person_id and p.deactivated_at is null
    where h.role in ('admin', 'moderator')
      and h.person_id = case tg_op when 'INSERT' then new.asked_by_id else new.answered_by_id end)
  then
    raise exception 'an opening is for admins and moderators' using errcode = 'GS003';
  end if;
  return new;
end $$;

create or replace trigger unmask_requests_guard
  before insert or update on unmask_requests
  for each row execute function guard_unmask_request();
alter table unmask_requests enable always trigger unmask_requests_guard;

-- Every column that refers to a person, except those of anonymous_authors and unmask_requests, which
-- say whose placeholder it is. `key`: the other columns of a unique key with this column, where
-- one row remains if both the placeholder and the author have one. A test compares this list with the
-- foreign keys (tests/db/person-columns.test.ts).
create or replace function person_columns()
returns table (owner text, person_column text, key text[]) language sql immutable as $$
  values
    ('answer_reminders', 'person_id', '{idea_id,contribution_id,due_at,moment}'::text[]),
    ('auth_tokens', 'person_id', null),
    ('challenge_followers', 'person_id', '{challenge_id}'),
    ('challenge_invitees', 'person_id', '{challenge_id}'),
    ('challenge_members', 'person_id', '{challenge_id,role}'),
    ('challenge_schedule', 'entered_by_id', null),
    ('challenges', 'created_by_id', null),
    ('contributions', 'author_id', null),
    ('contributions', 'resolved_by_id', null),
    ('credit_corrections', 'actor_id', null),
    ('credit_corrections', 'person_id', null),
    ('decisions', 'author_id', null),
    ('dismissed_guides', 'person_id', '{guide}'),
    ('emails', 'to_person_id', null),
    ('expert_requests', 'asked_by_id', null),
    ('expert_requests', 'expert_id', '{idea_id}'),
    ('files', 'uploaded_by_id', null),
    ('group_members', 'person_id', '{group_id}'),
    ('idea_authors', 'person_id', '{idea_id}'),
    ('idea_credits', 'person_id', '{idea_id,kind,contribution_id}'),
    ('idea_followers', 'person_id', '{idea_id}'),
    ('idea_merges', 'decided_by_id', null),
    ('idea_merges', 'proposed_by_id', null),
    ('idea_stage_changes', 'actor_id', null),
    ('idea_versions', 'accepted_by_id', null),
    ('idea_versions', 'author_id', null),
    ('idea_views', 'person_id', '{idea_id}'),
    ('ideas', 'created_by_id', null),
    ('idempotency_keys', 'person_id', '{path,key}'),
    ('implementation_updates', 'author_id', null),
    ('implementations', 'owner_id', null),
    ('jury_conflicts', 'juror_id', '{idea_id}'),
    ('ledger', 'actor_id', null),
    ('ledger', 'sponsor_id', null),
    ('merged_followers', 'person_id', '{merge_id}'),
    ('merged_votes', 'voter_id', '{merge_id}'),
    ('notifications', 'person_id', '{activity_id,kind}'),
    ('person_followers', 'followed_id', '{person_id}'),
    ('person_followers', 'person_id', '{followed_id}'),
    ('person_subjects', 'person_id', '{position,subject}'),
    ('platform_role_holders', 'person_id', '{role}'),
    ('reactions', 'person_id', '{idea_id,contribution_id,kind}'),
    ('scorecards', 'juror_id', '{idea_id}'),
    ('sessions', 'person_id', null),
    ('thanks', 'from_id', '{idea_id,contribution_id,to_id}'),
    ('thanks', 'to_id', '{idea_id,contribution_id,from_id}'),
    ('theme_followers', 'person_id', '{theme_id}'),
    ('trusted_devices', 'person_id', '{hash}'),
    ('unsaved_inputs', 'person_id', '{key}'),
    ('votes', 'voter_id', '{idea_id}')
$$;

-- Puts the author of these ideas in the place of their placeholder in one column. A row of the
-- placeholder goes first where the author, or another placeholder of theirs, has the same row.
create or replace function replace_placeholders(owner text, person_column text, key text[], revealed text[])
returns void language plpgsql as $$
declare
  same_key text;
begin
  if key is not null then
    select string_agg(format('o.%1$I is not distinct from t.%1$I', k), ' and ') into same_key
    from unnest(key) k;
    execute format($query$
      delete from %1$I t
      using anonymous_authors s
      where t.%2$I = s.author_id
        and s.idea_id = any ($1)
        and exists (
          select from %1$I o
          left join anonymous_authors other
            on other.author_id = o.%2$I and other.idea_id = any ($1)
          where %3$s
            and (o.%2$I = s.person_id
              or (other.person_id = s.person_id and other.author_id < s.author_id)))
      $query$, owner, person_column, same_key) using revealed;
  end if;
  execute format($query$
    update %1$I t
    set %2$I = s.person_id
    from anonymous_authors s
    where t.%2$I = s.author_id and s.idea_id = any ($1)
    $query$, owner, person_column) using revealed;
end $$;

-- Reveals the authors of these ideas: in every column that refers to a person, the author takes the
-- place of their placeholder. Thanks and follows from the author to themselves are deleted. The placeholder stays, under the
-- author's name, for the activity, which is never rewritten. Returns the ideas whose author was revealed.
create or replace function reveal_authors(which text[], why text) returns text[] language plpgsql as $$
declare
  place record;
  revealed text[];
begin
  -- Waits for everyone who writes as one of these placeholders at this moment.
  perform 1
  from people p
  join anonymous_authors s on s.author_id = p.id
  where s.idea_id = any (which) and s.revealed_at is null
  order by p.id
  for update of p;
  with done as (
    update anonymous_authors
    set revealed_at = now(), revealed_by = why
    where idea_id = any (which) and revealed_at is null
    returning idea_id)
  select array_agg(idea_id order by idea_id) into revealed from done;
  if revealed is null then
    return '{}';
  end if;
  update people m
  set name = p.name
  from anonymous_authors s
  join people p on p.id = s.person_id
  where m.id = s.author_id and s.idea_id = any (revealed);

  delete from thanks t
  using thanks x
  left join anonymous_authors f on f.author_id = x.from_id and f.idea_id = any (revealed)
  left join anonymous_authors g on g.author_id = x.to_id and g.idea_id = any (revealed)
  where t.id = x.id
    and coalesce(f.person_id, x.from_id) = coalesce(g.person_id, x.to_id);
  delete from person_followers t
  using person_followers x
  left join anonymous_authors f on f.author_id = x.person_id and f.idea_id = any (revealed)
  left join anonymous_authors g on g.author_id = x.followed_id and g.idea_id = any (revealed)
  where (t.person_id, t.followed_id) = (x.person_id, x.followed_id)
    and coalesce(f.person_id, x.person_id) = coalesce(g.person_id, x.followed_id);
  for place in select * from person_columns() loop
    perform replace_placeholders(place.owner, place.person_column, place.key, revealed);
  end loop;
  return revealed;
end $$;
