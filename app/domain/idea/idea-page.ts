import { contributionThread } from "../contribution/contribution-thread.ts";
import { inReadingOrder, shownEntries } from "../contribution/thread-outline.ts";
import type { Ctx } from "../ctx.ts";
import { ideaDetail } from "./idea-detail.ts";

/**
 * The page of an idea: the idea, its contributions, reactions and thanks. Always two queries. A long
 * thread is shortened; the contributions in `around` are always in it. `until`: live updates report
 * everything that is not on this page yet (domain/live).
 */
export async function ideaPage(ctx: Ctx, id: string, around: readonly string[] = []) {
  const { until, outline, ...idea } = await ideaDetail(ctx, id);
  const entries = shownEntries(inReadingOrder(outline), around);
  return { idea, until, ...(await contributionThread(ctx, id, entries)) };
}

export type IdeaPage = Awaited<ReturnType<typeof ideaPage>>;
