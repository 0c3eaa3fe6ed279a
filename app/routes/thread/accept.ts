import { acceptSuggestion } from "#app/domain/thread/accept-suggestion.ts";
import { acceptForm } from "#app/domain/thread/fields.ts";
import { form, writeOnly } from "#app/http/handlers.ts";
import { paths, said } from "#app/paths.ts";

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
