import { expect } from "@playwright/test";
import type { Person } from "./person.ts";

/** The value of a date and time field, a number of days from now. */
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

/** The manager drafts a challenge, adds its team and announces it. Returns its id. */
export async function announce(
  manager: Person,
  question: string,
  { sealed = false } = {},
): Promise<string> {
  const { page } = manager;
  await manager.go("/challenges/new");
  await manager.fill("question", question);
  await page.locator('input[name="template"][value="better-service"]').check();
  await manager.press("challenge.create");
  await expect(page).toHaveURL(/\/challenges\/challenge_[^/]+\/edit/);
  const id = /challenges\/(challenge_[^/?]+)/.exec(page.url())![1]!;

  await manager.go(`/challenges/${id}/edit`);
  await manager.fill(
    "why",
    "Handing over takes twenty minutes, three times a day, and half of it is said twice.",
  );
  await manager.fill("wanted", "Something one ward can try within a month.");
  await manager.press("action.save");

  await manager.go(`/challenges/${id}/edit?step=choosing`);
  await manager.fill(
    "selectionRules",
    "The team makes a shortlist with reasons. The jury scores it on the criteria below.",
  );
  if (sealed)
    await page.getByRole("checkbox", { name: manager.t("challenge.names-hidden") }).check();
  await manager.press("action.save");

  await manager.go(`/challenges/${id}/edit?step=dates`);
  for (const [n, phase] of [
    "ideation",
    "refinement",
    "selection",
    "jury",
    "decision",
    "implementation",
    "closed",
  ].entries()) {
    const has = page.locator(`input[type="checkbox"][name="has.${phase}"]`);
    if (await has.count()) await has.check();
    await manager.fill(`at.${phase}`, inDays(1 + n * 5));
  }
  await manager.press("action.save");

  for (const [name, role] of [
    ["Marjan", "sponsor"],
    ["Yara", "juror"],
  ] as const) {
    await manager.go(`/challenges/${id}/team?find=${name}`);
    await manager.send(
      page.getByRole("button", { name: manager.t(`challenge.name-as.${role}`) }).first(),
    );
    await expect(
      page.locator(`section[aria-labelledby="${role}"]`).getByText(name).first(),
    ).toBeVisible();
  }
  const words = page.locator('textarea[name="statement"]').first();
  await words.fill("I worked those shifts. What saves time, I pay for.");
  await manager.press("challenge.save-words");

  await manager.go(`/challenges/${id}/edit?step=announce`);
  await manager.press("challenge.announce-now");
  await manager.go(`/challenges/${id}`);
  await manager.reads(question);
  await manager.reads("I worked those shifts.");
  return id;
}

/** The manager starts the next phase, which cannot be undone. */
export async function begin(manager: Person, challengeId: string, phase: string) {
  await manager.go(`/challenges/${challengeId}/phase`);
  await manager.press("challenge.phase-begin", { phase: manager.t(`challenge.phase.${phase}`) });
  await manager.go(`/challenges/${challengeId}/phase`);
  await manager.reads(
    manager.t("challenge.phase-now", { phase: manager.t(`challenge.phase.${phase}`) }),
  );
}
