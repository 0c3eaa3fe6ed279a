import { signedInId } from "#app/domain/access/allow.ts";
import { findPeopleWhoSee } from "#app/domain/challenge/find-people-who-see.ts";
import { peopleQuery } from "#app/domain/people/fields.ts";
import { findPeople } from "#app/domain/people/find-people.ts";
import { paths } from "#app/paths.ts";
import { page } from "#app/web/handlers.ts";
import { notTooOften } from "#app/web/rate-limit.server.ts";

/** JSON for lists that fill themselves while one types: colleagues by name, from two letters on; with `challenge`, those who may see it. */
export const loader = page(async (ctx, { url }) => {
  await notTooOften("people-search", signedInId(ctx.actor));
  const asked = peopleQuery.safeParse({
    q: url.searchParams.get("q") ?? "",
    challenge: url.searchParams.get("challenge") || undefined,
  });
  if (!asked.success) return Response.json([]);
  const { q, challenge } = asked.data;
  const found = await (challenge ? findPeopleWhoSee(ctx, q, challenge) : findPeople(ctx, q));
  return Response.json(
    found.map(({ photoId, ...person }) => ({
      ...person,
      photo: photoId && paths.file(photoId, 104),
    })),
  );
});
