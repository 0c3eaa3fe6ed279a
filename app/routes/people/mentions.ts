import { signedInId } from "#app/domain/access/allow.ts";
import { findMentionable } from "#app/domain/idea/find-mentionable.ts";
import { peopleQuery } from "#app/domain/people/fields.ts";
import { page } from "#app/web/handlers.ts";
import { notTooOften } from "#app/web/rate-limit.server.ts";

/** JSON for the editor: people, groups and ideas by what was typed after an @, from two letters on; those that may be mentioned in `challenge`. */
export const loader = page(async (ctx, { url }) => {
  await notTooOften("people-search", signedInId(ctx.actor));
  const asked = peopleQuery.safeParse({
    q: url.searchParams.get("q") ?? "",
    challenge: url.searchParams.get("challenge") || undefined,
  });
  return Response.json(
    asked.success ? await findMentionable(ctx, asked.data.q, asked.data.challenge) : [],
  );
});
