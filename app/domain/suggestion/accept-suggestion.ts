import { eq } from "drizzle-orm";
import { parseRichText } from "#app/rich-text/parse-rich-text.ts";
import type { RichText } from "#app/rich-text/rich-text.ts";
import type { AcceptMode } from "#db/enums.ts";
import { suggestions } from "#db/schema/contribution.ts";
import { allowContribution } from "../access/allow.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import { record } from "../activity/record.ts";
import { lockContribution } from "../contribution/lock-contribution.ts";
import { writeResolution } from "../contribution/write-resolution.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { ideaLimits } from "../idea/limits.ts";
import { resolveText } from "../idea/resolve-text.ts";
import { type VersionOrigin, type VersionText, writeVersion } from "../idea/write-version.ts";
import { refuse } from "../refusals.ts";
import { loadSuggestion } from "./load-suggestion.ts";
import { applyParts, type SuggestedText, suggestedParts } from "./suggested-text.ts";

/**
 * The whole suggestion, the parts selected while `seenVersion` was shown, or the author's own
 * wording on top of that version.
 */
export type Acceptance =
  | { as: "whole" }
  | { as: "part"; parts: readonly string[]; seenVersion: number }
  | { as: "adapted"; title: string; body: RichText; seenVersion: number };

/**
 * An author accepts a suggestion as a whole, in parts or in their own wording. It becomes the next
 * version of the text, in the name of the person who suggested it and is credited. Later changes by
 * others stay: parts are applied to the current text. Where both changed the same place, only an
 * author who saw the current text can decide. Refuses contribution.overlaps and
 * idea.changed-meanwhile.
 */
export function acceptSuggestion(
  ctx: Ctx,
  input: { contributionId: string; acceptance: Acceptance; message: string },
): Promise<{ ideaId: string; version: number }> {
  return inTransaction(ctx, async (tx) => {
    const contribution = await lockContribution(tx, input.contributionId); // also locks the text
    const { idea } = contribution;
    allowContribution(tx.actor, "contribution.apply", contribution);
    const suggested = await loadSuggestion(tx, contribution.id);
    if (!suggested) return refuse("not-found");

    const { baseVersion, text, change, acceptMode } =
      input.acceptance.as === "adapted"
        ? await adaptedText(tx, idea, input.acceptance)
        : suggestedText(suggested, input.acceptance, idea.version);
    if (parseRichText(text.body, { text: ideaLimits.body }).problem) refuse("idea.too-long");
    const version = await writeVersion(tx, { id: idea.id, version: baseVersion }, text, {
      authorId: contribution.authorId,
      contributionId: contribution.id,
      change,
    });
    await tx.db
      .update(suggestions)
      .set({ acceptMode })
      .where(eq(suggestions.contributionId, contribution.id));
    await writeResolution(tx, contribution, "accepted", { message: input.message });
    if (version !== baseVersion)
      await record(tx, {
        type: "suggestion.applied",
        challengeId: idea.challenge.id,
        ideaId: idea.id,
        contributionId: contribution.id,
        version,
      });
    return { ideaId: idea.id, version };
  });
}

type AcceptedText = {
  baseVersion: number;
  text: VersionText;
  change: VersionOrigin["change"];
  acceptMode: AcceptMode;
};

async function adaptedText(
  ctx: Ctx,
  idea: IdeaFacts,
  { title, body, seenVersion }: Extract<Acceptance, { as: "adapted" }>,
): Promise<AcceptedText> {
  const context = { challengeId: idea.challenge.id, ideaId: idea.id };
  const text = { title, body: await resolveText(ctx, context, body) };
  return { baseVersion: seenVersion, text, change: null, acceptMode: "adapted" };
}

function suggestedText(
  suggested: SuggestedText,
  acceptance: Exclude<Acceptance, { as: "adapted" }>,
  currentVersion: number,
): AcceptedText {
  const all = suggestedParts(suggested);
  const chosen =
    acceptance.as === "whole" ? all : all.filter(({ id }) => acceptance.parts.includes(id));
  if (chosen.some(({ status }) => status === "clash")) {
    if (acceptance.as === "whole") refuse("contribution.overlaps");
    if (acceptance.seenVersion !== currentVersion) refuse("idea.changed-meanwhile");
  }
  const { change, ...text } = applyParts(suggested, chosen);
  const rest = all.filter((part) => part.status !== "same" && !chosen.includes(part));
  return {
    baseVersion: currentVersion,
    text,
    change,
    acceptMode: rest.length > 0 ? "part" : "whole",
  };
}
