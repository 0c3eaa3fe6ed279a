import type { Ctx } from "../ctx.ts";
import { inbox } from "../notification/inbox.ts";
import { homePage } from "./home-content.ts";

/** Home, and the four newest things one has not seen in what one follows, less what already waits for an answer there. Three queries. */
export async function homeWithNews(ctx: Ctx) {
  const [home, { notices }] = await Promise.all([homePage(ctx), inbox(ctx, undefined, 6)]);
  const waits = new Set(
    home.waiting.flatMap((item) => (item.kind === "asked" ? [item.contributionId] : [])),
  );
  const news = notices
    .filter(
      (notice) =>
        notice.kind !== "contribution.received" || !waits.has(notice.about.contributionId ?? ""),
    )
    .slice(0, 4);
  return { ...home, news };
}

export type HomeWithNews = Awaited<ReturnType<typeof homeWithNews>>;
