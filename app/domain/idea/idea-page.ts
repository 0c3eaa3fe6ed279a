import { contributionThread } from "../contribution/contribution-thread.ts";
import type { Ctx } from "../ctx.ts";
import { currentPosition } from "../live/activity-since.ts";
import { recognitionForIdea } from "../recognition/recognition-for-idea.ts";
import { ideaDetail } from "./idea-detail.ts";

/**
 * The page of an idea: the idea, its contributions, reactions and thanks. Always four queries.
 * `until` is read first, so that live updates report everything that is not on this page yet
 * (domain/live).
 */
export async function ideaPage(ctx: Ctx, id: string, after?: string) {
  const until = await currentPosition(ctx.db);
  const [idea, thread, recognition] = await Promise.all([
    ideaDetail(ctx, id),
    contributionThread(ctx, id, after),
    recognitionForIdea(ctx, id),
  ]); // when ideaDetail refuses, nothing is returned
  return { idea, thread, recognition: recognition, until };
}

export type IdeaPage = Awaited<ReturnType<typeof ideaPage>>;
