import { findPeopleWhoSee } from "#app/domain/challenge/find-people-who-see.ts";
import { peopleQuery } from "#app/domain/people/fields.ts";
import { findPeople } from "#app/domain/people/find-people.ts";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";

/**
 * JSON for search fields: colleagues by name, from two letters on; with `challenge`, only those who
 * may see it.
 */
export const loader = page(
  async (ctx, { url }) => {
    const query = peopleQuery.safeParse({
      q: url.searchParams.get("q") ?? "",
      challenge: url.searchParams.get("challenge") || undefined,
    });
    if (!query.success) return Response.json([]);
    const { q, challenge } = query.data;
    const found = await (challenge ? findPeopleWhoSee(ctx, q, challenge) : findPeople(ctx, q));
    return Response.json(
      found.map(({ photoId, ...person }) => ({
        ...person,
        photo: photoId && paths.file(photoId, 104),
      })),
    );
  },
  { limit: "people-search" },
);
