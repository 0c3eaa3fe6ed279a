import type { AppLoadContext } from "@remix-run/node";
import { visitor } from "#app/domain/actor.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import type { SignedIn } from "#app/domain/people/session-of.ts";
import { readSession } from "./session.server.ts";

type Found = Awaited<ReturnType<typeof readSession>>;
const found = new WeakMap<AppLoadContext, Promise<Found>>();

/** The session of this request, read once however many loaders ask. */
export function sessionFor(request: Request, context: AppLoadContext): Promise<Found> {
  let session = found.get(context);
  if (!session) found.set(context, (session = readSession(context, request)));
  return session;
}

export async function ctxFor(request: Request, context: AppLoadContext): Promise<Ctx> {
  const { person } = await sessionFor(request, context);
  return { db: context.db, actor: person ? actorOf(person) : visitor };
}

export const actorOf = ({ id, platform, roles }: SignedIn) => ({ id, platform, roles });
