import { expect } from "@playwright/test";
import type { Person } from "./person.ts";

/** The manager shortlists or rejects an idea, with a reason. */
export async function choose(
  manager: Person,
  challengeId: string,
  title: string,
  move: "shortlist" | "reject",
  reason: string,
) {
  const { page } = manager;
  await manager.go(`/challenges/${challengeId}/selection`);
  await page.getByRole("checkbox", { name: manager.t("selection.tick", { title }) }).check();
  await manager.fill("reason", reason);
  await manager.press(`selection.${move}`);
  await manager.go(
    `/challenges/${challengeId}/selection?state=${move === "shortlist" ? "shortlisted" : "not-selected"}`,
  );
  await manager.reads(title);
}

/** The juror scores every criterion without seeing other scores. */
export async function score(juror: Person, ideaId: string) {
  const { page } = juror;
  await juror.go(`/ideas/${ideaId}/score`);
  const scales = page.locator(".scale");
  const number = await scales.count();
  expect(number).toBeGreaterThan(0);
  for (let n = 0; n < number; n++) await scales.nth(n).getByRole("radio").nth(3).check();
  await juror.send(
    page
      .getByRole("button", {
        name: new RegExp(`^(${juror.t("jury.give")}|${juror.t("jury.give-last")})$`),
      })
      .first(),
  );
  await juror.go(`/ideas/${ideaId}/score`);
  await expect(page.locator("main")).not.toContainText(juror.t("refusal.jury.incomplete"));
}

/** The manager writes the verdict and publishes the decision. */
export async function decide(manager: Person, challengeId: string, ideaId: string, words: string) {
  const { page } = manager;
  await manager.go(`/challenges/${challengeId}/ranking`);
  await manager.go(`/challenges/${challengeId}/decision`);
  await page.locator(`input[name="verdict.${ideaId}"][value="winner"]`).check();
  await manager.fill(`motivation.${ideaId}`, words);
  await manager.press("decision.save");
  await manager.go(`/challenges/${challengeId}/decision`);
  const dialog = await manager.open("decision.publish");
  await dialog.getByRole("checkbox").check();
  await manager.press("decision.publish", undefined, dialog.locator("form"));
  await manager.go(`/challenges/${challengeId}/decision`);
  await manager.reads(manager.t("decision.published"));
}
