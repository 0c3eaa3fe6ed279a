import { expect, test } from "./journey.ts";
import { messagesOf } from "./messages.ts";
import { Thumb } from "./touch.ts";

// The number of taps a task takes on a phone. The table is in app/docs/tests.md.
const t = messagesOf("nl");
const open = "challenge_nh_overdracht"; // takes ideas and votes
const judged = "challenge_nh_afval"; // is with the jury

const enter = (thumb: Thumb, who: string) =>
  thumb.tap(thumb.sees.locator(`form:has(input[value="person_demo_${who}"])`).getByRole("button"));
const said = (what: string, { taps, keys }: { taps: number; keys: number }) =>
  console.log(`${what}: ${taps} taps${keys ? `, ${keys} keys` : ""}`);

test("tap count: from the poster's code, signed out, to a posted idea in six taps", async ({
  browser,
  baseURL,
}) => {
  const thumb = await Thumb.opens(browser, baseURL!, `/challenges/${open}`);
  expect(thumb.path).toBe("/sign-in");
  await enter(thumb, "employee");
  await thumb.arrives(new RegExp(`/challenges/${open}$`)); // back where one was going
  await thumb.tap(
    thumb.sees.locator(".main-action").getByRole("link", { name: t("challenge.post-idea") }),
  );
  const [title, text] = [
    "Fluister niet bij het bed",
    "We staan er met zijn zessen omheen. Zeg het hardop, dan vult iedereen aan.",
  ];
  await thumb.tap(thumb.sees.locator('[name="title"]'));
  await thumb.types(title);
  await thumb.tap(thumb.sees.locator('textarea[name="body"]'));
  await expect(thumb.sees.locator(".editor-text")).toBeFocused();
  await thumb.types(text);
  await thumb.tap(thumb.sees.getByRole("button", { name: t("idea.post"), exact: true }));
  await thumb.arrives(/^\/ideas\/idea_/);
  await expect(thumb.sees.getByRole("heading", { level: 1 })).toHaveText(title);
  const counted = thumb.counted();
  said("idea posted", counted);
  expect(counted.taps).toBeLessThanOrEqual(6);
  expect(counted.keys, "what one typed and nothing more").toBe(title.length + text.length);
  await thumb.context.close();
});

test("tap count: a vote from the list in one tap", async ({ browser, baseURL }) => {
  const thumb = await Thumb.opens(browser, baseURL!, `/sign-in?to=/challenges/${open}`);
  await enter(thumb, "juror");
  await thumb.arrives(new RegExp(`/challenges/${open}$`));
  thumb.counted();
  const action = (await thumb.sees
    .locator('button[formaction$="/votes"][value="on"]')
    .first()
    .getAttribute("formaction"))!;
  const vote = thumb.sees.locator(`button[formaction="${action}"]`);
  await thumb.tap(vote);
  await expect(vote).toHaveAttribute("value", "off"); // the next would take it back
  const counted = thumb.counted();
  said("vote", counted);
  expect(counted).toEqual({ taps: 1, keys: 0 });
  await thumb.context.close();
});

test("tap count: an idea scored on every criterion and the next one open in five taps, also without JavaScript", async ({
  browser,
  baseURL,
}) => {
  for (const js of [true, false]) {
    const thumb = await Thumb.opens(browser, baseURL!, `/sign-in?to=/challenges/${judged}/jury`, {
      js,
    });
    await enter(thumb, "juror");
    await thumb.tap(thumb.sees.locator(".main-action").getByRole("link"));
    await thumb.arrives(/\/score$/);
    thumb.counted();
    const first = thumb.path;
    const criteria = thumb.sees.getByRole("radiogroup");
    await expect(criteria).toHaveCount(3);
    for (let n = 0; n < 3; n++) {
      const point = criteria.nth(n).locator("label").nth(3);
      const box = (await point.boundingBox())!;
      expect(Math.min(box.width, box.height), "room for a thumb").toBeGreaterThanOrEqual(44);
      await thumb.tap(point);
    }
    const give = thumb.sees.locator(".main-action").getByRole("button", { name: t("jury.give") });
    expect((await give.boundingBox())!.y, "where a thumb is").toBeGreaterThan(844 / 2);
    await thumb.tap(give);
    await expect(() => expect(thumb.path).not.toBe(first)).toPass();
    expect(thumb.path).toMatch(/\/score$/);
    const counted = thumb.counted();
    said(`scored${js ? "" : ", without JavaScript"}`, counted);
    expect(counted.taps).toBeLessThanOrEqual(5);
    expect(counted.keys).toBe(0);
    await thumb.context.close();
  }
});

test("tap count: a sponsor answers an idea from the home page in three taps", async ({
  browser,
  baseURL,
}) => {
  const thumb = await Thumb.opens(browser, baseURL!, "/sign-in");
  await enter(thumb, "sponsor");
  await thumb.arrives(/^\/$/);
  thumb.counted();
  const words = "Ik wil dit volgende week zien. Wie doet mee?";
  const waiting = thumb.sees
    .locator("li", { has: thumb.sees.locator('form[action$="/contributions"]') })
    .first();
  const title = (await waiting.locator("summary").getAttribute("aria-label"))!;
  await thumb.tap(waiting.locator("summary"));
  await expect(waiting.locator("textarea")).toBeFocused();
  await thumb.types(words);
  await thumb.tap(waiting.getByRole("button", { name: t("home.answer.post") }));
  await expect(thumb.sees.locator(`summary[aria-label="${title}"]`)).toHaveCount(0);
  const counted = thumb.counted();
  said("sponsor's answer", counted);
  expect(counted.taps).toBeLessThanOrEqual(3);
  expect(counted.keys).toBe(words.length);
  await thumb.context.close();
});

test("tap count: input made by a script, is reported", async ({ browser, baseURL }) => {
  const thumb = await Thumb.opens(browser, baseURL!, "/sign-in");
  await thumb.sees.getByLabel(t("session.email")).fill("someone@example.org");
  // The page reports through a binding, which may arrive after fill() has returned.
  await expect(() => expect(() => thumb.counted()).toThrow(/without a tap/)).toPass({
    timeout: 5_000,
  });
  await thumb.context.close();
});
