/** Facts that must hold in every copy of this database. Each query returns the rows that break one. */
export const invariants = {
  "no ballot holds more picks than the challenge allows": `
    select v.challenge_id, v.voter_id, count(*)
    from votes v
    join challenges c on c.id = v.challenge_id
    where v.choice = 1 and c.picks_max is not null
    group by 1, 2, c.picks_max
    having count(*) > c.picks_max`,
  "the counters of an idea equal its rows": `
    select s.idea_id
    from idea_stats s
    left join lateral (
      select count(*) filter (where choice <> 0) as voters,
        coalesce(sum(weight) filter (where choice = 1), 0) as votes_for,
        coalesce(sum(weight) filter (where choice = -1), 0) as votes_against
      from votes
      where idea_id = s.idea_id) v on true
    left join lateral (
      select count(*) as n, count(as_role) as answers,
        count(*) filter (
          where state = 'open' and kind in ('question', 'concern', 'offer')) as waiting
      from contributions
      where idea_id = s.idea_id) c on true
    where (s.voters, s.votes_for, s.votes_against, s.contributions, s.answers, s.waiting)
      <> (v.voters, v.votes_for, v.votes_against, c.n, c.answers, c.waiting)`,
  "the counts of a challenge equal its ideas and contributions": `
    select *
    from (
      select challenge_id, stage::text as what, sum(ideas) as counted
      from challenge_idea_counts
      group by challenge_id, stage
      having sum(ideas) <> 0
      union all
      select challenge_id, 'contributions', sum(contributions)
      from challenge_contribution_counts
      group by challenge_id) kept
    full join (
      select challenge_id, stage::text as what, count(*) as counted
      from ideas
      where stage <> 'draft'
      group by challenge_id, stage
      union all
      select i.challenge_id, 'contributions', count(*)
      from contributions c
      join ideas i on i.id = c.idea_id
      group by i.challenge_id) found
    using (challenge_id, what, counted)
    where (kept is null) <> (found is null)`,
  "no idea has fewer views counted than it has viewers": `
    select s.idea_id
    from idea_stats s
    where s.views < (select count(*) from idea_views l where l.idea_id = s.idea_id)`,
  "every idea has its counters": `select id from ideas except select idea_id from idea_stats`,
  "the stage of an idea is that of its last move": `
    select i.id
    from ideas i
    join lateral (
      select to_stage
      from idea_stage_changes
      where idea_id = i.id
      order by id desc
      limit 1) last on true
    where last.to_stage <> i.stage`,
  "no sponsor has allocated more than they pledged": `
    select challenge_id, sponsor_id
    from ledger
    where kind <> 'expense'
    group by 1, 2
    having sum(case kind when 'pledge' then amount_minor else -amount_minor end) < 0`,
  "a reply and its parent belong to the same idea": `
    select c.id
    from contributions c
    join contributions p on p.id = c.parent_id
    where p.idea_id <> c.idea_id`,
  "an answer belongs to the idea of what it answers": `
    select c.id
    from contributions c
    join contributions a on a.id = c.answer_id
    where a.idea_id <> c.idea_id or c.state not in ('answered', 'resolved')`,
  "a reaction to a contribution, or thanks for it, belongs to its idea": `
    select k.idea_id
    from (
      select idea_id, contribution_id from reactions where contribution_id is not null
      union all
      select idea_id, contribution_id from thanks where contribution_id is not null) k
    left join contributions c on c.id = k.contribution_id
    where c.idea_id is distinct from k.idea_id`,
  "a suggestion belongs to an improvement of its own idea": `
    select s.contribution_id
    from suggestions s
    join contributions c on c.id = s.contribution_id
    where c.idea_id <> s.idea_id or c.kind <> 'improvement'`,
  "a suggestion is in the text only if it was accepted": `
    select s.contribution_id
    from suggestions s
    join contributions c on c.id = s.contribution_id
    where (s.accept_mode is not null) <> (c.state = 'accepted')`,
  "a version with an accepted improvement names who accepted it": `
    select v.idea_id
    from idea_versions v
    left join contributions c on c.id = v.contribution_id
    where v.contribution_id is not null
      and (c.idea_id is distinct from v.idea_id or v.accepted_by_id is null)`,
  "a submitted idea has its current version": `
    select i.id
    from ideas i
    where i.stage <> 'draft'
      and not exists (
        select 1 from idea_versions v where v.idea_id = i.id and v.number = i.version)`,
  "the organisation has an active administrator": `
    select count(*)
    from platform_role_holders h
    join people p on p.id = h.person_id
    where h.role = 'admin'
    having count(*) > 0 and count(*) filter (where p.deactivated_at is null) = 0`,
  "the decisions of a challenge are published together": `
    select challenge_id
    from decisions
    group by 1
    having count(published_at) not in (0, count(*))`,
  "a published verdict agrees with the stage of the idea": `
    select d.idea_id
    from decisions d
    join ideas i on i.id = d.idea_id
    where d.published_at is not null
      and (d.verdict = 'winner')
        <> (i.stage in ('winner', 'funded', 'in-progress', 'realised', 'stopped'))`,
  "no juror has judged their own idea, or one with a conflict of interest": `
    select s.id
    from scorecards s
    where exists (
        select 1 from idea_authors a where a.idea_id = s.idea_id and a.person_id = s.juror_id)
      or exists (
        select 1 from jury_conflicts k where k.idea_id = s.idea_id and k.juror_id = s.juror_id)`,
  "only a winner has money": `
    select l.id
    from ledger l
    join ideas i on i.id = l.idea_id
    where l.kind = 'allocation'
      and i.stage not in ('winner', 'funded', 'in-progress', 'realised', 'stopped')`,
  "there is one organisation": `select count(*) from organisation having count(*) <> 1`,
  "a logo belongs to the organisation that shows it": `
    select o.id
    from organisation o
    join files f on f.id in (o.logo_id, o.dark_logo_id)
    where f.organisation_id is distinct from o.id`,
  "an idempotency key has the response of its write": `
    select person_id, path, key from idempotency_keys where response = '{}'`,
};
