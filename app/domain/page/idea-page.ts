import type { Ctx } from "../ctx.ts";
import { ideaSheet } from "../idea/idea-sheet.ts";
import { threadOf } from "../thread/thread-of.ts";

/** The page of an idea: the idea itself and what others added to it. Two queries, whatever there is on it. */
export async function ideaPage(ctx: Ctx, id: string, after?: string) {
  const [idea, thread] = await Promise.all([ideaSheet(ctx, id), threadOf(ctx, id, after)]); // the thread is handed out only when the sheet did not refuse
  return { idea, thread };
}

export type IdeaPage = Awaited<ReturnType<typeof ideaPage>>;
