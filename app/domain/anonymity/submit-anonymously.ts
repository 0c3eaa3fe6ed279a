import { and, eq, ne, sql } from "drizzle-orm";
import { locales } from "#db/locales.ts";
import { sealedAuthors } from "#db/schema/anonymity.ts";
import { challenges } from "#db/schema/challenge.ts";
import { ideas } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { allowChallenge, signedInId } from "../access/allow.ts";
import type { ChallengeFacts } from "../access/rules.ts";
import type { Ctx } from "../ctx.ts";
import type { DraftText } from "../idea/fields.ts";
import { writeDraft } from "../idea/write-draft.ts";
import { sealedNames } from "../people/anonymous-name.ts";
import { refuse } from "../refusals.ts";
import { handOverFiles, handOverPhoto } from "./hand-over-files.ts";

/**
 * The idea this draft became under a sealed name, when whoever asks posted it before. They are held until the posting is done:
 * of two taps at once the second finds what the first made.
 */
export async function sealedBefore(ctx: Ctx, draftId: string): Promise<string | null> {
  const me = signedInId(ctx.actor);
  await ctx.db.select({ id: people.id }).from(people).where(eq(people.id, me)).for("no key update");
  const [row] = await ctx.db
    .select({ ideaId: sealedAuthors.ideaId })
    .from(sealedAuthors)
    .where(and(eq(sealedAuthors.draftId, draftId), eq(sealedAuthors.personId, me)));
  return row?.ideaId ?? null;
}

/**
 * One's draft goes, and the same text begins anew under another id, with somebody without a name as its author: of what is to
 * be posted no row ever held who wrote it, however often drafts were exported. What was uploaded for it goes over. Gives the
 * moment of that author, in which the rest of the posting is done. Call it inside the transaction of the posting.
 */
export async function sealAuthor(
  ctx: Ctx,
  challenge: ChallengeFacts,
  input: DraftText,
): Promise<{ ctx: Ctx; ideaId: string }> {
  const me = signedInId(ctx.actor);
  allowChallenge(ctx.actor, "idea.seal", challenge);
  if (await ctx.db.$count(ideas, and(eq(ideas.id, input.ideaId), ne(ideas.stage, "draft"))))
    refuse("idea.posted");
  const [{ language, ideaId, authorId, proof }] = await freshFor(ctx, challenge.id);
  const named = sealedNames[locales.find((one) => one === language) ?? input.language];
  await ctx.db.insert(people).values({ id: authorId, name: named, deactivatedAt: sql`now()` });
  const sealed: Ctx = { ...ctx, actor: { id: authorId, platform: [], roles: {}, behind: me } };

  const own = and(
    eq(ideas.challengeId, challenge.id),
    eq(ideas.stage, "draft"),
    eq(ideas.createdById, me),
  );
  const [draft] = await ctx.db
    .select({ photoId: ideas.photoId })
    .from(ideas)
    .where(own)
    .for("update");
  const photoId = input.photoId ?? (input.removePhoto ? null : draft?.photoId);
  await handOverFiles(sealed, input.body);
  if (photoId) await handOverPhoto(sealed, photoId);
  await ctx.db.delete(ideas).where(own);
  await writeDraft(sealed, { ...input, ideaId, photoId });
  await ctx.db
    .insert(sealedAuthors)
    .values({ ideaId, authorId, personId: me, draftId: input.ideaId, proof });
  return { ctx: sealed, ideaId };
}

const freshFor = async (ctx: Ctx, challengeId: string) =>
  (await ctx.db
    .select({
      language: challenges.language,
      ideaId: sql<string>`'idea_' || gen_random_uuid()`,
      authorId: sql<string>`'sealed_' || gen_random_uuid()`,
      proof: sql<string>`upper(rtrim(regexp_replace(substr(md5(gen_random_uuid()::text), 1, 20), '(.{5})', '\\1-', 'g'), '-'))`, // twenty signs, to be read out
    })
    .from(challenges)
    .where(eq(challenges.id, challengeId))) as [
    { language: string; ideaId: string; authorId: string; proof: string },
  ];
