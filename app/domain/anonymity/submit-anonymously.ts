import { and, eq, ne, sql } from "drizzle-orm";
import { locales } from "#db/locales.ts";
import { anonymousAuthors } from "#db/schema/anonymity.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { allowChallenge, requireActorId } from "../access/allow.ts";
import { lockChallenge } from "../challenge/lock-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import type { SubmitIdea } from "../idea/fields.ts";
import { findReplacement } from "../idea/find-submission.ts";
import { handOverFiles, handOverPhoto } from "../idea/hand-over-files.ts";
import { resolveText } from "../idea/resolve-text.ts";
import { writeSubmission } from "../idea/write-submission.ts";
import { anonymousNames } from "../people/anonymous-name.ts";
import { refuse } from "../refusals.ts";

/**
 * Submits the actor's draft like submit-idea.ts, without the author's name until the decision. An
 * idea under another id, by a placeholder author, replaces the draft, so that no row of the idea
 * ever held the real author, even in an export of drafts. The same form sent twice is one idea.
 * Refuses challenge.phase, anonymity.not-here, anonymity.on-team, and idea.posted when another text
 * comes under the same id.
 */
export function submitAnonymously(ctx: Ctx, input: SubmitIdea): Promise<{ ideaId: string }> {
  return inTransaction(ctx, async (tx) => {
    const me = requireActorId(tx.actor);
    const challenge = await lockChallenge(tx, input.challengeId, "shared");
    allowChallenge(tx.actor, "idea.write", challenge);
    const replacement = await findReplacement(tx, input);
    if (replacement) return replacement;
    allowChallenge(tx.actor, "idea.submit-anonymously", challenge);
    const isSubmitted = and(eq(ideas.id, input.ideaId), ne(ideas.stage, "draft"));
    if (await tx.db.$count(ideas, isSubmitted)) refuse("idea.posted");

    // Resolved as the real person, who may mention their own groups.
    const body = await resolveText(tx, input, input.body);
    const { ideaId, authorId, proof } = await createPlaceholder(tx, input);
    const asPlaceholder: Ctx = {
      ...tx,
      actor: { id: authorId, platform: [], roles: {}, realPersonId: me },
    };
    const photoId = await replaceDraft(tx, asPlaceholder, { ...input, body });
    await writeSubmission(asPlaceholder, { ...input, ideaId, body, photoId });
    await tx.db
      .insert(anonymousAuthors)
      .values({ ideaId, authorId, personId: me, draftId: input.ideaId, proof });
    return { ideaId };
  });
}

// A person without an account, and the new id of the idea they write.
async function createPlaceholder(
  ctx: Ctx,
  { challengeId, language }: SubmitIdea,
): Promise<{ ideaId: string; authorId: string; proof: string }> {
  const [row] = await ctx.db
    .select({
      language: challenges.language,
      ideaId: sql<string>`'idea_' || gen_random_uuid()`,
      authorId: sql<string>`'person_' || gen_random_uuid()`,
      // Twenty characters in groups of five, to be read out.
      proof: sql<string>`upper(rtrim(
        regexp_replace(substr(md5(gen_random_uuid()::text), 1, 20), '(.{5})', '\\1-', 'g'), '-'))`,
    })
    .from(challenges)
    .where(eq(challenges.id, challengeId));
  const { language: challengeLanguage, ...identity } = row!;
  const name = anonymousNames[locales.find((locale) => locale === challengeLanguage) ?? language];
  await ctx.db
    .insert(people)
    .values({ id: identity.authorId, kind: "placeholder", name, deactivatedAt: sql`now()` });
  return identity;
}

// Deletes the actor's draft and hands its files over. Returns its photo.
async function replaceDraft(
  ctx: Ctx,
  asPlaceholder: Ctx,
  { challengeId, body, ...input }: SubmitIdea,
): Promise<string | null | undefined> {
  const isOwnDraft = and(
    eq(ideas.challengeId, challengeId),
    eq(ideas.stage, "draft"),
    eq(ideas.createdById, requireActorId(ctx.actor)),
  );
  const [draft] = await ctx.db
    .select({ photoId: ideas.photoId })
    .from(ideas)
    .where(isOwnDraft)
    .for("update");
  const photoId = input.photoId ?? (input.removePhoto ? null : draft?.photoId);
  await handOverFiles(asPlaceholder, body);
  if (photoId) await handOverPhoto(asPlaceholder, photoId);
  await ctx.db.delete(ideas).where(isOwnDraft);
  return photoId;
}
