import { z } from "zod";
import { type ReactionKind, reactionKinds } from "#db/enums.ts";
import { line, onOff, rowId } from "../fields.ts";

const contributionIdFormat = /^contribution_[A-Za-z0-9._-]{1,87}$/;

/**
 * All reaction buttons of a page share one form, so each button sends one value: the kind, "on" or
 * "off", and the contribution it is for (else the idea), separated by spaces.
 */
export const reactFields = z
  .object({
    ideaId: rowId("idea"),
    reaction: z
      .string()
      .max(130)
      .transform((value, problem) => {
        const [kind, want, contributionId, ...rest] = value.split(" ");
        const isValid =
          reactionKinds.includes(kind as ReactionKind) &&
          (want === "on" || want === "off") &&
          (contributionId === undefined || contributionIdFormat.test(contributionId)) &&
          rest.length === 0;
        if (isValid)
          return { kind: kind as ReactionKind, want: want as "on" | "off", contributionId };
        problem.addIssue({ code: "custom", message: "field.choose" });
        return z.NEVER;
      }),
  })
  .transform(({ ideaId, reaction }) => ({ ideaId, ...reaction }));

export const maxThanksLength = 280;
export const thankFields = z.object({
  ideaId: rowId("idea"),
  toId: rowId("person"),
  message: line(maxThanksLength, 1),
  contributionId: rowId("contribution")
    .optional()
    .or(z.literal("").transform(() => undefined)),
});

export const withdrawThanksFields = z.object({ thanksId: rowId("thanks") });
export const hideThanksFields = z.object({ thanksId: rowId("thanks"), want: onOff });
