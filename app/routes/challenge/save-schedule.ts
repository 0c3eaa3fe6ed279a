import { scheduleFields } from "#app/domain/challenge/fields.ts";
import { saveSchedule } from "#app/domain/challenge/save-schedule.ts";
import { paths, withFlash } from "#app/paths.ts";
import { form, methodNotAllowed } from "#app/web/handlers.ts";

export const action = form(scheduleFields, async (ctx, input) => {
  await saveSchedule(ctx, input);
  return { to: withFlash(paths.editChallenge(input.challengeId, { step: "dates" }), "saved") };
});
export const loader = methodNotAllowed;
