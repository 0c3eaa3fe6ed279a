import type { Ctx } from "../ctx.ts";
import { personPage } from "../idea/person-page.ts";
import { thanksTo } from "../kindness/thanks-to.ts";

/** Who somebody is to their colleagues, and what they were thanked for. Four queries. */
export async function personWithThanks(ctx: Ctx, id: string) {
  const [page, thanks] = await Promise.all([personPage(ctx, id), thanksTo(ctx, id)]);
  return { ...page, thanks };
}
