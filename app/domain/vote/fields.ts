import { z } from "zod";
import { rowId } from "../fields.ts";

/** `want` is the wanted state, not a toggle: sending it twice has the effect of sending it once. */
export const castVoteForm = z.object({ ideaId: rowId("idea"), want: z.enum(["on", "off"]) });
export type CastVote = z.infer<typeof castVoteForm>;
