import { eq } from "drizzle-orm";
import { parseProse } from "#app/rich-text/parse-prose.ts";
import type { Prose } from "#app/rich-text/prose.ts";
import type { Taking } from "#db/enums.ts";
import { suggestions } from "#db/schema/contribution.ts";
import { allowContribution } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { holdContribution } from "../contribution/lock-contribution.ts";
import { writeSettlement } from "../contribution/write-resolution.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { ideaLimits } from "../idea/limits.ts";
import { trueText } from "../idea/resolve-text.ts";
import { type MadeFrom, type VersionText, writeVersion } from "../idea/write-version.ts";
import { refuse } from "../refusals.ts";
import { loadSuggestion } from "./load-suggestion.ts";
import { type Suggested, suggestedParts, withParts } from "./suggested-text.ts";

/** All of it, the parts chosen while version `seen` stood there, or the author's own wording of it on top of that version. */
export type Taken =
  | { as: "whole" }
  | { as: "part"; parts: readonly string[]; seen: number }
  | { as: "adapted"; title: string; body: Prose; seen: number };

/**
 * An author takes a suggestion over, whole, in parts or in their own wording: the next version of the text, in the name of
 * whoever suggested it, who is credited. What others changed meanwhile stays: parts go on top of the text as it is by now. Where
 * both changed the same place only somebody who saw the text of now may decide: refuses contribution.overlaps, idea.changed-meanwhile.
 */
export function acceptSuggestion(
  ctx: Ctx,
  input: { contributionId: string; take: Taken; words: string },
): Promise<{ ideaId: string; version: number }> {
  return inTransaction(ctx, async (ctx) => {
    const contribution = await holdContribution(ctx, input.contributionId); // from here on nobody else writes this text
    const { idea } = contribution;
    allowContribution(ctx.actor, "contribution.take-over", contribution);
    const suggested = await loadSuggestion(ctx, contribution.id);
    if (!suggested) return refuse("not-found");

    const { text, change, taken } =
      input.take.as === "adapted"
        ? {
            text: {
              title: input.take.title,
              body: await trueText(
                ctx,
                { challengeId: idea.challenge.id, ideaId: idea.id },
                input.take.body,
              ),
            },
            change: null,
            taken: input.take.as,
          }
        : fitted(suggested, input.take, idea.version);
    const on = {
      id: idea.id,
      version: input.take.as === "adapted" ? input.take.seen : idea.version,
    };
    const version = await writeTaken(ctx, on, text, {
      byId: contribution.byId,
      contributionId: contribution.id,
      change,
    });
    await ctx.db
      .update(suggestions)
      .set({ taken })
      .where(eq(suggestions.contributionId, contribution.id));
    await writeSettlement(ctx, contribution, "accepted", { words: input.words });
    if (version !== on.version)
      await record(ctx, {
        type: "suggestion.applied",
        challengeId: idea.challenge.id,
        ideaId: idea.id,
        contributionId: contribution.id,
        version,
      });
    return { ideaId: idea.id, version };
  });
}

async function writeTaken(
  ctx: Ctx,
  on: { id: string; version: number },
  text: VersionText,
  made: MadeFrom,
): Promise<number> {
  if (parseProse(text.body, { text: ideaLimits.body }).problem) refuse("idea.too-long");
  return writeVersion(ctx, on, text, made);
}

function fitted(suggested: Suggested, take: Exclude<Taken, { as: "adapted" }>, version: number) {
  const all = suggestedParts(suggested);
  const chosen = take.as === "whole" ? all : all.filter(({ id }) => take.parts.includes(id));
  if (chosen.some(({ is }) => is === "clash")) {
    if (take.as === "whole") refuse("contribution.overlaps");
    if (take.seen !== version) refuse("idea.changed-meanwhile");
  }
  const { change, ...text } = withParts(suggested, chosen);
  const rest = all.filter((part) => part.is !== "same" && !chosen.includes(part));
  return { text, change, taken: (rest.length ? "part" : "whole") satisfies Taking as Taking };
}
