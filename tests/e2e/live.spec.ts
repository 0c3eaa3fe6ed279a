import { lineTo } from "./flaky-network.ts";
import { expect, test } from "./journey.ts";
import { post } from "./story/idea.ts";
import { Person } from "./story/person.ts";

const handover = "challenge_nh_overdracht";

async function add(writer: Person, words: string) {
  await writer.write("body", words, writer.page.locator("#contributions"));
  await writer.press("contribution.post");
  await writer.reads(words);
}

test("live updates: two people at one idea, each sees the other's contribution and keeps scroll position and input", async ({
  browser,
  baseURL,
  accessible,
}) => {
  const writer = await Person.enter(
    browser,
    baseURL!,
    { locale: "en", width: 1440, js: true },
    "employee",
  );
  const reader = await Person.enter(
    browser,
    baseURL!,
    { locale: "nl", width: 390, js: true },
    "moderator",
  );
  const idea = await post(writer, handover, `A lamp at the door ${Date.now() % 100_000}`);
  await writer.go(`/ideas/${idea}`);
  await reader.go(`/ideas/${idea}`);
  const { page } = reader;
  await page.setViewportSize({ width: 390, height: 640 });
  const loaded = await page.evaluate(() => performance.timeOrigin);

  await expect(page.locator("#readers")).toContainText(
    reader.t("live.readers_other", { count: 2 }),
  );
  await expect(writer.page.locator("#readers")).toContainText(
    writer.t("live.readers_other", { count: 2 }),
  );

  await add(writer, "It is green when all is quiet.");
  const pill = page.getByRole("button", {
    name: reader.t("live.added_one", { count: 1 }),
    exact: true,
  });
  await expect(pill).toBeVisible();
  await expect(
    page.getByRole("status").filter({ hasText: reader.t("live.added_one", { count: 1 }) }),
  ).toHaveCount(1);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await accessible(page);
  await expect(writer.page.locator(".live-pill")).toHaveCount(0); // a reader's own contribution is not announced
  await pill.press("Enter");
  const first = page.locator("li.contribution", { hasText: "It is green when all is quiet." });
  await expect(first).toBeInViewport();
  await expect(first).toBeFocused();
  await expect(pill).toHaveCount(0);

  await reader.write("body", "En als het druk is", page.locator("#contributions"));
  const editor = page.locator("#contributions .editor-text").first();
  const before = (await editor.boundingBox())!.y;
  await add(writer, "And red when the phone rings.");
  await expect(page.locator("li.contribution")).toHaveCount(2);
  await expect(editor).toContainText("En als het druk is");
  await expect(editor).toBeFocused();
  expect(Math.abs((await editor.boundingBox())!.y - before)).toBeLessThan(3);
  await page.keyboard.type(", blijft hij uit.");
  await reader.press("contribution.post");
  await expect(
    page.locator("li.contribution", { hasText: "En als het druk is, blijft hij uit." }),
  ).toHaveCount(1);
  await expect(writer.page.locator("li.contribution")).toHaveCount(3);

  expect(await page.evaluate(() => performance.timeOrigin), "no page reload").toBe(loaded);
  await writer.go("/");
  await expect(page.locator("#readers")).toBeEmpty();
  for (const one of [writer, reader]) await one.page.context().close();
});

test("live updates: a lost connection, catches up when it is back", async ({
  browser,
  baseURL,
}) => {
  const line = await lineTo(baseURL!);
  const writer = await Person.enter(
    browser,
    baseURL!,
    { locale: "en", width: 1440, js: true },
    "employee",
  );
  const reader = await Person.enter(
    browser,
    line.url,
    { locale: "nl", width: 390, js: true },
    "moderator",
  );
  const idea = await post(writer, handover, `A bell on the cart ${Date.now() % 100_000}`);
  await writer.go(`/ideas/${idea}`);
  await reader.go(`/ideas/${idea}`);
  await expect(writer.page.locator("#readers")).not.toBeEmpty();
  const loaded = await reader.page.evaluate(() => performance.timeOrigin);
  line.cut();
  for (const words of ["While you were in the lift.", "And in the cellar."])
    await add(writer, words);
  await expect(reader.page.locator("li.contribution")).toHaveCount(0);
  line.mend();
  await expect(reader.page.locator("li.contribution")).toHaveCount(2, { timeout: 20_000 });
  expect(await reader.page.evaluate(() => performance.timeOrigin), "no page reload").toBe(loaded);
  for (const one of [writer, reader]) await one.page.context().close();
  await line.close();
});

test("live updates: a list, updates its numbers and counts new ideas without moving", async ({
  browser,
  baseURL,
}) => {
  const writer = await Person.enter(
    browser,
    baseURL!,
    { locale: "en", width: 1440, js: true },
    "employee",
  );
  const reader = await Person.enter(
    browser,
    baseURL!,
    { locale: "nl", width: 390, js: true },
    "moderator",
  );
  const idea = await post(writer, handover, `A clock for the cook ${Date.now() % 100_000}`);
  await reader.go(`/challenges/${handover}?sort=discussed`);
  const { page } = reader;
  const stream = page.waitForRequest((request) => request.url().includes("/live"));
  const cards = page.locator(".idea-card");
  const order = await cards.evaluateAll((all) => all.map(({ id }) => id));
  await stream;
  await page.waitForTimeout(500);
  const talk = page.locator(`#vote-${idea} .comment-count`);
  await expect(talk).toContainText("0");
  await writer.go(`/ideas/${idea}`);
  await add(writer, "With large hands.");
  await expect(talk).toContainText("1");
  const title = `A chair for the cook ${Date.now() % 100_000}`;
  await post(writer, handover, title);
  const pill = page.getByRole("link", { name: reader.t("live.ideas_one", { count: 1 }) });
  await expect(pill).toBeVisible();
  expect(await cards.evaluateAll((all) => all.map(({ id }) => id))).toEqual(order);
  await pill.click();
  await expect(cards.first().getByRole("heading")).toHaveText(title);
  await expect(pill).toHaveCount(0);
  for (const one of [writer, reader]) await one.page.context().close();
});
