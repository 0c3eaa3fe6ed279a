import type { Ctx } from "../ctx.ts";
import { type Choice, chooseIdeas } from "./select-ideas.ts";

/** The manager takes a choice back: the ideas are open again and want an answer. */
export const reconsiderIdeas = (ctx: Ctx, choice: Choice) => chooseIdeas(ctx, "reconsider", choice);
