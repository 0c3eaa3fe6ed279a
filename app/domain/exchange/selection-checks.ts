// The business rules for votes, scores, decisions and money. See package-checks.ts.
import type { PackageFile } from "./package-format.ts";
import {
  duplicatesIn,
  ideasAfterImport,
  listEntries,
  rowsAfterImport,
  staged,
} from "./staged-sql.ts";

const criteriaAfterImport = rowsAfterImport(
  "criteria",
  "criteria",
  "id, challenge_id, scale_min, scale_max",
);
const challengesAfterImport = (columns: string) =>
  rowsAfterImport("challenges", "challenges", columns);

export const selectionChecks: Partial<Record<PackageFile, string[]>> = {
  votes: [
    `
    select v.line, 'choice' as column, 'only 1 where the vote method is approval' as problem
    from SELF v
    join ${ideasAfterImport} i on i.id = v.idea_id
    join ${challengesAfterImport("id, vote_method")} c on c.id = i.challenge_id
    where v.choice <> 1 and c.vote_method = 'approval'`,
    `
    select
      min(v.line) as line,
      'voter_id' as column,
      'more picks than the ' || max(c.picks_max) || ' a ballot may hold' as problem
    from SELF v
    join ${ideasAfterImport} i on i.id = v.idea_id
    join ${challengesAfterImport("id, picks_max")} c on c.id = i.challenge_id
    where v.choice = 1 and c.picks_max is not null
    group by v.voter_id, c.id
    having count(*) + (
      select count(*) from votes o
      where o.voter_id = v.voter_id
        and o.challenge_id = c.id
        and o.choice = 1
        and not exists (
          select 1 from SELF s where s.idea_id = o.idea_id and s.voter_id = o.voter_id
        )
    ) > max(c.picks_max)`,
  ],
  scorecards: [
    duplicatesIn("scores", "criterion_id"),
    `
    select line, 'juror_id' as column, 'another scorecard of this juror on this idea' as problem
    from (
      select line, count(*) over (partition by idea_id, juror_id) as n
      from (
        select line, idea_id, juror_id from SELF
        union all
        select 0, idea_id, juror_id from scorecards t
        where not exists (select 1 from SELF s where s.id = t.id)
      ) after_import
    ) counted
    where n > 1 and line > 0`,
    `
    select
      s.line,
      'juror_id' as column,
      'judges their own idea, or one they declared a conflict on' as problem
    from SELF s
    where exists (
        select 1 from ${staged}ideas i where i.id = s.idea_id and i.author_ids ? s.juror_id
      )
      or exists (
        select 1 from idea_authors a
        where a.idea_id = s.idea_id
          and a.person_id = s.juror_id
          and not exists (select 1 from ${staged}ideas i where i.id = s.idea_id)
      )
      or exists (
        select 1 from ${staged}conflicts c where c.idea_id = s.idea_id and c.juror_id = s.juror_id
      )
      or exists (
        select 1 from jury_conflicts c where c.idea_id = s.idea_id and c.juror_id = s.juror_id
      )`,
    `
    select
      s.line,
      'scores[' || e.n - 1 || '].criterion_id' as column,
      'a criterion of another challenge' as problem
    from SELF s
    ${listEntries("scores")}
    join ${criteriaAfterImport} c on c.id = e.each ->> 'criterion_id'
    join ${ideasAfterImport} i on i.id = s.idea_id
    where c.challenge_id <> i.challenge_id`,
    `
    select
      s.line,
      'scores[' || e.n - 1 || '].value' as column,
      'not on the scale from ' || c.scale_min || ' to ' || c.scale_max as problem
    from SELF s
    ${listEntries("scores")}
    join ${criteriaAfterImport} c on c.id = e.each ->> 'criterion_id'
    where (e.each ->> 'value')::int not between c.scale_min and c.scale_max`,
  ],
  decisions: [
    `
    select
      line,
      'published_at' as column,
      'published for some ideas of this challenge and not for others' as problem
    from (
      select
        line,
        count(published_at) over (partition by challenge_id) as published,
        count(*) over (partition by challenge_id) as n
      from (
        select s.line, i.challenge_id, s.published_at
        from SELF s
        join ${ideasAfterImport} i on i.id = s.idea_id
        union all
        select 0, challenge_id, published_at from decisions d
        where not exists (select 1 from SELF s where s.idea_id = d.idea_id)
      ) after_import
    ) counted
    where line > 0 and published not in (0, n)`,
    `
    select s.line, 'verdict' as column, 'the idea stands at "' || i.stage || '"' as problem
    from SELF s
    join ${ideasAfterImport} i on i.id = s.idea_id
    where s.published_at is not null
      and (s.verdict = 'winner')
        <> (i.stage in ('winner', 'funded', 'in-progress', 'realised', 'stopped'))`,
  ],
  ledger: [
    `
    select
      line,
      case
        when kind = 'expense' or sponsor_id is null then 'sponsor_id'
        else 'idea_id'
      end as column,
      case kind
        when 'pledge' then 'a pledge has a sponsor and no idea'
        when 'allocation' then 'an allocation has a sponsor and an idea'
        else 'an expense has an idea and no sponsor'
      end as problem
    from SELF
    where case kind
      when 'pledge' then sponsor_id is null or idea_id is not null
      when 'allocation' then sponsor_id is null or idea_id is null
      else sponsor_id is not null or idea_id is null
    end`,
    `
    select s.line, 'idea_id' as column, 'belongs to another challenge' as problem
    from SELF s
    join ${ideasAfterImport} i on i.id = s.idea_id
    where i.challenge_id <> s.challenge_id`,
    `
    select s.line, 'idea_id' as column, 'only a winner has money' as problem
    from SELF s
    join ${ideasAfterImport} i on i.id = s.idea_id
    where s.kind = 'allocation'
      and i.stage not in ('winner', 'funded', 'in-progress', 'realised', 'stopped')`,
    `
    select
      line,
      'amount_minor' as column,
      case kind
        when 'expense' then 'less than nothing spent'
        else 'more allocated than pledged'
      end as problem
    from (
      select
        line,
        kind,
        sum(case kind when 'allocation' then -amount_minor else amount_minor end) over (
          partition by challenge_id, sponsor_id, case kind when 'expense' then idea_id end
          order by line
        ) as left_over
      from (
        select line, kind::text, challenge_id, sponsor_id, idea_id, amount_minor
        from SELF s
        where not exists (select 1 from ledger l where l.ref = s.id)
        union all
        select 0, kind::text, challenge_id, sponsor_id, idea_id, amount_minor
        from ledger
        where challenge_id in (select challenge_id from SELF)
      ) entries
    ) running
    where left_over < 0 and line > 0`,
  ],
};
