import { scorecardFields } from "#app/domain/jury/fields.ts";
import { writeScorecard } from "#app/domain/jury/write-scorecard.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(scorecardFields, async (ctx, input) => {
  const { next, given, challengeId } = await writeScorecard(ctx, input);
  if (!given) return { to: withFlash(paths.jury(challengeId), "scores-saved") };
  return {
    to: next
      ? withFlash(paths.scoreIdea(next), "scores-given")
      : withFlash(paths.jury(challengeId), "reviews-finished"),
  };
});
export const loader = methodNotAllowed;
