import { expect, test } from "./journey.ts";
import { post } from "./story/idea.ts";
import { Person } from "./story/person.ts";

const open = "challenge_nh_overdracht"; // takes ideas

test("big screen: shows a challenge without scrolling or menus, cycles through its ideas and adds new ones", async ({
  browser,
  baseURL,
  accessible,
}) => {
  const screen = await Person.enter(
    browser,
    baseURL!,
    { locale: "nl", width: 1920, js: true },
    "employee",
  );
  const { page } = screen;
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.clock.install();
  await screen.go(`/challenges/${open}/big-screen`);
  await accessible(page);
  const shown = page.locator(".big-screen-idea h2");
  for (const [width, height] of [
    [1920, 1080],
    [1280, 720],
    [2560, 1080],
    [3840, 2160],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const part of await page.locator(".big-screen > *, .big-screen-idea > *").all()) {
      const box = await part.boundingBox();
      if (box)
        expect([
          width,
          box.y >= 0 && box.y + box.height <= height && box.x + box.width <= width,
        ]).toEqual([width, true]);
    }
    expect(
      await page.evaluate(() => [
        document.documentElement.scrollHeight > innerHeight,
        document.documentElement.scrollWidth > innerWidth,
      ]),
    ).toEqual([false, false]);
  }
  await page.setViewportSize({ width: 1920, height: 1080 });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("banner")).toHaveCount(0);
  await expect(page.getByRole("img", { name: new RegExp(`/challenges/${open}`) })).toBeVisible();

  const first = (await shown.textContent())!;
  await page.clock.runFor(12_500);
  await expect(shown).not.toHaveText(first);

  const author = await Person.enter(
    browser,
    baseURL!,
    { locale: "nl", width: 390, js: true },
    "sponsor",
  );
  const title = `Een klok op de gang ${Date.now() % 100_000}`;
  await post(author, open, title);
  const loaded = await page.evaluate(() => performance.timeOrigin);
  await expect(async () => {
    await page.clock.runFor(12_500);
    await expect(shown).toHaveText(title, { timeout: 300 });
  }).toPass();
  expect(await page.evaluate(() => performance.timeOrigin), "no page reload").toBe(loaded);

  await page.getByRole("button", { name: screen.t("big-screen.still") }).click();
  const held = (await shown.textContent())!;
  await page.clock.runFor(40_000);
  await expect(shown).toHaveText(held);
  for (const one of [screen, author]) await one.page.context().close();
});

test("big screen: without JavaScript, it reloads itself and shows no dead button", async ({
  browser,
  baseURL,
}) => {
  const screen = await Person.enter(
    browser,
    baseURL!,
    { locale: "nl", width: 1920, js: false },
    "employee",
  );
  await screen.go(`/challenges/${open}/big-screen`);
  await expect(screen.page.locator('meta[http-equiv="refresh"]')).toHaveAttribute("content", "30");
  await expect(screen.page.getByRole("button")).toHaveCount(0);
  await expect(screen.page.locator(".big-screen-idea h2")).toBeVisible();
  await screen.page.context().close();
});
