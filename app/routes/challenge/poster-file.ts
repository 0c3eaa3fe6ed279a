import { createReadableStreamFromReadable } from "@remix-run/node";
import { requireActorId } from "#app/domain/access/allow.ts";
import { posterFacts } from "#app/domain/challenge/poster-facts.ts";
import { organisationNow } from "#app/domain/organisation/organisation-now.ts";
import { refuse } from "#app/domain/refusals.ts";
import { formatFor } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { paths } from "#app/paths.ts";
import { makePoster } from "#app/poster/make-poster.server.ts";
import { parsePosterOrder } from "#app/poster/poster-order.ts";
import { slug } from "#app/std/slug.ts";
import { page } from "#app/web/handlers.ts";
import { enforceRateLimit } from "#app/web/rate-limit.server.ts";

/** A poster as a file. Browsers cache it and revalidate it by ETag each time. */
export const loader = page(async (ctx, { params, request, context }) => {
  const order = parsePosterOrder(params.fileName!) ?? refuse("not-found");
  const facts = await posterFacts(ctx, params.challengeId!);
  await enforceRateLimit("poster", requireActorId(ctx.actor));
  const organisation = await organisationNow(ctx.db);
  const voiceOf = (locale: Parameters<typeof translator>[0]) => ({
    locale,
    t: translator(locale, organisation.terms),
    format: formatFor(locale, facts.timeZone),
  });
  const { tag, type, file } = makePoster(
    {
      facts,
      order,
      voiceOf,
      name: translator("en")("page.name"),
      organisation,
      address: context.settings.origin + paths.challenge(facts.id),
    },
    context.storage,
  );
  const headers = {
    ETag: `"${tag}"`,
    "Cache-Control": "private, no-cache",
    "X-Content-Type-Options": "nosniff",
  };
  if (request.headers.get("if-none-match")?.includes(`"${tag}"`))
    return new Response(null, { status: 304, headers });
  const { bytes, read } = await file();
  const downloadName = [slug(facts.question), params.fileName!].filter(Boolean).join("-");
  return new Response(request.method === "HEAD" ? null : createReadableStreamFromReadable(read()), {
    headers: {
      ...headers,
      "Content-Type": type,
      "Content-Length": String(bytes),
      "Content-Disposition": `inline; filename="${downloadName}"`,
    },
  });
});
