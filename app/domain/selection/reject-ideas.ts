import type { Ctx } from "../ctx.ts";
import { type Selection, selectIdeas } from "./select-ideas.ts";

/** The manager rejects ideas, with a reason for each author. */
export const rejectIdeas = (ctx: Ctx, choice: Selection) => selectIdeas(ctx, "reject", choice);
