import { eq, sql } from "drizzle-orm";
import { addMember } from "#app/domain/challenge/add-member.ts";
import { announceChallenge } from "#app/domain/challenge/announce-challenge.ts";
import { editChallenge } from "#app/domain/challenge/edit-challenge.ts";
import { removeMember } from "#app/domain/challenge/remove-member.ts";
import { saveThemes } from "#app/domain/challenge/save-themes.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { resolveTheme } from "#app/domain/idea/resolve-theme.ts";
import { saveDraft } from "#app/domain/idea/save-draft.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { beginPhase } from "#app/domain/selection/begin-phase.ts";
import { reconsiderIdeas } from "#app/domain/selection/reconsider-ideas.ts";
import { closeDuePhases } from "#app/jobs/close-due-phases.ts";
import { challengeThemes } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { lockVersionOf, makeDraft, makeReadyDraft } from "#tests/make/draft.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makeIdeaText } from "#tests/make/idea-text.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const otherFields = {
  why: "Because.",
  wanted: "",
  notWanted: "",
  reward: "",
  language: "nl" as const,
  currency: "EUR" as const,
  removeCover: false,
  coverId: null,
};
const tally = async (work: Promise<unknown>[]) => {
  const outcomes = await Promise.allSettled(work);
  const refused = outcomes.flatMap((outcome) =>
    outcome.status === "rejected"
      ? [refusalFrom(outcome.reason)?.code ?? String(outcome.reason)]
      : [],
  );
  return { done: outcomes.length - refused.length, refused: [...new Set(refused)] };
};
const times = <T>(n: number, make: (n: number) => T) =>
  Array.from({ length: n }, (_, index) => make(index));

test("editChallenge: twenty parallel edits, one is saved and the others are refused", async ({
  world: { db },
}) => {
  const { id, who } = await makeDraft({ db });
  for (let round = 0; round < 5; round++) {
    const outcome = await tally(
      times(20, (n) =>
        editChallenge(who, {
          challengeId: id,
          lockVersion: round,
          question: `Which question is number ${n}?`,
          ...otherFields,
        }),
      ),
    );
    expect(outcome).toEqual({ done: 1, refused: ["challenge.changed-meanwhile"] });
    expect(await lockVersionOf({ db }, id)).toBe(round + 1);
  }
});

test("saveThemes: a theme removed while twelve choose it, no idea keeps it or loses it unnoticed", async ({
  world: { db },
}) => {
  const challenge = await makeChallenge({ db });
  const who = await as({ db }, challenge.manager);
  for (let round = 0; round < 6; round++) {
    const [theme] = await db
      .insert(challengeThemes)
      .values({ challengeId: challenge.id, name: `Night ${round}` })
      .returning();
    const [lockVersion, authors] = [
      await lockVersionOf({ db }, challenge.id),
      await Promise.all(times(12, async () => as({ db }, await makePerson({ db })))),
    ];
    const removeTheme = () =>
      saveThemes(who, {
        challengeId: challenge.id,
        lockVersion,
        themes: [{ id: theme!.id, name: "", away: true, uses: 0 }],
      });
    const [chosen, removed] = await Promise.all([
      tally(
        authors.map((author, n) =>
          (n === 6
            ? new Promise((resolve) => setTimeout(resolve, round * 3))
            : Promise.resolve()
          ).then(() => saveDraft(author, makeIdeaText(challenge, { theme: theme!.id }))),
        ),
      ),
      new Promise((resolve) => setTimeout(resolve, round * 2)).then(() => tally([removeTheme()])),
    ]);
    const [left] = await db.execute(
      sql`select count(*)::int as n from ideas where theme_id = ${theme!.id}`,
    );
    expect([chosen.done, chosen.refused], JSON.stringify(removed)).toEqual(
      removed.done ? [0, ["idea.theme-gone"]] : [left!.n, []],
    );
    expect(left!.n).toBe(removed.done ? 0 : 12);
    if (!removed.done) await db.execute(sql`delete from challenge_themes where id = ${theme!.id}`);
  }
});

test("saveThemes: a theme being chosen, it stays until the idea has it", async ({
  world: { db },
}) => {
  const challenge = await makeChallenge({ db });
  const who = await as({ db }, challenge.manager);
  const [theme] = await db
    .insert(challengeThemes)
    .values({ challengeId: challenge.id, name: "Night" })
    .returning();
  const idea = await makeIdea({ db }, { challenge });
  let removal: Promise<unknown> | undefined;
  await db.transaction(async (tx) => {
    const themeId = await resolveTheme(
      { db: tx, actor: who.actor } as unknown as Ctx,
      challenge.id,
      theme!.id,
    );
    removal = tally([
      saveThemes(who, {
        challengeId: challenge.id,
        lockVersion: 0,
        themes: [{ id: theme!.id, name: "", away: true, uses: 0 }],
      }),
    ]);
    await Promise.race([removal, new Promise((resolve) => setTimeout(resolve, 200))]);
    await tx.update(ideas).set({ themeId }).where(eq(ideas.id, idea.id));
  });
  expect(await removal).toEqual({ done: 0, refused: ["challenge.changed-meanwhile"] });
});

test("removeMember: ten managers remove each other in parallel, one manager stays", async ({
  world: { db },
}) => {
  const { id, who, maker } = await makeDraft({ db });
  const others = await Promise.all(times(9, () => makePerson({ db })));
  for (const person of others)
    await addMember(who, { challengeId: id, personId: person.id, role: "manager", statement: "" });
  const managers = [maker, ...others];
  const contexts = await Promise.all(managers.map((person) => as({ db }, person)));
  await tally(
    managers.map((person, n) =>
      removeMember(contexts[(n + 1) % 10]!, {
        challengeId: id,
        personId: person.id,
        role: "manager",
      }),
    ),
  );
  const [left] = await db.execute(
    sql`
      select count(*)::int as n
      from challenge_members
      where challenge_id = ${id} and role = 'manager'`,
  );
  expect(left!.n).toBe(1);
});

test("announceChallenge and beginPhase: twenty parallel starts, each phase starts once", async ({
  world: { db },
}) => {
  const { id, who } = await makeReadyDraft({ db });
  expect(await tally(times(20, () => announceChallenge(who, { challengeId: id })))).toEqual({
    done: 1,
    refused: ["challenge.phase"],
  });

  const challenge = await makeChallenge({ db }, { phase: "selection" });
  const manager = await as({ db }, challenge.manager);
  for (const _ of times(5, () => 0)) await makeIdea({ db }, { challenge, stage: "shortlisted" });
  expect(
    await tally(times(20, () => beginPhase(manager, { challengeId: challenge.id, phase: "jury" }))),
  ).toEqual({ done: 1, refused: ["challenge.phase"] });
  const [counts] = await db.execute(
    sql`
      select
        count(*) filter (where type = 'challenge.phase-started')::int as started,
        count(*) filter (where type = 'idea.moved')::int as moved
      from activity
      where challenge_id = ${challenge.id}`,
  );
  expect(counts).toEqual({ started: 1, moved: 5 });
});

test("closeDuePhases: ten parallel runs, each started phase is recorded once", async ({
  world: { db },
}) => {
  for (const _ of times(8, () => 0)) {
    const { id } = await makeChallenge({ db }, { phase: "announced" });
    await db.execute(
      sql`
        update challenge_schedule
        set starts_at = now() - interval '1 second'
        where challenge_id = ${id} and phase = 'ideation'`,
    );
  }
  const recorded = await Promise.all(times(10, () => closeDuePhases(db)));
  expect(recorded.reduce((a, b) => a + b, 0)).toBe(8);
  const [rows] = await db.execute(
    sql`select count(*)::int as n from activity where type = 'challenge.phase-started'`,
  );
  expect(rows!.n).toBe(8);
});

test("beginPhase: the jury starts while ideas are reinstated, no idea stays open", async ({
  world: { db },
}) => {
  for (let round = 0; round < 12; round++) {
    const challenge = await makeChallenge({ db }, { phase: "selection" });
    const manager = await as({ db }, challenge.manager);
    const rejected = await Promise.all(
      times(6, () => makeIdea({ db }, { challenge, stage: "not-selected" })),
    );
    await tally([
      ...rejected.map((idea) =>
        reconsiderIdeas(manager, { challengeId: challenge.id, ideaIds: [idea.id] }),
      ),
      ...times(6, () => beginPhase(manager, { challengeId: challenge.id, phase: "jury" })),
    ]);
    const [left] = await db.execute(
      sql`
        select
          challenge_phase_at(${challenge.id}, clock_timestamp()) as phase,
          (
            select count(*)::int from ideas
            where challenge_id = ${challenge.id} and stage = 'open'
          ) as open`,
    );
    expect(
      left!.phase === "selection" || left!.open === 0,
      `${left!.phase}, ${left!.open} open`,
    ).toBe(true);
  }
});
