-- Promised answers: when they are due, and who owes them.

-- When an answer is due: the last second of the day that comes so many working days after `since`, in
-- the challenge's time zone. What comes in at the weekend counts from the Friday before it.
create or replace function answer_due_after(since timestamptz, days integer, zone text)
returns timestamptz language sql stable strict parallel safe as $$
  select (
    (d.day
      - greatest(d.weekday - 5, 0)
      + days / 5 * 7
      + days % 5
      + case when least(d.weekday, 5) + days % 5 > 5 then 3 else 1 end)::timestamp at time zone zone)
    - interval '1 second'
  from (
    select (since at time zone zone)::date as day,
      extract(isodow from since at time zone zone)::int as weekday) d
$$;

-- When this challenge promises to answer what is written at `since`; null when it promises nothing.
create or replace function challenge_answer_due(challenge text, since timestamptz)
returns timestamptz language sql stable parallel safe as $$
  select answer_due_after(since, c.answer_days, c.time_zone)
  from challenges c
  where c.id = challenge
$$;

-- When to remind of an answer: at eight o'clock on the working day before it is due, but not before
-- half of the time has passed.
create or replace function answer_reminder_at(since timestamptz, due timestamptz, zone text)
returns timestamptz language sql stable strict parallel safe as $$
  select greatest(
    since + (due - since) / 2,
    (((due at time zone zone)::date
      - case when extract(isodow from due at time zone zone) = 1 then 3 else 1 end)::timestamp
      + interval '8 hours') at time zone zone)
$$;

-- An idea that waits for a first word of a manager or sponsor. Everything that shows "not yet
-- answered" calls this.
create or replace function is_idea_unanswered(stage idea_stage, answers integer)
returns boolean language sql immutable parallel safe as $$
  select stage in ('open', 'shortlisted', 'in-review') and answers = 0
$$;

-- Which promised answers are still owed, and by whom. An idea is owed an answer by the managers of its
-- challenge, a question or concern by the authors of its idea; people never owe one to themselves. Nothing is
-- owed once the idea is decided or withdrawn, or the challenge past its decision. A reply of an author,
-- or of a manager or sponsor, keeps the promise as well as resolving does.
create or replace view due_answers as
  select i.challenge_id,
    i.id as idea_id,
    null::text as contribution_id,
    m.person_id,
    i.submitted_at as since,
    i.answer_due_at as due
  from ideas i
  join idea_stats s on s.idea_id = i.id
  join challenge_members m on m.challenge_id = i.challenge_id and m.role = 'manager'
  join people p on p.id = m.person_id and p.deactivated_at is null
  where i.answer_due_at is not null
    and i.stage in ('open', 'shortlisted', 'in-review')
    and is_idea_unanswered(i.stage, s.answers)
    and not exists (
      select from idea_authors a where a.idea_id = i.id and a.person_id = m.person_id)
    and challenge_phase_at(i.challenge_id, clock_timestamp()) between 'ideation' and 'decision'
  union all
  select i.challenge_id, i.id, k.id, a.person_id, k.created_at, k.answer_due_at
  from contributions k
  join ideas i on i.id = k.idea_id
  join idea_authors a on a.idea_id = i.id
  join people p on p.id = a.person_id and p.deactivated_at is null
  where k.answer_due_at is not null
    and k.state = 'open'
    and k.kind in ('question', 'concern')
    and i.stage in ('open', 'shortlisted', 'in-review')
    and not exists (
      select from idea_authors own where own.idea_id = i.id and own.person_id = k.author_id)
    and not exists (
      select from contributions r
      where r.idea_id = k.idea_id
        and r.parent_id = k.id
        and (r.as_role is not null or exists (
          select from idea_authors w where w.idea_id = i.id and w.person_id = r.author_id)))
    and challenge_phase_at(i.challenge_id, clock_timestamp()) between 'ideation' and 'decision';
