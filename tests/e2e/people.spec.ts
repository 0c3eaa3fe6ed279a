import type { Page } from "@playwright/test";
import { expect, test } from "./journey.ts";
import { messagesOf } from "./messages.ts";

const ways = [
  { locale: "nl-NL", width: 390, scripts: true },
  { locale: "en-GB", width: 1440, scripts: true },
  { locale: "nl-NL", width: 1440, scripts: false },
  { locale: "en-GB", width: 390, scripts: false },
] as const;

async function asAdmin(page: Page, to: string) {
  await page.context().clearCookies();
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await page.locator('form:has(input[value="person_demo_admin"])').getByRole("button").click();
  await page.waitForURL((url) => url.pathname === to);
}

/** The link in the latest email to a person, as the administrator of a demo reads it. */
async function linkTo(page: Page, email: string, path: RegExp): Promise<string> {
  await asAdmin(page, "/admin/outbox");
  const letter = page.getByRole("row").filter({ hasText: email }).first();
  await expect(async () => {
    await page.reload();
    await expect(letter).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await letter.getByRole("link").click();
  const address = await page
    .getByRole("main")
    .getByRole("link", { name: path })
    .first()
    .getAttribute("href");
  await page.context().clearCookies();
  return new URL(address!).pathname;
}

for (const { locale, width, scripts } of ways) {
  const name = `${locale} at ${width} px${scripts ? "" : ", without JavaScript"}`;
  const t = messagesOf(locale === "nl-NL" ? "nl" : "en");
  const email = `robin-${locale.toLowerCase()}-${width}@example.org`;

  test.describe(name, () => {
    test.use({ locale, viewport: { width, height: 900 }, javaScriptEnabled: scripts });

    test("account: invited, joins, edits the profile, resets the password and signs in", async ({
      page,
      accessible,
    }) => {
      const checked = async () => {
        if (scripts) await accessible();
      };
      await asAdmin(page, "/admin/invite");
      await page.getByLabel(t("admin.addresses")).fill(`Robin <${email}>\noops`);
      await page.getByRole("button", { name: t("admin.invite-send") }).click();
      await expect(
        page.getByText(t("field.email.which", { address: "oops" })).first(),
      ).toBeVisible();
      await expect(page.getByLabel(t("admin.addresses"))).toHaveValue(`Robin <${email}>\noops`);
      await page.getByLabel(t("admin.addresses")).fill(`Robin <${email}>`);
      await page.getByLabel(t("admin.invite-language")).selectOption(locale.slice(0, 2));
      await page.getByRole("button", { name: t("admin.invite-send") }).click();
      await expect(page.getByText(t("admin.outcome.invited_one", { count: 1 }))).toBeVisible();
      await checked();

      await page.goto(await linkTo(page, email, /\/join\//));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        t("session.join.title", { name: "Robin" }),
      );
      await page.getByLabel(t("session.password"), { exact: true }).fill("Welkom2026!!");
      await page.getByRole("button", { name: t("session.join.act") }).click();
      await expect(page.getByText(t("field.password.common")).first()).toBeVisible();
      await checked();
      await page.getByLabel(t("session.join.name")).fill("Robin de Vries");
      await page.getByLabel(t("session.password"), { exact: true }).fill("a quiet harbour at six");
      await page.getByRole("button", { name: t("session.join.act") }).click();
      await page.waitForURL((url) => url.pathname === "/");

      await page.goto("/me");
      await page.getByLabel(t("people.job-title")).fill("Nurse");
      await page.getByLabel(t("people.name"), { exact: true }).fill("");
      await page
        .locator('form[action="/me/save"]')
        .getByRole("button", { name: t("action.save") })
        .click();
      await expect(page.getByText(t("field.required")).first()).toBeVisible();
      await expect(page.getByLabel(t("people.job-title"))).toHaveValue("Nurse");
      await page.getByLabel(t("people.name"), { exact: true }).fill("Robin");
      await page
        .locator('form[action="/me/save"]')
        .getByRole("button", { name: t("action.save") })
        .click();
      await expect(page.getByText(t("flash.saved"))).toBeVisible();
      await checked();

      await page.context().clearCookies();
      await page.goto("/password/forgot");
      await page.getByLabel(t("session.email")).fill(email);
      await page.getByRole("button", { name: t("session.forgot.send") }).click();
      await expect(page.getByText(t("session.forgot.sent-what"))).toBeVisible();
      const link = await linkTo(page, email, /\/password\/reset\//);
      await page.goto(link);
      await checked();
      await page
        .getByLabel(t("session.new-password"), { exact: true })
        .fill("four wet seagulls again");
      await page.getByRole("button", { name: t("session.reset.use") }).click();
      await page.waitForURL((url) => url.pathname === "/");

      await page.context().clearCookies();
      expect((await page.goto(link))?.status()).toBe(410);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("session.link-gone"));
      await checked();
      await page.goto("/sign-in?to=%2Fme");
      await page.getByLabel(t("session.email")).fill(email.toUpperCase());
      await page.getByLabel(t("session.password"), { exact: true }).fill("four wet seagulls again");
      await page
        .locator('form[action="/sign-in/password"]')
        .getByRole("button", { name: t("session.enter"), exact: true })
        .click();
      await page.waitForURL((url) => url.pathname === "/me");
    });
  });
}

test.describe("in Dutch", () => {
  test.use({ locale: "nl-NL" });
  const t = messagesOf("nl");

  test("administration: an administrator finds a person, changes roles, deactivates and reactivates them and reads the log", async ({
    page,
    browser,
    accessible,
    baseURL,
  }) => {
    await asAdmin(page, "/admin");
    for (const path of [
      "/admin",
      "/admin/people",
      "/admin/groups",
      "/admin/log",
      "/admin/people/person_demo_admin",
    ]) {
      await page.goto(path);
      await accessible();
    }
    await expect(page.getByText(t("refusal.people.last-admin")).first()).toBeVisible();

    await page.goto("/admin/people?q=trui");
    await page.getByRole("link", { name: /Trui Boersma/ }).click();
    await page
      .getByRole("button", { name: `${t("admin.role-give")}: ${t("role.moderator")}` })
      .click();
    await expect(
      page.getByRole("button", { name: `${t("admin.role-take")}: ${t("role.moderator")}` }),
    ).toBeVisible();
    await page.getByRole("button", { name: t("admin.deactivate") }).click();
    await accessible();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: t("admin.deactivate") })
      .click();
    await expect(page.getByText(t("admin.state.deactivated")).first()).toBeVisible();
    await page.getByRole("button", { name: t("admin.reactivate") }).click();
    await expect(page.getByText(t("admin.state.active")).first()).toBeVisible();

    await page.goto("/admin/log?type=person");
    await expect(page.getByText("Iris Postma deactiveerde Trui Boersma")).toBeVisible();
    await expect(page.getByText("Iris Postma liet Trui Boersma weer binnen")).toBeVisible();

    const visitor = await browser.newContext({ baseURL });
    const answer = await (await visitor.newPage()).goto("/admin/log");
    expect(new URL(answer!.url()).pathname + new URL(answer!.url()).search).toBe(
      "/sign-in?to=%2Fadmin%2Flog",
    );
    await visitor.close();
  });
});
