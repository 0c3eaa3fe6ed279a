import { adaptForm } from "#app/domain/contribution/fields.ts";
import { acceptSuggestion } from "#app/domain/suggestion/accept-suggestion.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(
  adaptForm,
  async (ctx, { suggestionId, title, body, version, words }) => {
    const { ideaId } = await acceptSuggestion(ctx, {
      contributionId: suggestionId,
      take: { as: "adapted", title, body, seen: version },
      words,
    });
    return { to: said(paths.idea(ideaId, suggestionId), "suggestion-accepted") };
  },
);
export const loader = writeOnly;
