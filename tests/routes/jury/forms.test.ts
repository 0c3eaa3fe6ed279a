import { paths } from "#app/paths.ts";
import { decisions, juryConflicts, scorecards, scores } from "#db/schema/jury.ts";
import { visit } from "#tests/http.ts";
import { makeJury } from "#tests/make/jury.ts";
import { expect, test } from "#tests/world.ts";

const answers = (jury: Awaited<ReturnType<typeof makeJury>>, ...values: string[]) => ({
  "criteria[]": jury.criteria.map((c) => c.id),
  ...Object.fromEntries(jury.criteria.map((c, n) => [`score.${c.id}`, values[n] ?? ""])),
});

test("submit scores: leads to the next idea, and after the last one to the list", async ({
  world,
}) => {
  const jury = await makeJury(world, { ideas: 2, jurors: 1 });
  const phone = await visit(world, { id: jury.jurors[0]!.actor.id! });
  const first = await phone.post(paths.submitScores(jury.ideas[0]!.id), answers(jury, "4", "2"), {
    page: true,
  });
  expect(first).toMatchObject({
    status: 302,
    to: `${paths.scoreIdea(jury.ideas[1]!.id)}?flash=scores-given`,
  });
  const last = await phone.post(paths.submitScores(jury.ideas[1]!.id), answers(jury, "5", "1"), {
    page: true,
  });
  expect(last.to).toBe(`${paths.jury(jury.challenge.id)}?flash=reviews-finished`);
  expect(await world.db.select().from(scores)).toHaveLength(4);
});

test("submit scores: a missing score, an error at its field and nothing written", async ({
  world,
}) => {
  const jury = await makeJury(world, { ideas: 1, jurors: 1 });
  const phone = await visit(world, { id: jury.jurors[0]!.actor.id! });
  const [one, two] = jury.criteria.map((c) => c.id);
  const at = paths.submitScores(jury.ideas[0]!.id);
  const missing = await phone.post(at, {
    ...answers(jury, "4"),
    note: "Promising.",
    [`note.${two}`]: "Hard to say.",
  });
  expect(missing).toMatchObject({
    status: 400,
    reply: {
      errors: { [`score.${two}`]: [{ key: "field.score" }] },
      values: { note: "Promising.", [`score.${one}`]: "4", [`note.${two}`]: "Hard to say." },
    },
  });
  const wrong = await phone.post(at, {
    ...answers(jury, "4", "four"),
    [`note.${one}`]: "x".repeat(2001),
  });
  expect([wrong.status, Object.keys(wrong.reply.errors!).sort()]).toEqual([
    400,
    [`note.${one}`, `score.${two}`],
  ]);
  for (const forged of [
    { "criteria[]": [one!] },
    { "criteria[]": [one!, two!], [`score.${two}`]: "9" },
  ]) {
    expect(await phone.post(at, { ...forged, [`score.${one}`]: "4" })).toMatchObject({
      status: 422,
      reply: { refusal: "jury.incomplete" },
    });
  }
  expect(await phone.post(at, {})).toMatchObject({ status: 400 });
  expect(await world.db.select().from(scorecards)).toEqual([]);
});

test("save scores: an incomplete scorecard is saved, a note without a score is refused", async ({
  world,
}) => {
  const jury = await makeJury(world, { ideas: 1, jurors: 1 });
  const phone = await visit(world, { id: jury.jurors[0]!.actor.id! });
  const at = paths.submitScores(jury.ideas[0]!.id);
  expect(
    (await phone.post(at, { ...answers(jury, "4"), saveDraft: "yes" }, { page: true })).to,
  ).toBe(`${paths.jury(jury.challenge.id)}?flash=scores-saved`);
  expect(await world.db.select().from(scorecards)).toMatchObject([{ submittedAt: null }]);
  expect(
    await phone.post(at, {
      ...answers(jury, ""),
      saveDraft: "yes",
      [`note.${jury.criteria[0]!.id}`]: "Hm.",
    }),
  ).toMatchObject({
    status: 400,
    reply: { errors: { [`score.${jury.criteria[0]!.id}`]: [{ key: "field.score" }] } },
  });
});

test("declare conflict: needs a reason and removes the idea from the list", async ({ world }) => {
  const jury = await makeJury(world, { jurors: 1 });
  const phone = await visit(world, { id: jury.jurors[0]!.actor.id! });
  const at = paths.declareConflict(jury.ideas[0]!.id);
  expect(await phone.post(at, { reason: " " })).toMatchObject({
    status: 400,
    reply: { errors: { reason: [{}] } },
  });
  expect((await phone.post(at, { reason: "My sister wrote it." }, { page: true })).status).toBe(
    302,
  );
  expect(await world.db.select().from(juryConflicts)).toHaveLength(1);
});

test("decisions: written by one form, published when every box is ticked", async ({ world }) => {
  const jury = await makeJury(world, { ideas: 2, phase: "decision" });
  const desk = await visit(world, jury.challenge.manager);
  const [a, b] = jury.ideas.map((i) => i.id);
  const at = paths.writeDecisions(jury.challenge.id);
  const list = { "ideas[]": [a!, b!] };
  expect(await desk.post(at, { ...list, [`motivation.${a}`]: "Good." })).toMatchObject({
    status: 400,
    reply: {
      errors: { [`verdict.${a}`]: [{ key: "field.choose" }] },
      values: { [`motivation.${a}`]: "Good." },
    },
  });
  expect(await desk.post(at, { ...list, [`verdict.${a}`]: "perhaps" })).toMatchObject({
    status: 400,
  });
  expect(
    (
      await desk.post(
        at,
        { ...list, [`verdict.${a}`]: "winner", [`motivation.${a}`]: "Good." },
        { page: true },
      )
    ).to,
  ).toContain("flash=decisions-saved");
  expect(await world.db.select().from(decisions)).toMatchObject([
    { ideaId: a, motivation: "Good.", publishedAt: null },
  ]);

  const publish = paths.publishDecision(jury.challenge.id);
  expect(await desk.post(publish, {})).toMatchObject({
    status: 400,
    reply: { errors: { confirmed: [{ key: "field.sure" }] } },
  });
  expect(await desk.post(publish, { confirmed: "yes" })).toMatchObject({
    status: 409,
    reply: { refusal: "decision.incomplete", about: { count: 1 } },
  });
  await desk.post(at, {
    "ideas[]": [b!],
    [`verdict.${b}`]: "not-selected",
    [`motivation.${b}`]: "Too early.",
  });
  expect((await desk.post(publish, { confirmed: "yes" }, { page: true })).to).toContain(
    "flash=decision-published",
  );
});

test("jury forms: foreign or unknown ideas and outsiders get the same refusal", async ({
  world,
}) => {
  const jury = await makeJury(world, { jurors: 1 });
  const [juror, stranger] = [
    await visit(world, { id: jury.jurors[0]!.actor.id! }),
    await visit(world),
  ];
  for (const id of ["idea_none", "challenge_1", "%27", "x".repeat(300)])
    expect(await juror.post(paths.submitScores(id), answers(jury, "4", "4"))).toMatchObject({
      status: 404,
    });
  for (const id of ["challenge_none", "%27"])
    for (const at of [paths.ranking(id), paths.jury(id), paths.decision(id), paths.selection(id)])
      expect(await juror.get(at)).toMatchObject({ status: 404 });
  expect((await stranger.get(paths.ranking(jury.challenge.id), { page: true })).to).toContain(
    "/sign-in?to=",
  );
  expect(
    (await stranger.post(paths.submitScores(jury.ideas[0]!.id), answers(jury, "4", "4"))).to,
  ).toContain("/sign-in?to=");
});
