import type { Ctx } from "../ctx.ts";
import { type Selection, selectIdeas } from "./select-ideas.ts";

/** The manager reopens ideas that were shortlisted or rejected; they need an answer again. */
export const reconsiderIdeas = (ctx: Ctx, choice: Selection) =>
  selectIdeas(ctx, "reconsider", choice);
