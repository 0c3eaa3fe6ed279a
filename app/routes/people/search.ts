import { findPeopleWhoSee } from "#app/domain/challenge/find-people-who-see.ts";
import { findPeople } from "#app/domain/people/find-people.ts";
import { page } from "#app/http/handlers.ts";

/** JSON for lists that fill themselves while one types: colleagues by name; with `challenge`, those who may see it. */
export const loader = page(async (ctx, { url }) => {
  const [q, challenge] = [url.searchParams.get("q") ?? "", url.searchParams.get("challenge")];
  const found = await (challenge ? findPeopleWhoSee(ctx, q.slice(0, 100), challenge) : findPeople(ctx, q.slice(0, 100)));
  return Response.json(found.map(({ id, name, jobTitle }) => ({ id, name, jobTitle })));
});
