import type { PackageRows } from "#app/domain/exchange/package-format.ts";
import { type IdeaStage, reactionKinds } from "#db/enums.ts";
import { everybody, idOf, type Who } from "./people.ts";
import type { Building, Step, Story, Tale, Talk } from "./story.ts";

const hash = (text: string) =>
  [...text].reduce(
    (sum, letter) => Math.imul(sum ^ letter.codePointAt(0)!, 16_777_619) >>> 0,
    2_166_136_261,
  );
const cents = (euros: number) => Math.round(euros * 100);

/** The rows of one challenge with everything in it. `now` is the database's. */
export function tell(story: Story, now: Date): PackageRows {
  const at = (ago: number) => new Date(now.getTime() - ago * 86_400_000).toISOString();
  const planned = (ago: number) => `${at(ago).slice(0, 10)}T07:00:00.000Z`;
  const challenge_id = `challenge_nh_${story.key}`;
  const { invited = [], ...challenge } = story.challenge;
  const criteria = (story.criteria ?? []).map((one, position) => ({
    id: `criterion_nh_${story.key}_${position + 1}`,
    challenge_id,
    name: one.name,
    weight: one.weight,
    description: one.what,
    position,
    low_means: one.low,
    high_means: one.high,
  }));
  const themes = (story.themes ?? []).map((name, position) => ({
    id: `theme_nh_${story.key}_${position + 1}`,
    challenge_id,
    name,
    position,
  }));
  const member = (role: "manager" | "sponsor" | "juror") => (who: Who, position: number) => ({
    person_id: idOf(who),
    role,
    position,
    words: role === "sponsor" ? story.sponsors![position]!.words : "",
    created_at: at(story.drafted),
  });
  const rows: Required<PackageRows> = {
    people: [],
    groups: [],
    criteria,
    themes,
    ideas: [],
    "idea-versions": [],
    "idea-moves": [],
    contributions: [],
    suggestions: [],
    votes: [],
    scorecards: [],
    conflicts: [],
    credits: [],
    "credit-corrections": [],
    decisions: [],
    implementations: [],
    milestones: [],
    updates: [],
    followers: [],
    reactions: [],
    thanks: [],
    challenges: [
      {
        ...challenge,
        id: challenge_id,
        created_by_id: idOf(story.by),
        created_at: at(story.drafted),
        invitee_ids: invited.map(idOf),
        schedule: story.schedule.map(([phase, starts, entered]) => ({
          phase,
          starts_at: starts === null ? null : planned(starts),
          entered_at: entered === undefined ? null : at(entered),
          entered_by_id: entered === undefined ? null : idOf(story.managers[0]!),
        })),
        members: [
          ...story.managers.map(member("manager")),
          ...(story.sponsors ?? []).map(({ who }) => who).map(member("sponsor")),
          ...(story.jurors ?? []).map(member("juror")),
        ],
      },
    ],
    ledger: (story.sponsors ?? []).map(({ who, euros, ago }) => ({
      id: `entry_nh_${story.key}_${who}`,
      challenge_id,
      kind: "pledge",
      sponsor_id: idOf(who),
      amount_minor: cents(euros),
      by_id: idOf(who),
      at: at(ago),
    })),
  };
  for (const tale of story.tales) tellIdea(tale, `nh_${story.key}_${tale.key}`);
  rows.ledger.sort((a, b) => (a.at < b.at ? -1 : 1));
  return rows;

  function tellIdea(tale: Tale, name: string) {
    const idea_id = `idea_${name}`;
    const authors = [tale.by].flat() as Who[];
    const first = authors[0]!;
    rows.ideas.push({
      id: idea_id,
      challenge_id,
      title: tale.title,
      body: tale.says,
      language: tale.language ?? "nl",
      stage: tale.path?.at(-1)?.to ?? "open",
      version: tale.was ? 2 : 1,
      asked_minor: tale.asks ? cents(tale.asks[0]) : null,
      asked_for: tale.asks?.[1] ?? "",
      theme_id: themes.find(({ name }) => name === tale.theme)?.id ?? null,
      created_by_id: idOf(first),
      submitted_at: at(tale.ago),
      created_at: at(tale.ago + 0.02),
      author_ids: authors.map(idOf),
    });
    rows["idea-versions"].push({
      idea_id,
      number: 1,
      title: tale.was?.title ?? tale.title,
      body: tale.was?.says ?? tale.says,
      by_id: idOf(first),
      at: at(tale.ago),
    });
    if (tale.was)
      rows["idea-versions"].push({
        idea_id,
        number: 2,
        title: tale.title,
        body: tale.says,
        by_id: idOf(tale.was.changedBy ?? first),
        at: at(tale.was.until),
      });
    const steps: Step[] = [{ to: "open", ago: tale.ago, by: first }, ...(tale.path ?? [])];
    steps.reduce<IdeaStage>((from, step, n) => {
      rows["idea-moves"].push({
        id: `move_${name}_${n}`,
        idea_id,
        from_stage: from,
        to_stage: step.to,
        by_id: idOf(step.by),
        reason: step.why ?? null,
        at: at(step.ago),
      });
      return step.to;
    }, "draft");
    const followers = new Set(authors);
    tellTalk(tale.talk ?? [], name, followers);
    const voters = everybody
      .filter((who) => !authors.includes(who))
      .sort((a, b) => hash(a + name) - hash(b + name))
      .slice(0, tale.votes ?? 0);
    const last = story.votesEnd ?? 0.05;
    voters.forEach((who, n) =>
      rows.votes.push({
        idea_id,
        voter_id: idOf(who),
        cast_at: at(last + (tale.ago - last) * ((voters.length - n) / (voters.length + 1))),
      }),
    );
    voters.slice(0, Math.floor(voters.length / 3)).forEach((who, n) =>
      rows.reactions.push({
        idea_id,
        person_id: idOf(who),
        kind: reactionKinds[hash(who + name) % reactionKinds.length]!,
        at: at(tale.ago * (1 - (n + 1) / (voters.length + 1))),
      }),
    );
    for (const who of followers) rows.followers.push({ idea_id, person_id: idOf(who) });
    for (const { by, ago, values, note, draft } of tale.scores ?? []) {
      rows.scorecards.push({
        id: `scorecard_${name}_${by}`,
        idea_id,
        juror_id: idOf(by),
        note,
        given_at: draft ? null : at(ago),
        created_at: at(ago + 0.1),
        scores: values.map((value, n) => ({ criterion_id: criteria[n]!.id, value })),
      });
    }
    for (const { by, ago, why } of tale.conflicts ?? [])
      rows.conflicts.push({ idea_id, juror_id: idOf(by), reason: why, created_at: at(ago) });
    (tale.helped ?? []).forEach(({ who, by, ago, with: words, kind }, n) =>
      rows["credit-corrections"].push({
        id: `correction_${name}_${n + 1}`,
        idea_id,
        person_id: idOf(who),
        kind,
        deed: "added",
        words,
        by_id: idOf(by),
        at: at(ago),
      }),
    );
    const told = tale.decision;
    if (told)
      rows.decisions.push({
        idea_id,
        verdict: told.verdict,
        motivation: told.why,
        by_id: idOf(told.by),
        written_at: at(told.ago + 1),
        published_at: told.secret ? null : at(told.ago),
      });
    (tale.given ?? []).forEach(({ by, ago, euros, note }, n) =>
      rows.ledger.push({
        id: `entry_${name}_given${n + 1}`,
        challenge_id,
        kind: "allocation",
        sponsor_id: idOf(by),
        idea_id,
        amount_minor: cents(euros),
        note,
        by_id: idOf(by),
        at: at(ago),
      }),
    );
    if (tale.building) tellBuilding(tale.building, name);
  }

  function tellTalk(talks: Talk[], name: string, followers: Set<Who>) {
    const idea_id = `idea_${name}`;
    let count = 0;
    const say = (talk: Talk, parent_id: string | null): string => {
      const id = `contribution_${name}_${++count}`;
      const kind = talk.kind ?? "comment";
      rows.contributions.push({
        id,
        idea_id,
        parent_id,
        kind,
        state: talk.settled?.as ?? "open",
        body: talk.says,
        by_id: idOf(talk.by),
        as_role: talk.as ?? null,
        created_at: at(talk.ago),
        settled_by_id: talk.settled ? idOf(talk.settled.by) : null,
        settled_at: talk.settled ? at(talk.settled.ago) : null,
        settled_with: talk.settled?.with ?? null,
        led_to_change: talk.settled?.led ?? false,
        task: talk.settled?.task ?? null,
      });
      followers.add(talk.by);
      const row = rows.contributions.at(-1)!;
      const replies = (talk.replies ?? []).map((reply) => say(reply, id));
      if (talk.settled?.answer !== undefined) row.answer_id = replies[talk.settled.answer];
      return id;
    };
    talks.forEach((talk) => say(talk, null));
  }

  function tellBuilding(b: Building, name: string) {
    const idea_id = `idea_${name}`;
    rows.implementations.push({
      idea_id,
      owner_id: idOf(b.owner),
      outcome_unit: b.unit,
      expected_outcome: b.expected ?? null,
      realised_outcome: b.realised ?? null,
      outcome: b.outcome ?? "",
      lesson: b.lesson ?? "",
      started_at: at(b.started),
      finished_at: b.finished === undefined ? null : at(b.finished),
      created_at: at(b.started + 1),
    });
    b.milestones.forEach(({ title, due, reached }, position) =>
      rows.milestones.push({
        id: `milestone_${name}_${position + 1}`,
        idea_id,
        title,
        due_on: at(due).slice(0, 10),
        reached_at: reached === undefined ? null : at(reached),
        position,
      }),
    );
    b.updates.forEach(({ by, ago, says }, n) =>
      rows.updates.push({
        id: `update_${name}_${n + 1}`,
        idea_id,
        body: says,
        by_id: idOf(by),
        at: at(ago),
      }),
    );
    (b.spent ?? []).forEach(({ by, ago, euros, on }, n) =>
      rows.ledger.push({
        id: `entry_${name}_spent${n + 1}`,
        challenge_id,
        kind: "expense",
        idea_id,
        amount_minor: cents(euros),
        note: on,
        by_id: idOf(by),
        at: at(ago),
      }),
    );
  }
}
