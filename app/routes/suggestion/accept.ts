import { acceptForm } from "#app/domain/contribution/fields.ts";
import { acceptSuggestion } from "#app/domain/suggestion/accept-suggestion.ts";
import { paths, said } from "#app/paths.ts";
import { form, writeOnly } from "#app/web/handlers.ts";

export const action = form(
  acceptForm,
  async (ctx, { suggestionId, whole, parts, version, words }) => {
    const { ideaId } = await acceptSuggestion(ctx, {
      contributionId: suggestionId,
      take: whole ? { as: "whole" } : { as: "part", parts, seen: version },
      words,
    });
    return { to: said(paths.idea(ideaId, suggestionId), "suggestion-accepted") };
  },
);
export const loader = writeOnly;
