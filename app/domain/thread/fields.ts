import { z } from "zod";
import { proseField, proseForm } from "#app/prose/prose-field.ts";
import { contributionKinds, contributionStates } from "#db/enums.ts";
import { lines, rowId, ticked } from "../fields.ts";

export const contributeForm = proseForm({
  ideaId: rowId("idea"),
  contributionId: rowId("contribution").optional(),
  parentId: rowId("contribution").optional().or(z.literal("").transform(() => undefined)),
  kind: z.enum(contributionKinds).default("comment"),
  body: proseField({ required: true, max: 5000 }),
  asAnswer: ticked,
});

export const settleForm = z.object({ contributionId: rowId("contribution"), state: z.enum(contributionStates), words: lines(1000).default("") });
