import { expect } from "@playwright/test";
import type { Person } from "./person.ts";

/** The sponsor pledges, allocates to the winner, and is refused more than the pledge. */
export async function fund(sponsor: Person, challengeId: string, ideaId: string) {
  const { page, t } = sponsor;
  await sponsor.go(`/challenges/${challengeId}/funding`);
  await sponsor.fill("total", "3000");
  await sponsor.press("funding.pledge");
  await sponsor.go(`/challenges/${challengeId}/funding`);
  const give = page.locator(`form[action="/ideas/${ideaId}/allocate"]`);
  await sponsor.fill("amount", "3001", give);
  await sponsor.press("funding.give", undefined, give);
  await expect(page.getByText(t("refusal.funding.over-pledge")).first()).toBeVisible();
  await expect(give.locator('[name="amount"]')).toHaveValue("3001");
  await sponsor.fill("amount", "2500", give);
  await sponsor.press("funding.give", undefined, give);
  await sponsor.go(`/challenges/${challengeId}/funding`);
  await sponsor.reads(t("idea.stage.funded"));
}

/** The manager appoints an owner, who plans, reports, spends and realises the idea. */
export async function build(manager: Person, owner: Person, ideaId: string, outcome: string) {
  const path = `/ideas/${ideaId}/implementation`;
  await manager.go(path);
  const appoint = await manager.open("implementation.appoint");
  await appoint.locator('select[name="ownerId"]').selectOption("person_demo_employee");
  await manager.fill("expectedOutcome", "9", appoint);
  await manager.fill("outcomeUnit", "minutes", appoint);
  await manager.press("implementation.appoint", undefined, appoint.locator("form"));

  await owner.go(path);
  await owner.press("implementation.start");
  await owner.go(path);
  const step = await owner.open("implementation.plan-step");
  await owner.fill("title", "Boards ordered", step);
  await owner.press("implementation.plan-step", undefined, step.locator("form"));
  await owner.go(path);
  await owner.press("implementation.reach-named", { step: "Boards ordered" });
  await owner.go(path);
  await owner.write("body", "They hang on both wards.");
  await owner.press("implementation.post-update");
  await owner.reads("They hang on both wards.");
  await owner.go(path);
  const expense = await owner.open("implementation.note-expense");
  await owner.fill("amount", "1200", expense);
  await owner.fill("note", "Two boards", expense);
  await owner.press("action.save", undefined, expense.locator("form"));
  await owner.go(path);
  await owner.reads("Two boards");
  const end = await owner.open("implementation.realise");
  await owner.fill("outcome", outcome, end);
  await owner.fill("realisedOutcome", "8", end);
  await owner.press("implementation.realise", undefined, end.locator("form"));
  await expect(owner.page).toHaveURL(new RegExp(`/outcomes/${ideaId}`));
  await owner.reads(outcome);
}
