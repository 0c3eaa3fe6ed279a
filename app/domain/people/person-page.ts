import type { Ctx } from "../ctx.ts";
import { thanksTo } from "../recognition/thanks-to.ts";
import { personDetail } from "./person-detail.ts";

/** The page of a person: their profile, ideas and the thanks they received. Four queries. */
export async function personPage(ctx: Ctx, id: string) {
  const [detail, thanks] = await Promise.all([personDetail(ctx, id), thanksTo(ctx, id)]);
  return { ...detail, thanks };
}
