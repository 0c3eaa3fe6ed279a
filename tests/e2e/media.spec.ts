import type { Page } from "@playwright/test";
import { pdf } from "#tests/make/odd-files.ts";
import { makePhoto } from "#tests/make/picture.ts";
import { payloads, payloadsThere } from "#tests/rich-text/payloads.ts";
import { expect, test } from "./journey.ts";
import { Person } from "./story/person.ts";

const idea = "/ideas/idea_nh_overdracht_sticker";

async function write(page: Page) {
  await page.bringToFront();
  await page.locator('textarea[name="body"]').first().focus();
  const editor = page.locator(".editor-text");
  await expect(editor).toBeFocused();
  return editor;
}

const keys = (page: Page, words: string) => page.keyboard.type(words, { delay: 25 });

/** A file from another program, dropped on the text or pasted into it. */
const arrive = (page: Page, how: "drop" | "paste", bytes: Buffer, name: string, type: string) =>
  page.locator(".editor-text").evaluate(
    (box, file) => {
      const files = new DataTransfer();
      const content = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
      files.items.add(new File([content], file.name, { type: file.type }));
      const { x, bottom } = box.getBoundingClientRect();
      box.dispatchEvent(
        file.how === "paste"
          ? new ClipboardEvent("paste", { clipboardData: files, bubbles: true, cancelable: true })
          : new DragEvent("drop", {
              dataTransfer: files,
              bubbles: true,
              cancelable: true,
              clientX: x + 20,
              clientY: bottom - 4,
            }),
      );
    },
    { how, base64: bytes.toString("base64"), name, type },
  );

for (const [locale, width] of [
  ["nl", 390],
  ["en", 1440],
] as const) {
  test(`editor: pictures, a file, a table, an emoji and an idea link are inserted and shown (${locale}, ${width})`, async ({
    browser,
    baseURL,
    accessible,
  }) => {
    const who = await Person.enter(browser, baseURL!, { locale, width, js: true }, "employee");
    const { page } = who;
    const opened: string[] = [];
    page.on("dialog", (alert) => {
      opened.push(alert.message());
      void alert.dismiss();
    });
    const attacks = payloadsThere
      ? payloads()
          .filter(
            (payload) =>
              /^<(img|svg|script|iframe)\b[ -~]*$/i.test(payload) &&
              /onerror|onload|alert/.test(payload) &&
              payload.length < 100 &&
              !/[|[\]]/.test(payload),
          )
          .slice(0, 4)
      : [];
    await who.go(idea);
    const editor = await write(page);
    const mark = `Round ${Date.now() % 100_000}`;
    await keys(page, `${mark} :thumbsup`);
    await expect(page.getByRole("option").first()).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(editor).toContainText("👍");

    const dialog = page.getByRole("dialog");
    const photo = await makePhoto(600, 400);
    await page
      .locator('.editor-tools input[type="file"]')
      .first()
      .setInputFiles({ name: "board.jpg", mimeType: "image/jpeg", buffer: photo });
    await expect(dialog.getByRole("textbox")).toBeFocused();
    await dialog.getByRole("button", { name: who.t("editor.picture.add") }).click();
    await expect(dialog.getByRole("alert")).toHaveText(who.t("editor.picture.needs"));
    await accessible(page);
    await dialog.getByRole("textbox").fill(`The board ${attacks[0] ?? ""}`);
    await page.keyboard.press("Enter");
    await expect(editor.locator("img[src]")).toHaveCount(1);

    await arrive(page, "paste", photo, "pasted.jpg", "image/jpeg");
    await dialog.getByRole("checkbox").check();
    await dialog.getByRole("button", { name: who.t("editor.picture.add") }).click();
    await expect(editor.locator("img[src]")).toHaveCount(2);
    await page.keyboard.press("Control+End");
    await arrive(page, "drop", pdf(), `${attacks[1] ?? ""}list.pdf`, "application/pdf");
    await expect(editor.locator(".prose-file")).toContainText("list.pdf");
    await arrive(page, "drop", Buffer.from("<svg onload=alert(1)>"), "x.html", "text/html");
    await expect(page.locator(".editor-failed")).toHaveText(who.t("refusal.file.kind"));
    await page
      .locator(".editor-uploading")
      .getByRole("button", { name: who.t("action.cancel") })
      .click();

    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: who.t("editor.tool.table"), exact: true }).click();
    await keys(page, "Ward");
    await page.keyboard.press("Tab");
    await page.keyboard.insertText(`Lamps ${attacks[2] ?? ""}`);
    await page.getByRole("button", { name: who.t("editor.table.column") }).click();
    await page
      .getByRole("button", { name: who.t("editor.table.no-row") })
      .first()
      .isVisible();
    await page.keyboard.press("Tab");
    await keys(page, "Since");
    await accessible(page);
    if (width === 390)
      await page.screenshot({ path: "test-results/media-editor-390.png", fullPage: false });
    await page.getByRole("button", { name: who.t("contribution.post"), exact: true }).click();

    const posted = page.locator("li.contribution", { hasText: mark }).first();
    await expect(posted.locator(".prose img")).toHaveCount(2);
    await expect(posted.locator(".prose img").first()).toHaveAttribute(
      "alt",
      `The board ${attacks[0] ?? ""}`.trim(),
    );
    await expect(posted.locator(".prose img").first()).toHaveJSProperty("complete", true);
    await expect(posted.locator("th")).toHaveCount(3);
    const link = posted.locator(".prose-file a");
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toMatch(/list\.pdf$/);
    await posted.scrollIntoViewIfNeeded();
    await page.screenshot({ path: `test-results/media-read-${width}.png` });
    expect(opened, "an attack ran").toEqual([]);
    await accessible(page);
  });
}

test("autosave: input survives a crash, continues on another device, and two tabs warn each other", async ({
  browser,
  baseURL,
}) => {
  const who = await Person.enter(
    browser,
    baseURL!,
    { locale: "en", width: 1440, js: true },
    "juror",
  );
  const { page } = who;
  await who.go(idea);
  await write(page);
  const mark = `Half of it ${Date.now() % 100_000}`;
  await keys(page, mark);
  await expect(page.locator(".editor-saved")).toBeVisible();

  const other = await page.context().newPage();
  await other.goto(idea);
  await other.locator('textarea[name="body"]').first().focus();
  await expect(other.locator(".editor-text")).toBeFocused();
  await keys(other, "x");
  await expect(other.locator(".editor-tab")).toBeVisible();
  await expect(page.locator(".editor-tab")).toBeVisible();
  await other.close();
  await expect(page.locator(".editor-tab")).toHaveCount(0);

  await page.bringToFront();
  await page.locator(".editor-text").focus();
  await keys(page, " more");
  await page.waitForResponse((answer) => answer.url().endsWith("/me/unsaved/save"));
  const machine = await Person.enter(
    browser,
    baseURL!,
    { locale: "en", width: 390, js: true },
    "juror",
  );
  await machine.go(idea);
  await machine.page.locator('textarea[name="body"]').first().focus();
  await machine.page.getByRole("button", { name: machine.t("editor.draft.take") }).click();
  await expect(machine.page.locator(".editor-text")).toContainText(`${mark} more`);
});

test("editor: without JavaScript, a table, a picture and a file are typed as text and survive an edit", async ({
  browser,
  baseURL,
}) => {
  const who = await Person.enter(
    browser,
    baseURL!,
    { locale: "en", width: 1440, js: false },
    "juror",
  );
  await who.go(idea);
  const mark = `Counted ${Date.now() % 100_000}`;
  await who.page
    .locator('textarea[name="body"]')
    .first()
    .fill(`${mark}\n\n| Ward | Lamps |\n| --- | --- |\n| 2B | 12 |`);
  await who.page.getByRole("button", { name: who.t("contribution.post"), exact: true }).click();
  const posted = who.page.locator("li.contribution", { hasText: mark }).first();
  await expect(posted.locator("th")).toHaveText(["Ward", "Lamps"]);
  await expect(posted.locator("td")).toHaveText(["2B", "12"]);
});
