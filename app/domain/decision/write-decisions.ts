import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { decisions } from "#db/schema/jury.ts";
import { allowChallenge } from "../access/allow.ts";
import { record } from "../activity/record.ts";
import { holdChallenge } from "../challenge/lock-challenge.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import type { Draft } from "../jury/fields.ts";
import { refuse } from "../refusals.ts";
import { loadDecisions } from "./load-decisions.ts";

/**
 * The manager writes verdicts with their motivation, for one idea or for many. A secret of the team until published.
 * What was left as it stood on the form is not touched; what somebody else has changed since is not overwritten
 * (decision.changed-meanwhile, with the ideas' names, and then nothing is saved). After publication: decision.published.
 */
export function writeDecisions(ctx: Ctx, input: { challengeId: string; drafts: readonly Draft[] }) {
  return inTransaction(ctx, async (ctx) => {
    const challenge = await holdChallenge(ctx, input.challengeId, "alone");
    allowChallenge(ctx.actor, "decision.write", challenge);
    if (await isPublished(ctx, challenge.id)) refuse("decision.published");

    const now = new Map((await loadDecisions(ctx, challenge.id)).map((row) => [row.ideaId, row]));
    const changed = input.drafts.flatMap((draft) => {
      const row = now.get(draft.ideaId) ?? refuse("not-found");
      const same =
        draft.verdict === row.verdict &&
        (draft.motivation === row.motivation || row.motivation === null);
      return same ? [] : [{ ...draft, row }];
    });
    const untouched = changed.length ? await unchangedByWriter(ctx, changed) : new Set<string>();
    const touched = changed.filter((c) => !untouched.has(c.ideaId));
    const overtaken = touched.filter((c) => c.was !== c.row.version);
    if (overtaken.length)
      refuse("decision.changed-meanwhile", {
        names: overtaken
          .slice(0, 5)
          .map((c) => `“${c.row.title}”`)
          .join(", "),
        count: overtaken.length,
      });
    if (touched.length === 0) return { saved: 0 };

    const emptied = touched.filter((c) => c.verdict === null).map((c) => c.ideaId);
    const filled = touched.flatMap(({ ideaId, verdict, motivation }) =>
      verdict
        ? [{ ideaId, challengeId: challenge.id, verdict, motivation, byId: ctx.actor.id }]
        : [],
    );
    if (emptied.length)
      await ctx.db
        .delete(decisions)
        .where(and(inArray(decisions.ideaId, emptied), isNull(decisions.publishedAt)));
    if (filled.length) {
      await ctx.db
        .insert(decisions)
        .values(filled)
        .onConflictDoUpdate({
          target: decisions.ideaId,
          set: {
            verdict: sql`excluded.verdict`,
            motivation: sql`excluded.motivation`,
            byId: sql`excluded.by_id`,
            writtenAt: sql`now()`,
          },
        });
    }
    const [first, ...rest] = touched.map(({ ideaId }) => ({
      type: "decision.written" as const,
      challengeId: challenge.id,
      ideaId,
    }));
    await record(ctx, first!, ...rest);
    return { saved: touched.length };
  });
}

export async function isPublished(ctx: Ctx, challengeId: string): Promise<boolean> {
  const [row] = await ctx.db
    .select({ one: sql`1` })
    .from(decisions)
    .where(and(eq(decisions.challengeId, challengeId), isNotNull(decisions.publishedAt)))
    .limit(1);
  return row !== undefined;
}

// Words that stand exactly as the form was handed out were not the writer's doing, whatever somebody else made of them since.
async function unchangedByWriter(ctx: Ctx, drafts: readonly Draft[]): Promise<Set<string>> {
  const rows = sql.join(
    drafts.map(
      (d) => sql`(${d.ideaId}::text, ${d.verdict}::text, ${d.motivation}::text, ${d.was}::text)`,
    ),
    sql`, `,
  );
  const same = await ctx.db.execute<{ id: string }>(
    sql`select id from (values ${rows}) d(id, verdict, motivation, was) where was = coalesce(md5(verdict || ' ' || motivation), '')`,
  );
  return new Set([...same].map(({ id }) => id));
}
