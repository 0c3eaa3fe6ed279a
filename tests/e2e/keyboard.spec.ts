import { expect, test } from "./journey.ts";
import { messagesOf } from "./messages.ts";
import { Keys } from "./shortcuts.ts";

// Whole tasks with Tab, arrows, Enter and Space; the focus is always visible.
const t = messagesOf("nl");
const open = "challenge_nh_overdracht"; // takes ideas and votes
const judged = "challenge_nh_afval"; // is with the jury

async function enter(keys: Keys, who: string, at: RegExp) {
  await keys.tabTo(keys.sees.locator(`form:has(input[value="person_demo_${who}"]) button`));
  await keys.press("Enter");
  await keys.arrives(at, { afresh: true });
}

test("keyboard: an employee signs in, posts an idea and votes", async ({ browser, baseURL }) => {
  const keys = await Keys.open(browser, baseURL!, `/challenges/${open}`);
  await enter(keys, "employee", new RegExp(`/challenges/${open}$`));
  await keys.tabTo(keys.sees.getByRole("link", { name: t("challenge.post-idea") }));
  await keys.press("Enter");
  await keys.arrives(/\/ideas\/new$/, { afresh: true });

  const title = `Een bel bij de deur ${Date.now() % 100_000}`;
  await keys.tabTo(keys.sees.locator('[name="title"]'));
  await keys.types(title);
  await keys.tabTo(keys.sees.locator('textarea[name="body"], .editor-text'));
  await expect(keys.sees.locator(".editor-text")).toBeFocused();
  await keys.types("Wie binnenkomt belt kort. Dan weet iedereen dat het begint.");
  await keys.tabTo(keys.sees.getByRole("button", { name: t("idea.post"), exact: true }));
  await keys.press("Enter");
  await keys.arrives(/^\/ideas\/idea_/);
  await expect(keys.sees.getByRole("heading", { level: 1 })).toHaveText(title);

  await keys.tabTo(keys.sees.locator(`main a[href^="/challenges/${open}"]`));
  await keys.press("Enter");
  await keys.arrives(new RegExp(`/challenges/${open}$`), { afresh: true });
  const votes = keys.sees.locator('button[formaction$="/votes"]');
  await keys.tabTo(votes.and(keys.sees.locator('[value="on"]')), { most: 150 });
  const action = (await keys.sees.locator("button:focus").getAttribute("formaction"))!;
  await keys.press("Space");
  const given = keys.sees.locator(`button[formaction="${action}"]`);
  await expect(given).toHaveAttribute("value", "off");
  await keys.settled();
  await expect(given).toBeFocused();
  await keys.close();
});

test("keyboard: a juror scores an idea on every criterion in a narrow window", async ({
  browser,
  baseURL,
}) => {
  const keys = await Keys.open(browser, baseURL!, `/challenges/${judged}/jury`, 390);
  await enter(keys, "juror", /\/jury$/);
  await keys.tabTo(keys.sees.locator('a[href="/ideas/idea_nh_afval_maaltijd/score"]')); // was given, and can be changed
  await keys.press("Enter");
  await keys.arrives(/\/score$/, { afresh: true });
  const criteria = keys.sees.getByRole("radiogroup");
  await expect(criteria).toHaveCount(3);
  for (let n = 0; n < 3; n++) {
    await keys.tabTo(criteria.nth(n).getByRole("radio"));
    await keys.press("ArrowLeft");
    const chosen = criteria.nth(n).locator("input:checked");
    await expect(chosen).toBeFocused();
    await keys.press("ArrowLeft");
    await expect(criteria.nth(n).locator("input:checked")).toBeFocused();
  }
  await keys.tabTo(keys.sees.locator(".main-action button"));
  await keys.press("Enter");
  await keys.arrives(/(?<!maaltijd)\/score$|\/jury$/);
  await expect(
    keys.sees
      .getByText(t("flash.scores-given"))
      .or(keys.sees.getByText(t("flash.reviews-finished")))
      .first(),
  ).toBeVisible();
  await keys.close();
});

test("keyboard: a sponsor answers an idea from the home page", async ({ browser, baseURL }) => {
  const keys = await Keys.open(browser, baseURL!, "/sign-in");
  await enter(keys, "sponsor", /^\/$/);
  const waits = keys.sees.locator('li:has(form[action$="/contributions"]) summary');
  const title = (await waits.last().getAttribute("aria-label"))!;
  const summary = keys.sees.locator(`summary[aria-label="${title}"]`);
  await keys.tabTo(summary);
  await keys.press("Enter");
  await expect(keys.sees.locator("textarea:focus")).toHaveCount(1);
  await keys.types("Hier wil ik meer van horen. Kom je langs?");
  await keys.tabTo(keys.sees.getByRole("button", { name: t("home.answer.post") }));
  await keys.press("Enter");
  await expect(summary).toHaveCount(0);
  await keys.settled();
  await keys.holds();
  await keys.close();
});
