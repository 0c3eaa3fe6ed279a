import type { Ctx } from "#app/domain/ctx.ts";
import { writeScorecard } from "#app/domain/jury/write-scorecard.ts";
import type { ChallengePhase } from "#db/enums.ts";
import { makeChallenge, makeCriteria } from "./challenge.ts";
import { makeIdea } from "./idea.ts";
import { as, makeMember, makePerson } from "./person.ts";

/** A challenge at its jury with ideas to judge, jurors, two criteria (3 and 1) and everybody who may be curious. */
export async function makeJury(
  ctx: Pick<Ctx, "db">,
  { ideas: many = 2, jurors: few = 2, phase = "jury" as ChallengePhase } = {},
) {
  const challenge = await makeChallenge(ctx, { phase });
  const criteria = await makeCriteria(ctx, challenge, [3, 1]);
  const ideas = [];
  for (let n = 1; n <= many; n++)
    ideas.push(await makeIdea(ctx, { challenge, stage: "in-review", title: `Idea ${n}` }));
  const jurors: Ctx[] = [];
  for (let n = 1; n <= few; n++) {
    const juror = await makePerson(ctx, { name: `Juror ${n}` });
    await makeMember(ctx, challenge, juror, "juror");
    jurors.push(await as(ctx, juror));
  }
  return { challenge, criteria, ideas, jurors, manager: await as(ctx, challenge.manager) };
}

type Jury = Awaited<ReturnType<typeof makeJury>>;

export const scoresOf = ({ criteria }: Pick<Jury, "criteria">, ...values: (number | null)[]) =>
  criteria.map(({ id }, n) => ({ criterionId: id, value: values[n] ?? null, note: "" }));

/** A juror gives an idea these values on the criteria, in order. */
export const give = (
  jury: Pick<Jury, "criteria">,
  juror: Ctx,
  idea: { id: string },
  ...values: number[]
) =>
  writeScorecard(juror, {
    ideaId: idea.id,
    scores: scoresOf(jury, ...values),
    note: "",
    give: true,
  });
