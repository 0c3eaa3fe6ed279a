import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { type Line, lineTo } from "./flaky-network.ts";
import { messagesOf } from "./messages.ts";

// Each test has its own proxy to the server, which can cut the connection.
const t = messagesOf("nl");
const idea = "/ideas/idea_nh_nacht_licht";

let line: Line;
test.beforeEach(async ({ baseURL }) => {
  line = await lineTo(baseURL!);
});
test.afterEach(() => line.close());
test.use({ locale: "nl-NL", viewport: { width: 390, height: 844 } });

/** Opens a signed-in page behind the proxy. */
async function enter(context: BrowserContext, who: string, to: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${line.url}/sign-in?to=${encodeURIComponent(to)}`);
  await page.locator(`form:has(input[value="person_demo_${who}"])`).getByRole("button").click();
  await page.waitForURL((url) => url.pathname === to);
  return page;
}

const isKept = (page: Page, path: string) =>
  expect
    .poll(() =>
      page.evaluate(async (cached) => {
        for (const name of await caches.keys())
          if (name.startsWith("own-pages-") && (await (await caches.open(name)).match(cached)))
            return true;
        return false;
      }, path),
    )
    .toBe(true);

const ownCaches = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("own-")));

async function write(page: Page, words: string) {
  await page.bringToFront();
  const field = page.locator('#contributions textarea[name="body"]').first();
  await field.focus();
  await page.waitForTimeout(600); // the editor may take its place
  const editor = page.locator("#contributions .editor-text").first();
  if (await editor.isVisible()) await editor.focus();
  await page.keyboard.type(words);
  await page.getByRole("button", { name: t("contribution.post"), exact: true }).click();
}

/** How often the server shows a contribution, read past the proxy and the service worker. */
async function posted(context: BrowserContext, baseURL: string, words: string): Promise<number> {
  const html = await (
    await context.request.get(`${baseURL}${idea}`, {
      headers: {
        cookie: (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; "),
      },
    })
  ).text();
  return html.split(`<p>${words}</p>`).length - 1;
}

const say = (what: string) => `${what} ${Math.random().toString(36).slice(2)}`;
const panel = (page: Page) => page.locator(".queued");

test("offline: visited pages are readable and marked as copies, others list the copies", async ({
  context,
}) => {
  const page = await enter(context, "employee", idea);
  await isKept(page, idea);
  await isKept(page, "/offline");
  line.cut();
  await page.goto(line.url + idea);
  await expect(page.locator(".offline-banner")).toHaveText(/Je leest de kopie van \d\d:\d\d/);
  await expect(page.locator("h1")).toBeVisible();
  await page.goto(`${line.url}/outcomes`);
  await expect(page.locator("h1")).toHaveText(t("offline.title"));
  await expect(page.locator(".copy-list a").first()).toBeVisible();
  line.mend();
  await page.waitForURL((url) => url.pathname === "/outcomes");
});

test("offline: a contribution written offline, is sent once after a reload and reconnection", async ({
  context,
  baseURL,
}) => {
  const page = await enter(context, "employee", idea);
  await isKept(page, idea);
  const words = say("Boven de wasbak");
  line.cut();
  await page.goto(line.url + idea);
  await page.waitForTimeout(1_500);
  await write(page, words);
  await expect(panel(page).getByText(t("offline.state.queued"))).toBeVisible();
  await page.reload();
  await expect(panel(page).getByText(t("offline.state.queued"))).toBeVisible();
  expect(await posted(context, baseURL!, words).catch(() => 0)).toBe(0);
  line.mend();
  await expect(panel(page).getByText(t("offline.state.sent"), { exact: true })).toBeVisible();
  expect(await posted(context, baseURL!, words)).toBe(1);
});

test("offline: two tabs reconnect together, the queued contribution is sent once", async ({
  context,
  baseURL,
}) => {
  const page = await enter(context, "employee", idea);
  await isKept(page, idea);
  const other = await context.newPage();
  await other.goto(line.url + idea, { waitUntil: "networkidle" });
  const words = say("In twee tabbladen");
  line.cut();
  await write(page, words);
  await expect(panel(page).getByText(t("offline.state.queued"))).toBeVisible();
  await expect(panel(other).getByText(t("offline.state.queued"))).toBeVisible();
  line.mend();
  await Promise.all(
    [page, other].map((tab) => tab.evaluate(() => dispatchEvent(new Event("online")))),
  );
  await expect.poll(() => posted(context, baseURL!, words)).toBe(1);
  await page.waitForTimeout(2_000);
  expect(await posted(context, baseURL!, words)).toBe(1);
});

test("offline: the response was lost, the repeat posts nothing twice", async ({
  context,
  baseURL,
}) => {
  const page = await enter(context, "employee", idea);
  await isKept(page, idea);
  const words = say("Het antwoord raakte weg");
  line.swallowNextAnswer();
  await write(page, words);
  await expect.poll(() => line.swallowed()).toBeGreaterThan(0);
  await expect.poll(() => posted(context, baseURL!, words)).toBe(1);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(panel(page).getByText(t("offline.state.queued"))).toBeHidden();
  expect(await posted(context, baseURL!, words)).toBe(1);
});

test("offline: the session ended, queued input waits for its writer and is never sent as another person", async ({
  context,
  baseURL,
}) => {
  const page = await enter(context, "employee", idea);
  await isKept(page, idea);
  const words = say("Alleen van mij");
  line.cut();
  await write(page, words);
  await expect(panel(page).getByText(t("offline.state.queued"))).toBeVisible();
  await page.close();
  await context.clearCookies();
  line.mend();

  const next = await enter(context, "juror", idea);
  await next.waitForTimeout(4_000);
  await expect(panel(next)).toBeHidden();
  expect(await posted(context, baseURL!, words)).toBe(0);
  const kept = await ownCaches(next);
  expect(kept).not.toEqual([]);
  expect(kept.filter((name) => !name.endsWith("person_demo_juror"))).toEqual([]);
  await next.close();
  await context.clearCookies();

  await enter(context, "employee", idea);
  await expect.poll(() => posted(context, baseURL!, words)).toBe(1);
});

test("sign-out: deletes every copy and asks first when input is unsent", async ({ context }) => {
  const page = await enter(context, "employee", idea);
  await isKept(page, idea);
  line.cut();
  await write(page, say("Nog niet weg"));
  await expect(panel(page).getByText(t("offline.state.queued"))).toBeVisible();
  await page.evaluate(() => {
    const form = Object.assign(document.createElement("form"), {
      method: "post",
      action: "/sign-out",
    });
    document.body.append(form);
    form.requestSubmit();
  });
  await expect(page.getByRole("dialog")).toContainText(t("offline.leave"));
  line.mend();
  await page.getByRole("button", { name: t("offline.leave-go") }).click();
  await page.waitForURL(/\/sign-in/);
  await expect.poll(() => ownCaches(page)).toEqual([]);
});

test("offline: discarded queued input, can be restored", async ({ context }) => {
  const page = await enter(context, "employee", idea);
  await isKept(page, idea);
  line.cut();
  await write(page, say("Weg en terug"));
  await panel(page)
    .getByRole("button", { name: /^Gooi weg/ })
    .click();
  await expect(panel(page).locator(".queued-item")).toHaveCount(0);
  await panel(page)
    .getByRole("button", { name: t("offline.undo") })
    .click();
  await expect(panel(page).locator(".queued-item")).toHaveCount(1);
});
