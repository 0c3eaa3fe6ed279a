import type { Ctx } from "../ctx.ts";
import { type Choice, chooseIdeas } from "./select-ideas.ts";

/** The manager leaves ideas out and tells each author why; no idea ends in silence. */
export const passOverIdeas = (ctx: Ctx, choice: Choice) => chooseIdeas(ctx, "reject", choice);
