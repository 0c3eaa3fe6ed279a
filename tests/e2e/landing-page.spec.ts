import { expect, test } from "./journey.ts";

test("error page: an unknown address, shows a page with a link home", async ({
  page,
  accessible,
}) => {
  const answer = await page.goto("/there-is-no-such-page");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("link").first()).toBeVisible();
  await accessible();
});

test("error page: the server's own page, in the browser's language and accessible", async ({
  browser,
  accessible,
}) => {
  const context = await browser.newContext({
    locale: "nl-NL",
    baseURL: test.info().project.use.baseURL,
  });
  const page = await context.newPage();
  const answer = await page.goto("/assets/gone.js");
  expect(answer?.status()).toBe(404);
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  await expect(page.getByRole("link")).toHaveText("Ga naar de startpagina");
  await accessible(page);
  await context.close();
});

test("cross-site form: a form of another site, changes nothing", async ({ page, baseURL }) => {
  await page.route("http://elsewhere.test/", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<form method="post" action="${baseURL}/sign-in"><button>Win a prize</button></form>`,
    }),
  );
  await page.goto("http://elsewhere.test/");
  const [answer] = await Promise.all([
    page.waitForResponse(`${baseURL}/sign-in`),
    page.getByRole("button").click(),
  ]);
  expect(answer.status()).toBe(403);
  await expect(page.getByRole("heading")).toHaveText("This did not come from our own page");
});

test("form: refused without JavaScript, comes back with the input", async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: test.info().project.use.baseURL,
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.locator("input[name=email]").fill("nobody@example.org");
  await page.locator("input[name=password]").fill("not the password");
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === "POST"),
    page.locator("input[name=password]").press("Enter"),
  ]);
  expect(answer.status()).toBeGreaterThanOrEqual(400);
  expect(answer.status()).toBeLessThan(500);
  await expect(page.locator("input[name=email]")).toHaveValue("nobody@example.org");
  await expect(page.locator("input[name=password]")).toHaveValue("");
  await context.close();
});

test("form: sent before the scripts loaded, is answered by its page, which hydrates under its own address", async ({
  page,
}) => {
  let letThrough = () => {};
  const held = new Promise<void>((done) => {
    letThrough = done;
  });
  await page.route("**/assets/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/sign-in", { waitUntil: "commit" });
  await page.locator("input[name=email]").fill("nobody@example.org");
  await page.locator("input[name=password]").fill("not the password");
  await Promise.all([
    page.waitForResponse((one) => one.request().method() === "POST"),
    page.locator("input[name=password]").press("Enter"),
  ]);
  await expect(page.locator("input[name=email]")).toHaveValue("nobody@example.org");
  expect(new URL(page.url()).pathname).toBe("/sign-in/password");
  letThrough();
  await expect.poll(() => new URL(page.url()).pathname).toBe("/sign-in");
  await expect(page.locator("input[name=email]")).toHaveValue("nobody@example.org");
});
