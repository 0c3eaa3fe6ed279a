import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { asPerson } from "../people/as-person.ts";
import { refuse } from "../refusals.ts";
import { demoChoices } from "./demo-choices.ts";

/** Signs a visitor in as one of the demo's people. Refuses not-found when this is not a demo. */
export function signInAsDemoPerson(
  ctx: Ctx,
  { personId, isDemo }: { personId: string; isDemo: boolean },
): Promise<{ personId: string }> {
  return inTransaction(asPerson(ctx, personId), async (tx) => {
    if (!isDemo) refuse("not-found");
    if (!(await demoChoices(tx)).some((choice) => choice.id === personId)) refuse("not-found");
    await record(tx, { type: "person.signed-in", personId, demo: true });
    return { personId };
  });
}
