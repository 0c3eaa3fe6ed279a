import { eq, sql } from "drizzle-orm";
import { addMember } from "#app/domain/challenge/add-member.ts";
import { announceChallenge } from "#app/domain/challenge/announce-challenge.ts";
import { editChallenge } from "#app/domain/challenge/edit-challenge.ts";
import { removeMember } from "#app/domain/challenge/remove-member.ts";
import { saveThemes } from "#app/domain/challenge/save-themes.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { trueTheme } from "#app/domain/idea/resolve-theme.ts";
import { saveDraft } from "#app/domain/idea/save-draft.ts";
import { refusalIn } from "#app/domain/refusals.ts";
import { beginPhase } from "#app/domain/selection/begin-phase.ts";
import { reconsiderIdeas } from "#app/domain/selection/reconsider-ideas.ts";
import { closeDuePhases } from "#app/jobs/close-due-phases.ts";
import { challengeThemes } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { editedOf, makeDraft, makeReady } from "#tests/make/draft.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makeIdeaText } from "#tests/make/idea-text.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const words = {
  why: "Because.",
  wanted: "",
  notWanted: "",
  reward: "",
  language: "nl" as const,
  currency: "EUR" as const,
  coverAway: false,
  coverId: null,
};
const tally = async (work: Promise<unknown>[]) => {
  const outcomes = await Promise.allSettled(work);
  const refused = outcomes.flatMap((o) =>
    o.status === "rejected" ? [refusalIn(o.reason)?.code ?? String(o.reason)] : [],
  );
  return { done: outcomes.length - refused.length, refused: [...new Set(refused)] };
};
const times = <T>(n: number, make: (n: number) => T) =>
  Array.from({ length: n }, (_, at) => make(at));

test("of twenty managers who edit at once one is saved and the others are told", async ({
  world: { db },
}) => {
  const { id, who } = await makeDraft({ db });
  for (let round = 0; round < 5; round++) {
    const outcome = await tally(
      times(20, (n) =>
        editChallenge(who, {
          challengeId: id,
          edited: round,
          question: `Which question is number ${n}?`,
          ...words,
        }),
      ),
    );
    expect(outcome).toEqual({ done: 1, refused: ["challenge.changed-meanwhile"] });
    expect(await editedOf({ db }, id)).toBe(round + 1);
  }
});

test("twelve choose a theme while it is taken away: it goes off no idea unawares, and none keeps what is gone", async ({
  world: { db },
}) => {
  const challenge = await makeChallenge({ db });
  const who = await as({ db }, challenge.manager);
  for (let round = 0; round < 6; round++) {
    const [theme] = await db
      .insert(challengeThemes)
      .values({ challengeId: challenge.id, name: `Night ${round}` })
      .returning();
    const [edited, authors] = [
      await editedOf({ db }, challenge.id),
      await Promise.all(times(12, async () => as({ db }, await makePerson({ db })))),
    ];
    const away = () =>
      saveThemes(who, {
        challengeId: challenge.id,
        edited,
        themes: [{ id: theme!.id, name: "", away: true, uses: 0 }],
      });
    const [chosen, gone] = await Promise.all([
      tally(
        authors.map((author, n) =>
          (n === 6 ? new Promise((go) => setTimeout(go, round * 3)) : Promise.resolve()).then(() =>
            saveDraft(author, makeIdeaText(challenge, { theme: theme!.id })),
          ),
        ),
      ),
      new Promise((go) => setTimeout(go, round * 2)).then(() => tally([away()])),
    ]);
    const [left] = await db.execute(
      sql`select count(*)::int as n from ideas where theme_id = ${theme!.id}`,
    );
    expect([chosen.done, chosen.refused], JSON.stringify(gone)).toEqual(
      gone.done ? [0, ["idea.theme-gone"]] : [left!.n, []],
    );
    expect(left!.n).toBe(gone.done ? 0 : 12);
    if (!gone.done) await db.execute(sql`delete from challenge_themes where id = ${theme!.id}`);
  }
});

test("a theme that was chosen stays until the idea has it", async ({ world: { db } }) => {
  const challenge = await makeChallenge({ db });
  const who = await as({ db }, challenge.manager);
  const [theme] = await db
    .insert(challengeThemes)
    .values({ challengeId: challenge.id, name: "Night" })
    .returning();
  const idea = await makeIdea({ db }, { challenge });
  let gone: Promise<unknown> | undefined;
  await db.transaction(async (tx) => {
    const themeId = await trueTheme(
      { db: tx, actor: who.actor } as unknown as Ctx,
      challenge.id,
      theme!.id,
    );
    gone = tally([
      saveThemes(who, {
        challengeId: challenge.id,
        edited: 0,
        themes: [{ id: theme!.id, name: "", away: true, uses: 0 }],
      }),
    ]);
    await Promise.race([gone, new Promise((go) => setTimeout(go, 200))]);
    await tx.update(ideas).set({ themeId }).where(eq(ideas.id, idea.id));
  });
  expect(await gone).toEqual({ done: 0, refused: ["challenge.changed-meanwhile"] });
});

test("ten managers who remove each other at once leave one", async ({ world: { db } }) => {
  const { id, who, maker } = await makeDraft({ db });
  const others = await Promise.all(times(9, () => makePerson({ db })));
  for (const person of others)
    await addMember(who, { challengeId: id, personId: person.id, role: "manager", words: "" });
  const all = [maker, ...others];
  const eyes = await Promise.all(all.map((person) => as({ db }, person)));
  await tally(
    all.map((person, n) =>
      removeMember(eyes[(n + 1) % 10]!, { challengeId: id, personId: person.id, role: "manager" }),
    ),
  );
  const [left] = await db.execute(
    sql`select count(*)::int as n from challenge_members where challenge_id = ${id} and role = 'manager'`,
  );
  expect(left!.n).toBe(1);
});

test("twenty who announce at once announce once; twenty who begin the jury begin it once", async ({
  world: { db },
}) => {
  const { id, who } = await makeReady({ db });
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
  const [written] = await db.execute(
    sql`select count(*) filter (where type = 'challenge.phase-started')::int as began, count(*) filter (where type = 'idea.moved')::int as moved from activity where challenge_id = ${challenge.id}`,
  );
  expect(written).toEqual({ began: 1, moved: 5 });
});

test("ten runners who find the same phases begun by the clock write each down once", async ({
  world: { db },
}) => {
  for (const _ of times(8, () => 0)) {
    const { id } = await makeChallenge({ db }, { phase: "announced" });
    await db.execute(
      sql`update challenge_schedule set starts_at = now() - interval '1 second' where challenge_id = ${id} and phase = 'ideation'`,
    );
  }
  const written = await Promise.all(times(10, () => closeDuePhases(db)));
  expect(written.reduce((a, b) => a + b, 0)).toBe(8);
  const [rows] = await db.execute(
    sql`select count(*)::int as n from activity where type = 'challenge.phase-started'`,
  );
  expect(rows!.n).toBe(8);
});

test("while ideas are taken up again the jury cannot begin past them: no idea is left open in silence", async ({
  world: { db },
}) => {
  for (let round = 0; round < 12; round++) {
    const challenge = await makeChallenge({ db }, { phase: "selection" });
    const manager = await as({ db }, challenge.manager);
    const ideas = await Promise.all(
      times(6, () => makeIdea({ db }, { challenge, stage: "not-selected" })),
    );
    await tally([
      ...ideas.map((idea) =>
        reconsiderIdeas(manager, { challengeId: challenge.id, ideaIds: [idea.id] }),
      ),
      ...times(6, () => beginPhase(manager, { challengeId: challenge.id, phase: "jury" })),
    ]);
    const [left] = await db.execute(
      sql`select challenge_phase_at(${challenge.id}, clock_timestamp()) as phase, (select count(*)::int from ideas where challenge_id = ${challenge.id} and stage = 'open') as open`,
    );
    expect(
      left!.phase === "selection" || left!.open === 0,
      `${left!.phase}, ${left!.open} open`,
    ).toBe(true);
  }
});
