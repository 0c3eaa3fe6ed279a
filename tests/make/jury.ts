import type { Ctx } from "#app/domain/ctx.ts";
import { writeScorecard } from "#app/domain/jury/write-scorecard.ts";
import type { ChallengePhase } from "#db/enums.ts";
import { makeChallenge, makeCriteria } from "./challenge.ts";
import { makeIdea } from "./idea.ts";
import { as, makeMember, makePerson } from "./person.ts";

/** A challenge in its jury phase, with ideas, jurors and two criteria of weights 3 and 1. */
export async function makeJury(
  ctx: Pick<Ctx, "db">,
  { ideas: ideaCount = 2, jurors: jurorCount = 2, phase = "jury" as ChallengePhase } = {},
) {
  const challenge = await makeChallenge(ctx, { phase });
  const criteria = await makeCriteria(ctx, challenge, [3, 1]);
  const ideas = [];
  for (let n = 1; n <= ideaCount; n++)
    ideas.push(await makeIdea(ctx, { challenge, stage: "in-review", title: `Idea ${n}` }));
  const jurors: Ctx[] = [];
  for (let n = 1; n <= jurorCount; n++) {
    const juror = await makePerson(ctx, { name: `Juror ${n}` });
    await makeMember(ctx, challenge, juror, "juror");
    jurors.push(await as(ctx, juror));
  }
  return { challenge, criteria, ideas, jurors, manager: await as(ctx, challenge.manager) };
}

type Jury = Awaited<ReturnType<typeof makeJury>>;

export const scoresOf = ({ criteria }: Pick<Jury, "criteria">, ...values: (number | null)[]) =>
  criteria.map(({ id }, index) => ({ criterionId: id, value: values[index] ?? null, note: "" }));

/** Submits a juror's scores for an idea: one value per criterion, in order. */
export const submitScores = (
  jury: Pick<Jury, "criteria">,
  juror: Ctx,
  idea: { id: string },
  ...values: number[]
) =>
  writeScorecard(juror, {
    ideaId: idea.id,
    scores: scoresOf(jury, ...values),
    note: "",
    submit: true,
  });
