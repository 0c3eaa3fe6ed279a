import { acceptSuggestion } from "#app/domain/thread/accept-suggestion.ts";
import { adaptForm } from "#app/domain/thread/fields.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { paths, said } from "#app/paths.ts";

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
