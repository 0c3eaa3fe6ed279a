import { acceptSuggestionForm } from "#app/domain/contribution/fields.ts";
import { acceptSuggestion } from "#app/domain/suggestion/accept-suggestion.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(
  acceptSuggestionForm,
  async (ctx, { suggestionId, whole, parts, version, message: words }) => {
    const { ideaId } = await acceptSuggestion(ctx, {
      contributionId: suggestionId,
      acceptance: whole ? { as: "whole" } : { as: "part", parts, seenVersion: version },
      message: words,
    });
    return { to: withFlash(paths.idea(ideaId, suggestionId), "suggestion-accepted") };
  },
);
export const loader = methodNotAllowed;
