// The business rules that a package must follow, as queries over the staged rows that return what
// breaks them: line, column and problem.
import type { PackageFile } from "./package-format.ts";
import { selectionChecks } from "./selection-checks.ts";
import {
  contributionsAfterImport,
  duplicatesIn,
  rowsAfterImport,
  staged,
  stagedPersonKind,
} from "./staged-sql.ts";

const contributionOfOtherIdea = `
    select s.line, 'contribution_id' as column, 'belongs to another idea' as problem
    from SELF s
    join ${contributionsAfterImport("id, idea_id")} c on c.id = s.contribution_id
    where c.idea_id <> s.idea_id`;

const checks: Partial<Record<PackageFile, string[]>> = {
  people: [
    duplicatesIn("roles"),
    `
    select line, 'subjects' as column, 'holds a subject longer than 40 characters' as problem
    from SELF
    where exists (
      select from unnest(string_to_array(subjects, ',')) subject
      where char_length(btrim(subject)) > 40
    )`,
    `
    select line, 'email' as column, 'the same address as line ' || first as problem
    from (
      select line, min(line) over (partition by lower(email)) as first
      from SELF
      where email is not null
    ) addresses
    where line <> first`,
    `
    select s.line, 'email' as column, 'the address of ' || p.id as problem
    from SELF s
    join people p on lower(p.email) = lower(s.email) and p.id <> s.id`,
    `
    select
      line,
      'id' as column,
      'a placeholder author has no address and no role, and is deactivated' as problem
    from SELF s
    where ${stagedPersonKind} = 'placeholder'
      and (email is not null or deactivated_at is null or roles <> '[]')`,
    `
    select s.line, 'kind' as column, 'cannot change: it is "' || p.kind || '" here' as problem
    from SELF s
    join people p on p.id = s.id
    where p.kind <> ${stagedPersonKind}`,
  ],
  groups: [
    duplicatesIn("members"),
    `
    select line, 'name' as column, 'the same name as line ' || first as problem
    from (
      select line, min(line) over (partition by lower(name)) as first from SELF
    ) names
    where line <> first`,
    `
    select s.line, 'name' as column, 'the name of ' || g.id as problem
    from SELF s
    join groups g on lower(g.name) = lower(s.name) and g.id <> s.id`,
  ],
  challenges: [
    duplicatesIn("schedule", "phase"),
    duplicatesIn("members", "person_id", "role"),
    duplicatesIn("group_ids"),
    duplicatesIn("invitee_ids"),
    `
    select line, 'picks_max' as column, 'below picks_min' as problem
    from SELF
    where picks_max < picks_min`,
  ],
  criteria: [
    `
    select line, 'scale_max' as column, 'not above scale_min' as problem
    from SELF
    where scale_max <= scale_min`,
  ],
  ideas: [
    duplicatesIn("author_ids"),
    `
    select s.line, 'theme_id' as column, 'belongs to another challenge' as problem
    from SELF s
    join ${rowsAfterImport("themes", "challenge_themes", "id, challenge_id")} t on t.id = s.theme_id
    where t.challenge_id <> s.challenge_id`,
    `
    select line, 'submitted_at' as column, 'missing: only a draft has none' as problem
    from SELF
    where stage <> 'draft' and submitted_at is null`,
    `
    select
      line,
      'created_by_id' as column,
      'another draft of this person in this challenge' as problem
    from (
      select
        line,
        stage,
        id,
        count(*) over (partition by challenge_id, created_by_id) as n
      from (
        select line, id, challenge_id, created_by_id, stage from SELF
        union all
        select 0, id, challenge_id, created_by_id, stage
        from ideas i
        where stage = 'draft' and not exists (select 1 from SELF s where s.id = i.id)
      ) after_import
      where stage = 'draft' and created_by_id is not null
    ) counted
    where n > 1 and line > 0`,
    `
    select
      line,
      'stage' as column,
      'is "' || stage || '", but its last move leads to "' || last_stage || '"' as problem
    from (
      select
        s.line,
        s.stage,
        coalesce(m.to_stage, (
          select c.to_stage from idea_stage_changes c
          where c.idea_id = s.id
          order by c.id desc
          limit 1
        )) as last_stage
      from SELF s
      left join (
        select distinct on (idea_id) idea_id, to_stage
        from ${staged}idea_moves m
        where not exists (select 1 from idea_stage_changes c where c.ref = m.id)
        order by idea_id, line desc
      ) m on m.idea_id = s.id
    ) moved
    where last_stage <> stage`,
  ],
  "idea-moves": [
    `
    select
      s.line,
      'idea_id' as column,
      'this idea is not in the package, so it cannot move' as problem
    from SELF s
    where not exists (select 1 from ${staged}ideas i where i.id = s.idea_id)
      and not exists (select 1 from idea_stage_changes c where c.ref = s.id)`,
  ],
  contributions: [
    `
    select s.line, 'parent_id' as column, 'belongs to another idea' as problem
    from SELF s
    join ${contributionsAfterImport("id, idea_id")} p on p.id = s.parent_id
    where p.idea_id <> s.idea_id`,
    `
    select s.line, 'answer_id' as column, 'belongs to another idea' as problem
    from SELF s
    join ${contributionsAfterImport("id, idea_id")} p on p.id = s.answer_id
    where p.idea_id <> s.idea_id`,
    `
    with recursive reached as (
      select id from SELF s
      where parent_id is null or not exists (select 1 from SELF p where p.id = s.parent_id)
      union all
      select s.id
      from reached
      join SELF s on s.parent_id = reached.id
    )
    select line, 'parent_id' as column, 'replies to itself in a circle' as problem
    from SELF s
    where not exists (select 1 from reached where reached.id = s.id)`,
  ],
  credits: [
    `
    select
      s.line,
      'idea_id' as column,
      'the decision on this idea is published, so its credit cannot change' as problem
    from SELF s
    join decisions d on d.idea_id = s.idea_id and d.published_at is not null
    where not exists (
      select 1 from idea_credits k
      where (k.idea_id, k.person_id, k.kind) = (s.idea_id, s.person_id, s.kind)
        and k.contribution_id is not distinct from s.contribution_id
    )`,
  ],
  "idea-versions": [
    `
    select
      s.line,
      'contribution_id' as column,
      'names an improvement of another idea, or has no accepted_by_id' as problem
    from SELF s
    left join ${contributionsAfterImport("id, idea_id")} c on c.id = s.contribution_id
    where s.contribution_id is not null
      and (c.idea_id <> s.idea_id or s.accepted_by_id is null)`,
  ],
  reactions: [contributionOfOtherIdea],
  thanks: [
    contributionOfOtherIdea,
    `
    select line, 'to_id' as column, 'the same person as from_id' as problem
    from SELF
    where from_id = to_id`,
    `
    select line, 'to_id' as column, 'thanked by the same person for the same thing' as problem
    from (
      select line, count(*) over (partition by idea_id, contribution_id, from_id, to_id) as n
      from (
        select line, idea_id, contribution_id, from_id, to_id from SELF
        union all
        select 0, idea_id, contribution_id, from_id, to_id
        from thanks t
        where not exists (select 1 from SELF s where s.id = t.id)
      ) after_import
    ) counted
    where n > 1 and line > 0`,
  ],
  suggestions: [
    `
    select s.line, 'taken' as column, 'the improvement is "' || c.state || '"' as problem
    from SELF s
    join ${contributionsAfterImport("id, state")} c on c.id = s.contribution_id
    where (s.taken is not null) <> (c.state::text = 'accepted')`,
    `
    select
      s.line,
      'contribution_id' as column,
      'belongs to another idea, or is no improvement' as problem
    from SELF s
    join ${contributionsAfterImport("id, idea_id, kind")} c on c.id = s.contribution_id
    where c.idea_id <> s.idea_id or c.kind <> 'improvement'`,
    `
    select s.line, 'base_version' as column, 'is no version of this idea' as problem
    from SELF s
    where not exists (
        select 1 from ${staged}idea_versions v
        where v.idea_id = s.idea_id and v.number = s.base_version
      )
      and not exists (
        select 1 from idea_versions v
        where v.idea_id = s.idea_id and v.number = s.base_version
      )
      and not exists (
        select 1 from ${staged}ideas i
        where i.id = s.idea_id and i.version = s.base_version and i.stage <> 'draft'
      )`,
  ],
  ...selectionChecks,
};

/** The checks of each file, ready to run. */
export const packageChecks: Partial<Record<PackageFile, string[]>> = Object.fromEntries(
  Object.entries(checks).map(([file, queries]) => [
    file,
    queries!.map((query) => query.replaceAll("SELF", `${staged}${file.replaceAll("-", "_")}`)),
  ]),
);
