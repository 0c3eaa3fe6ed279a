import { and, desc, eq, sql } from "drizzle-orm";
import { creditCorrections, ideaCredits } from "#db/schema/credit.ts";
import { people } from "#db/schema/people.ts";
import { requireActorId } from "../access/allow.ts";
import { type CreditFacts, creditRules } from "../access/credit-rules.ts";
import type { IdeaFacts } from "../access/idea-rules.ts";
import { enforce } from "../access/permission.ts";
import { record } from "../activity/record.ts";
import { personSeesChallenge } from "../challenge/find-people-who-see.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { lockIdea } from "../idea/lock-idea.ts";
import { refuse } from "../refusals.ts";
import { creditSql, earnedCreditSql } from "./credit.ts";
import type { CorrectCredit } from "./fields.ts";

/**
 * Corrects the credit of an idea: adds a person who was forgotten, takes a name off, or puts it
 * back. Authors add others and everybody adds themselves; people take off their own name, authors
 * only credit that was added by hand. Only the person who took a name off can put it back. Saves
 * every correction and notifies the other side. Changes nothing when the credit is already as
 * requested. Refuses access.not-yours, credit.author, credit.earned, credit.taken-off.
 */
export function correctCredit(ctx: Ctx, input: CorrectCredit): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const me = requireActorId(tx.actor);
    const idea = await lockIdea(tx, input.ideaId);
    enforce(creditRules["credit.correct"](tx.actor, { idea, personId: input.personId }));
    const state = await loadCreditState(tx, input);
    if (isAlreadyDone(input, state)) return;
    const { ideaId, personId, kind, contributionId, correction, description } = input;
    const facts = { idea, personId, contributionId, ...state };
    enforce(creditRules[`credit.${correction}`](tx.actor, facts));
    if (correction === "added") await checkAddition(tx, idea, input);

    await tx.db.insert(creditCorrections).values({
      ideaId,
      personId,
      kind,
      contributionId: contributionId || null,
      action: correction,
      description: correction === "added" ? description : "",
      actorId: me,
    });
    await record(tx, {
      type: "credit.corrected",
      challengeId: idea.challenge.id,
      ideaId,
      personId,
      action: correction,
      kind,
    });
  });
}

type CreditState = Pick<CreditFacts, "isCredited" | "byHand" | "takenOffById">;

function isAlreadyDone({ correction }: CorrectCredit, state: CreditState): boolean {
  if (correction === "taken-off") return !state.isCredited;
  return correction === "put-back" && state.takenOffById === undefined;
}

async function loadCreditState(
  ctx: Ctx,
  { ideaId, ...input }: CorrectCredit,
): Promise<CreditState> {
  const isSame = (alias: string) => hasKey(alias, ideaId, input);
  const corrections = await ctx.db
    .select({ action: creditCorrections.action, actorId: creditCorrections.actorId })
    .from(creditCorrections)
    .where(isSame("credit_corrections"))
    .orderBy(desc(creditCorrections.id));
  const [current] = await ctx.db.execute<{ credited: boolean; earned: boolean }>(sql`
    select
      exists (select from ${creditSql} k where ${isSame("k")}) as credited,
      exists (select from ${earnedCreditSql} h where ${isSame("h")})
        or exists (select from ${ideaCredits} where ${isSame("idea_credits")}) as earned`);
  const last = corrections[0];
  return {
    isCredited: current!.credited,
    byHand: !current!.earned && corrections.some(({ action }) => action === "added"),
    takenOffById: last?.action === "taken-off" ? last.actorId : undefined,
  };
}

/** Whether a row, of a table or query with this alias, is of this credit. */
function hasKey(
  alias: string,
  ideaId: string,
  { personId, kind, contributionId }: Pick<CorrectCredit, "personId" | "kind" | "contributionId">,
) {
  const row = sql.raw(alias);
  return sql`(${row}.idea_id, ${row}.person_id, ${row}.kind)
      = (${ideaId}, ${personId}, ${kind}::credit_kind)
    and ${row}.contribution_id is not distinct from ${contributionId || null}`;
}

// The person has to see the challenge, and credit for a contribution has to exist.
async function checkAddition(
  ctx: Ctx,
  idea: IdeaFacts,
  { personId, kind, contributionId }: CorrectCredit,
) {
  const [person] = await ctx.db
    .select({ id: people.id })
    .from(people)
    .where(
      and(eq(people.id, personId), eq(people.kind, "person"), personSeesChallenge(idea.challenge)),
    );
  if (!person) refuse("not-found");
  // With a contribution: credit that was earned after the decision.
  if (contributionId === "") return;
  const [earned] = await ctx.db.execute(sql`
    select from ${earnedCreditSql} h
    where ${hasKey("h", idea.id, { personId, kind, contributionId })}`);
  if (!earned) refuse("not-found");
}
