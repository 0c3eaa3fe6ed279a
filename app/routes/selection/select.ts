import { selectionFields } from "#app/domain/selection/fields.ts";
import { reconsiderIdeas } from "#app/domain/selection/reconsider-ideas.ts";
import { passOverIdeas } from "#app/domain/selection/reject-ideas.ts";
import { shortlistIdeas } from "#app/domain/selection/shortlist-ideas.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

const verbs = {
  shortlist: shortlistIdeas,
  reject: passOverIdeas,
  reconsider: reconsiderIdeas,
};
const told = {
  shortlist: "ideas-shortlisted",
  reject: "ideas-passed-over",
  reconsider: "ideas-reconsidered",
} as const;

export const action = form(
  selectionFields,
  async (ctx, { challengeId, move, ideas, reason, state }) => {
    await verbs[move](ctx, { challengeId, ideaIds: ideas, reason });
    const undo =
      move === "reconsider"
        ? undefined
        : {
            action: paths.selectIdeas(challengeId),
            fields: { move: "reconsider", "ideas[]": ideas, state: state ?? "" },
          };
    return { to: said(paths.challengeDesk(challengeId, { state }), told[move]), undo };
  },
);
export const loader = writeOnly;
