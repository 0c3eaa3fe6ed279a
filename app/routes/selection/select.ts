import { selectionFields } from "#app/domain/selection/fields.ts";
import { reconsiderIdeas } from "#app/domain/selection/reconsider-ideas.ts";
import { rejectIdeas } from "#app/domain/selection/reject-ideas.ts";
import { shortlistIdeas } from "#app/domain/selection/shortlist-ideas.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

const verbs = {
  shortlist: shortlistIdeas,
  reject: rejectIdeas,
  reconsider: reconsiderIdeas,
};
const flashMessages = {
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
    return { to: withFlash(paths.selection(challengeId, { state }), flashMessages[move]), undo };
  },
);
export const loader = methodNotAllowed;
