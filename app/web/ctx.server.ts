import type { AppLoadContext } from "@remix-run/node";
import { visitor } from "#app/domain/actor.ts";
import type { SignedIn } from "#app/domain/auth/load-session.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import type { LoadContext } from "./load-context.ts";
import { readSession } from "./session.server.ts";

/** The session of this request, read once for all its loaders. */
export function sessionFor(
  request: Request,
  context: AppLoadContext,
): ReturnType<typeof readSession> {
  context.session ??= readSession(context, request);
  return context.session;
}

/**
 * The id of the person a response is for: "none" for a visitor, null when no loader read the
 * session. The service worker goes by it, so that copies of pages are not shown to the next person
 * on this device (app/offline).
 */
export async function sessionUserId(context: Pick<LoadContext, "session">): Promise<string | null> {
  const session = await context.session?.catch(() => null);
  return session ? (session.person?.id ?? "none") : null;
}

export async function ctxFor(request: Request, context: AppLoadContext): Promise<Ctx> {
  const { person } = await sessionFor(request, context);
  return { db: context.db, actor: person ? actorOf(person) : visitor };
}

export const actorOf = ({ id, platform, roles, placeholderIds }: SignedIn) => ({
  id,
  platform,
  roles,
  placeholderIds,
});
