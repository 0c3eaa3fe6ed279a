import { z } from "zod";
import { rowId } from "../fields.ts";

/** `want` says how it should be afterwards, never "the other way round": sent twice, it is as if sent once. */
export const castVoteForm = z.object({ ideaId: rowId("idea"), want: z.enum(["on", "off"]) });
export type CastVote = z.infer<typeof castVoteForm>;
