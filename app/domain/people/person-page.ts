import type { Ctx } from "../ctx.ts";
import { thanksTo } from "../recognition/thanks-to.ts";
import { personPage } from "./ideas-of-person.ts";

/** Who somebody is to their colleagues, and what they were thanked for. Four queries. */
export async function personWithThanks(ctx: Ctx, id: string) {
  const [page, thanks] = await Promise.all([personPage(ctx, id), thanksTo(ctx, id)]);
  return { ...page, thanks };
}
