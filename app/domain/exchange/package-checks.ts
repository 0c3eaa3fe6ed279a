// Rules of the trade that a package must keep, as queries over the staged rows that return what breaks them.
import type { PackageFile } from "./package-format.ts";

const S = "pg_temp.staged_";
/** Rows as they will be: what is staged, and what is here and not staged again. */
const after = (file: string, table: string, columns: string) =>
  `(select ${columns} from ${S}${file} union all select ${columns} from ${table} t where not exists (select 1 from ${S}${file} s where s.id = t.id))`;
const ideasAfter = after("ideas", "ideas", "id, challenge_id, stage");
const criteriaAfter = after("criteria", "criteria", "id, challenge_id, scale_min, scale_max");
const listed = (list: string) =>
  `cross join lateral jsonb_array_elements(s.${list}) with ordinality e(each, n)`;
const twice = (list: string, ...fields: string[]) => {
  const value = fields.length
    ? fields.map((field) => `(e.each ->> '${field}')`).join(" || ' ' || ")
    : "(e.each #>> '{}')";
  return `select line, '${list}' as column, value || ' is listed twice' as problem
    from (select s.line, ${value} as value from SELF s ${listed(list)}) v group by line, value having count(*) > 1`;
};

const ofAnotherIdea = `select s.line, 'contribution_id' as column, 'belongs to another idea' as problem from SELF s join ${after("contributions", "contributions", "id, idea_id")} c on c.id = s.contribution_id where c.idea_id <> s.idea_id`;

const checks: Partial<Record<PackageFile, string[]>> = {
  people: [
    twice("roles"),
    `select line, 'email' as column, 'the same address as line ' || first as problem
     from (select line, min(line) over (partition by lower(email)) as first from SELF where email is not null) d where line <> first`,
    `select s.line, 'email' as column, 'the address of ' || p.id as problem from SELF s join people p on lower(p.email) = lower(s.email) and p.id <> s.id`,
    String.raw`select line, 'id' as column, 'stands for a sealed name: that has no address, no role, and is deactivated' as problem from SELF where id like 'sealed\_%' and (email is not null or deactivated_at is null or roles <> '[]')`,
  ],
  groups: [
    twice("members"),
    `select line, 'name' as column, 'the same name as line ' || first as problem from (select line, min(line) over (partition by lower(name)) as first from SELF) d where line <> first`,
    `select s.line, 'name' as column, 'the name of ' || g.id as problem from SELF s join groups g on lower(g.name) = lower(s.name) and g.id <> s.id`,
  ],
  challenges: [
    twice("schedule", "phase"),
    twice("members", "person_id", "role"),
    twice("group_ids"),
    twice("invitee_ids"),
    `select line, 'picks_max' as column, 'below picks_min' as problem from SELF where picks_max < picks_min`,
  ],
  criteria: [
    `select line, 'scale_max' as column, 'not above scale_min' as problem from SELF where scale_max <= scale_min`,
  ],
  ideas: [
    twice("author_ids"),
    `select s.line, 'theme_id' as column, 'belongs to another challenge' as problem from SELF s join ${after("themes", "challenge_themes", "id, challenge_id")} t on t.id = s.theme_id where t.challenge_id <> s.challenge_id`,
    `select line, 'submitted_at' as column, 'missing: only a draft has none' as problem from SELF where (stage <> 'draft') and submitted_at is null`,
    `select line, 'created_by_id' as column, 'another draft of this person in this challenge' as problem from (
       select line, stage, id, count(*) over (partition by challenge_id, created_by_id) as n from
         (select line, id, challenge_id, created_by_id, stage from SELF
          union all select 0, id, challenge_id, created_by_id, stage from ideas i where stage = 'draft' and not exists (select 1 from SELF s where s.id = i.id)) all_of_them
       where stage = 'draft' and created_by_id is not null) d where n > 1 and line > 0`,
    `select line, 'stage' as column, 'is "' || stage || '", but its last move leads to "' || last_stage || '"' as problem from (
       select s.line, s.stage, coalesce(m.to_stage, (select c.to_stage from idea_stage_changes c where c.idea_id = s.id order by c.id desc limit 1)) as last_stage
       from SELF s left join (select distinct on (idea_id) idea_id, to_stage from ${S}idea_moves m where not exists (select 1 from idea_stage_changes c where c.ref = m.id)
         order by idea_id, line desc) m on m.idea_id = s.id) m where last_stage <> stage`,
  ],
  "idea-moves": [
    `select s.line, 'idea_id' as column, 'this idea is not in the package, so it cannot move' as problem from SELF s
     where not exists (select 1 from ${S}ideas i where i.id = s.idea_id) and not exists (select 1 from idea_stage_changes c where c.ref = s.id)`,
  ],
  contributions: [
    `select s.line, 'parent_id' as column, 'belongs to another idea' as problem from SELF s join ${after("contributions", "contributions", "id, idea_id")} p on p.id = s.parent_id where p.idea_id <> s.idea_id`,
    `select s.line, 'answer_id' as column, 'belongs to another idea' as problem from SELF s join ${after("contributions", "contributions", "id, idea_id")} p on p.id = s.answer_id where p.idea_id <> s.idea_id`,
    `with recursive reached as (
       select id from SELF s where parent_id is null or not exists (select 1 from SELF p where p.id = s.parent_id)
       union all select s.id from reached join SELF s on s.parent_id = reached.id)
     select line, 'parent_id' as column, 'answers itself, round about' as problem from SELF s where not exists (select 1 from reached where reached.id = s.id)`,
  ],
  credits: [
    `select s.line, 'idea_id' as column, 'the decision on this idea is out, and who helped is frozen' as problem from SELF s
     join decisions d on d.idea_id = s.idea_id and d.published_at is not null
     where not exists (select 1 from idea_credits k where (k.idea_id, k.person_id, k.kind, k.contribution_id) = (s.idea_id, s.person_id, s.kind, s.contribution_id))`,
  ],
  "idea-versions": [
    `select s.line, 'contribution_id' as column, 'names an improvement of another idea, or nobody who took it over' as problem from SELF s
     left join ${after("contributions", "contributions", "id, idea_id")} c on c.id = s.contribution_id
     where s.contribution_id is not null and (c.idea_id <> s.idea_id or s.accepted_by_id is null)`,
  ],
  reactions: [ofAnotherIdea],
  thanks: [
    ofAnotherIdea,
    `select line, 'to_id' as column, 'thanks themself' as problem from SELF where from_id = to_id`,
    `select line, 'to_id' as column, 'thanked by the same person for the same thing' as problem from (
       select line, count(*) over (partition by idea_id, contribution_id, from_id, to_id) as n from
         (select line, idea_id, contribution_id, from_id, to_id from SELF union all select 0, idea_id, contribution_id, from_id, to_id from thanks t where not exists (select 1 from SELF s where s.id = t.id)) a) d where n > 1 and line > 0`,
  ],
  suggestions: [
    `select s.line, 'taken' as column, 'the improvement is "' || c.state || '"' as problem from SELF s
     join ${after("contributions", "contributions", "id, state")} c on c.id = s.contribution_id where (s.taken is not null) <> (c.state::text = 'accepted')`,
    `select s.line, 'contribution_id' as column, 'belongs to another idea, or is no improvement' as problem from SELF s
     join ${after("contributions", "contributions", "id, idea_id, kind")} c on c.id = s.contribution_id where c.idea_id <> s.idea_id or c.kind <> 'improvement'`,
    `select s.line, 'base_version' as column, 'is no version of this idea' as problem from SELF s
     where not exists (select 1 from ${S}idea_versions v where v.idea_id = s.idea_id and v.number = s.base_version)
       and not exists (select 1 from idea_versions v where v.idea_id = s.idea_id and v.number = s.base_version)
       and not exists (select 1 from ${S}ideas i where i.id = s.idea_id and i.version = s.base_version and i.stage <> 'draft')`,
  ],
  votes: [
    `select v.line, 'choice' as column, 'only 1 where the vote method is approval' as problem from SELF v join ${ideasAfter} i on i.id = v.idea_id
     join ${after("challenges", "challenges", "id, vote_method")} c on c.id = i.challenge_id where v.choice <> 1 and c.vote_method = 'approval'`,
    `select min(v.line) as line, 'voter_id' as column, 'more picks than the ' || max(c.picks_max) || ' a ballot may hold' as problem from SELF v join ${ideasAfter} i on i.id = v.idea_id
     join ${after("challenges", "challenges", "id, picks_max")} c on c.id = i.challenge_id where v.choice = 1 and c.picks_max is not null
     group by v.voter_id, c.id having count(*) + (select count(*) from votes o where o.voter_id = v.voter_id and o.challenge_id = c.id and o.choice = 1
       and not exists (select 1 from SELF s where s.idea_id = o.idea_id and s.voter_id = o.voter_id)) > max(c.picks_max)`,
  ],
  scorecards: [
    twice("scores", "criterion_id"),
    `select line, 'juror_id' as column, 'another scorecard of this juror on this idea' as problem from (
       select line, count(*) over (partition by idea_id, juror_id) as n from
         (select line, idea_id, juror_id from SELF union all select 0, idea_id, juror_id from scorecards t where not exists (select 1 from SELF s where s.id = t.id)) a) d where n > 1 and line > 0`,
    `select s.line, 'juror_id' as column, 'judges their own idea, or one they declared a conflict on' as problem from SELF s
     where exists (select 1 from ${S}ideas i where i.id = s.idea_id and i.author_ids ? s.juror_id)
       or exists (select 1 from idea_authors a where a.idea_id = s.idea_id and a.person_id = s.juror_id and not exists (select 1 from ${S}ideas i where i.id = s.idea_id))
       or exists (select 1 from ${S}conflicts c where c.idea_id = s.idea_id and c.juror_id = s.juror_id)
       or exists (select 1 from jury_conflicts c where c.idea_id = s.idea_id and c.juror_id = s.juror_id)`,
    `select s.line, 'scores[' || e.n - 1 || '].criterion_id' as column, 'a criterion of another challenge' as problem from SELF s ${listed("scores")}
     join ${criteriaAfter} c on c.id = e.each ->> 'criterion_id' join ${ideasAfter} i on i.id = s.idea_id where c.challenge_id <> i.challenge_id`,
    `select s.line, 'scores[' || e.n - 1 || '].value' as column, 'not on the scale from ' || c.scale_min || ' to ' || c.scale_max as problem from SELF s ${listed("scores")}
     join ${criteriaAfter} c on c.id = e.each ->> 'criterion_id' where (e.each ->> 'value')::int not between c.scale_min and c.scale_max`,
  ],
  decisions: [
    `select line, 'published_at' as column, 'published for some ideas of this challenge and not for others' as problem from (
       select line, count(published_at) over (partition by challenge_id) as out, count(*) over (partition by challenge_id) as n from
         (select s.line, i.challenge_id, s.published_at from SELF s join ${ideasAfter} i on i.id = s.idea_id
          union all select 0, challenge_id, published_at from decisions d where not exists (select 1 from SELF s where s.idea_id = d.idea_id)) a) b where line > 0 and out not in (0, n)`,
    `select s.line, 'verdict' as column, 'the idea stands at "' || i.stage || '"' as problem from SELF s join ${ideasAfter} i on i.id = s.idea_id
     where s.published_at is not null and (s.verdict = 'winner') <> (i.stage in ('winner', 'funded', 'in-progress', 'realised', 'stopped'))`,
  ],
  ledger: [
    `select line, case kind when 'expense' then 'sponsor_id' else case when sponsor_id is null then 'sponsor_id' else 'idea_id' end end as column,
       case kind when 'pledge' then 'a pledge has a sponsor and no idea' when 'allocation' then 'an allocation has a sponsor and an idea' else 'an expense has an idea and no sponsor' end as problem
     from SELF where case kind when 'pledge' then sponsor_id is null or idea_id is not null when 'allocation' then sponsor_id is null or idea_id is null else sponsor_id is not null or idea_id is null end`,
    `select s.line, 'idea_id' as column, 'belongs to another challenge' as problem from SELF s join ${ideasAfter} i on i.id = s.idea_id where i.challenge_id <> s.challenge_id`,
    `select s.line, 'idea_id' as column, 'only a winner has money' as problem from SELF s join ${ideasAfter} i on i.id = s.idea_id
     where s.kind = 'allocation' and i.stage not in ('winner', 'funded', 'in-progress', 'realised', 'stopped')`,
    `select line, 'amount_minor' as column, case kind when 'expense' then 'less than nothing spent' else 'more allocated than pledged' end as problem from (
       select line, kind, sum(case kind when 'allocation' then -amount_minor else amount_minor end) over (partition by challenge_id, sponsor_id, case kind when 'expense' then idea_id end order by line) as left_over from
         (select line, kind::text, challenge_id, sponsor_id, idea_id, amount_minor from SELF s where not exists (select 1 from ledger l where l.ref = s.id)
          union all select 0, kind::text, challenge_id, sponsor_id, idea_id, amount_minor from ledger where challenge_id in (select challenge_id from SELF)) entries) running
     where left_over < 0 and line > 0`,
  ],
};

export const packageChecks: Partial<Record<PackageFile, string[]>> = Object.fromEntries(
  Object.entries(checks).map(([file, list]) => [
    file,
    list!.map((query) => query.replaceAll("SELF", `${S}${file.replaceAll("-", "_")}`)),
  ]),
);
