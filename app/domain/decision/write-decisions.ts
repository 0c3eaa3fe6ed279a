import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { anyOf } from "#db/any-of.ts";
import { decisions } from "#db/schema/jury.ts";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { lockChallenge } from "../challenge/lock-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import type { DecisionDraft } from "../jury/fields.ts";
import { refuse } from "../refusals.ts";
import { loadDecisions } from "./load-decisions.ts";

/**
 * Saves verdicts with their motivation, for one idea or many. Only the team sees them until they
 * are published. Leaves alone what the writer did not change on the form. Refuses with
 * decision.changed-meanwhile, naming the ideas and saving nothing, when another person has changed
 * them since; and with decision.published after publication.
 */
export function writeDecisions(
  ctx: Ctx,
  input: { challengeId: string; drafts: readonly DecisionDraft[] },
) {
  return inTransaction(ctx, async (tx) => {
    const challenge = await lockChallenge(tx, input.challengeId, "exclusive");
    allowChallenge(tx.actor, "decision.write", challenge);
    if (await isDecisionPublished(tx, challenge.id)) refuse("decision.published");

    const current = new Map(
      (await loadDecisions(tx, challenge.id)).map((row) => [row.ideaId, row]),
    );
    const changed = input.drafts.flatMap((draft) => {
      const row = current.get(draft.ideaId) ?? refuse("not-found");
      const isSame =
        draft.verdict === row.verdict &&
        (draft.motivation === row.motivation || row.motivation === null);
      return isSame ? [] : [{ ...draft, row }];
    });
    const untouched = changed.length ? await unchangedByAuthor(tx, changed) : new Set<string>();
    const touched = changed.filter(({ ideaId }) => !untouched.has(ideaId));
    const overtaken = touched.filter((draft) => draft.version !== draft.row.version);
    if (overtaken.length)
      refuse("decision.changed-meanwhile", {
        names: overtaken
          .slice(0, 5)
          .map(({ row }) => `“${row.title}”`)
          .join(", "),
        count: overtaken.length,
      });
    if (touched.length === 0) return { saved: 0 };

    const emptied = touched.filter(({ verdict }) => verdict === null).map(({ ideaId }) => ideaId);
    const filled = touched.flatMap(({ ideaId, verdict, motivation }) =>
      verdict
        ? [{ ideaId, challengeId: challenge.id, verdict, motivation, authorId: tx.actor.id }]
        : [],
    );
    if (emptied.length)
      await tx.db
        .delete(decisions)
        .where(and(eq(decisions.ideaId, anyOf(emptied)), isNull(decisions.publishedAt)));
    if (filled.length) {
      await tx.db
        .insert(decisions)
        .values(filled)
        .onConflictDoUpdate({
          target: decisions.ideaId,
          set: {
            verdict: sql`excluded.verdict`,
            motivation: sql`excluded.motivation`,
            authorId: sql`excluded.author_id`,
            writtenAt: sql`now()`,
          },
        });
    }
    const [first, ...rest] = touched.map(({ ideaId }) => ({
      type: "decision.written" as const,
      challengeId: challenge.id,
      ideaId,
    }));
    await record(tx, first!, ...rest);
    return { saved: touched.length };
  });
}

export async function isDecisionPublished(ctx: Ctx, challengeId: string): Promise<boolean> {
  const [row] = await ctx.db
    .select({ one: sql`1` })
    .from(decisions)
    .where(and(eq(decisions.challengeId, challengeId), isNotNull(decisions.publishedAt)))
    .limit(1);
  return row !== undefined;
}

/**
 * Ideas whose draft is still what the form showed: the writer did not change them, even when
 * another person has since.
 */
async function unchangedByAuthor(ctx: Ctx, drafts: readonly DecisionDraft[]): Promise<Set<string>> {
  const rows = sql.join(
    drafts.map(
      ({ ideaId, verdict, motivation, version }) =>
        sql`(${ideaId}::text, ${verdict}::text, ${motivation}::text, ${version}::text)`,
    ),
    sql`, `,
  );
  const unchanged = await ctx.db.execute<{ id: string }>(sql`
    select id
    from (values ${rows}) d(id, verdict, motivation, version)
    where version = coalesce(md5(verdict || ' ' || motivation), '')`);
  return new Set([...unchanged].map(({ id }) => id));
}
