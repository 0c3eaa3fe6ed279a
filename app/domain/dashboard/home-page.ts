import type { Ctx } from "../ctx.ts";
import { inbox } from "../notification/inbox.ts";
import { homeContent } from "./home-content.ts";

/**
 * The home page with up to four unseen notifications that are not among its tasks already.
 */
export async function homePage(ctx: Ctx) {
  const [home, { notifications }] = await Promise.all([homeContent(ctx), inbox(ctx, undefined, 6)]);
  const todoContributionIds = new Set(
    home.todoItems.flatMap((item) => (item.kind === "asked" ? [item.contributionId] : [])),
  );
  const news = notifications
    .filter(
      ({ kind, about }) =>
        kind !== "contribution.received" || !todoContributionIds.has(about.contributionId ?? ""),
    )
    .slice(0, 4);
  return { ...home, news };
}

export type HomePage = Awaited<ReturnType<typeof homePage>>;
