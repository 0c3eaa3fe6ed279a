import { z } from "zod";
import { type ReactionKind, reactionKinds } from "#db/enums.ts";
import { line, rowId, wanted } from "../fields.ts";

const contribution = /^contribution_[A-Za-z0-9._-]{1,87}$/;

/** Sent as one word a button, for all buttons of a page stand in one form: which nod, whether it is wanted, and at what was added to the idea (else at the idea). */
export const reactFields = z
  .object({
    ideaId: rowId("idea"),
    nod: z
      .string()
      .max(130)
      .transform((sent, problem) => {
        const [kind, want, contributionId, ...more] = sent.split(" ");
        const known =
          reactionKinds.includes(kind as ReactionKind) &&
          (want === "on" || want === "off") &&
          (contributionId === undefined || contribution.test(contributionId)) &&
          more.length === 0;
        if (known)
          return { kind: kind as ReactionKind, want: want as "on" | "off", contributionId };
        problem.addIssue({ code: "custom", message: "field.choose" });
        return z.NEVER;
      }),
  })
  .transform(({ ideaId, nod }) => ({ ideaId, ...nod }));

export const thanksMost = 280;
export const thankFields = z.object({
  ideaId: rowId("idea"),
  toId: rowId("person"),
  words: line(thanksMost, 1),
  contributionId: rowId("contribution")
    .optional()
    .or(z.literal("").transform(() => undefined)),
});

export const takeBackThanksFields = z.object({ thanksId: rowId("thanks") });
export const hideThanksFields = z.object({ thanksId: rowId("thanks"), want: wanted });
