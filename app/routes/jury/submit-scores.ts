import { scorecardFields } from "#app/domain/jury/fields.ts";
import { writeScorecard } from "#app/domain/jury/write-scorecard.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(scorecardFields, async (ctx, input) => {
  const { next, given, challengeId } = await writeScorecard(ctx, input);
  if (!given) return { to: said(paths.jury(challengeId), "scores-kept") };
  return {
    to: next
      ? said(paths.scoreIdea(next), "scores-given")
      : said(paths.jury(challengeId), "reviews-finished"),
  };
});
export const loader = writeOnly;
