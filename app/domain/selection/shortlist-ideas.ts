import type { Ctx } from "../ctx.ts";
import { type Selection, selectIdeas } from "./select-ideas.ts";

/** The manager sends ideas on to the jury (or to the decision), each with the reason why. */
export const shortlistIdeas = (ctx: Ctx, choice: Selection) =>
  selectIdeas(ctx, "shortlist", choice);
