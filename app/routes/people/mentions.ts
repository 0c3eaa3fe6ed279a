import { findMentionable } from "#app/domain/idea/find-mentionable.ts";
import { peopleQuery } from "#app/domain/people/fields.ts";
import { page } from "#app/web/handlers.ts";

/**
 * JSON for the editor: people, groups and ideas by the text after an @, from two letters on,
 * limited to those that may be mentioned in `challenge`.
 */
export const loader = page(
  async (ctx, { url }) => {
    const query = peopleQuery.safeParse({
      q: url.searchParams.get("q") ?? "",
      challenge: url.searchParams.get("challenge") || undefined,
    });
    return Response.json(
      query.success ? await findMentionable(ctx, query.data.q, query.data.challenge) : [],
    );
  },
  { limit: "people-search" },
);
