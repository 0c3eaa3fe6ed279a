import type { AppLoadContext } from "@remix-run/node";
import { visitor } from "#app/domain/actor.ts";
import type { SignedIn } from "#app/domain/auth/session.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import type { LoadContext } from "./load-context.ts";
import { readSession } from "./session.server.ts";

/** The session of this request, read once however many loaders ask. */
export const sessionFor = (request: Request, context: AppLoadContext) =>
  (context.session ??= readSession(context, request));

/**
 * Who an answer was made for: a person's id, "none" for a visitor, null when nobody asked. A browser that keeps copies goes
 * by it, so that what one person read is not kept when another comes (app/offline).
 */
export async function whoseAnswer(context: Pick<LoadContext, "session">): Promise<string | null> {
  const session = await context.session?.catch(() => null);
  return session ? (session.person?.id ?? "none") : null;
}

export async function ctxFor(request: Request, context: AppLoadContext): Promise<Ctx> {
  const { person } = await sessionFor(request, context);
  return { db: context.db, actor: person ? actorOf(person) : visitor };
}

export const actorOf = ({ id, platform, roles, sealed }: SignedIn) => ({
  id,
  platform,
  roles,
  sealed,
});
