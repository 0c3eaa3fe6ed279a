import { record } from "../activity/record.ts";
import { type Ctx, inTransaction } from "../ctx.ts";
import { asThemself } from "../people/as-person.ts";
import { refuse } from "../refusals.ts";
import { demoChoices } from "./demo-choices.ts";

/** A visitor tries the product as one of the demo's people. `demo`: is this a demo at all? If not there is nothing here. */
export function enterAsDemoPerson(
  ctx: Ctx,
  { person, demo }: { person: string; demo: boolean },
): Promise<{ personId: string }> {
  return inTransaction(asThemself(ctx, person), async (ctx) => {
    if (!demo) refuse("not-found");
    if (!(await demoChoices(ctx)).some((choice) => choice.id === person)) refuse("not-found");
    await record(ctx, { type: "person.signed-in", personId: person, demo: true });
    return { personId: person };
  });
}
