import { threadOf } from "../contribution/contribution-thread.ts";
import type { Ctx } from "../ctx.ts";
import { untilNow } from "../live/activity-since.ts";
import { kindnessOf } from "../recognition/recognition-for-idea.ts";
import { ideaSheet } from "./idea-detail.ts";

/**
 * The page of an idea: the idea itself, what others added to it, and how kindly. Four queries, whatever there is on it. `until`:
 * asked first, so that whatever happens after that and is not on this page yet is told of it (domain/live).
 */
export async function ideaPage(ctx: Ctx, id: string, after?: string) {
  const until = await untilNow(ctx.db);
  const [idea, thread, kindness] = await Promise.all([
    ideaSheet(ctx, id),
    threadOf(ctx, id, after),
    kindnessOf(ctx, id),
  ]); // the rest is handed out only when the sheet did not refuse
  return { idea, thread, kindness, until };
}

export type IdeaPage = Awaited<ReturnType<typeof ideaPage>>;
