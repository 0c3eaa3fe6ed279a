import type { Page } from "@playwright/test";
import { expect, test } from "./journey.ts";

const design = "/design";
const followUp = "/ideas/idea_nh_nacht_licht/implementation";

test.use({ locale: "nl-NL" });

/** Signs in on the demo's page. */
async function enter(page: Page, name: string, to: string) {
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await page.getByRole("button", { name }).click();
  await page.waitForURL(`**${to}`);
}

/** Waits for the editor to replace the textarea. A page in the background never gets the focus. */
async function write(page: Page, name: string) {
  await page.bringToFront();
  await page.locator(`textarea[name="${name}"]`).focus();
  const editor = page.locator(".editor-text");
  await expect(editor).toBeFocused();
  return editor;
}

// The script is faster than a person: the browser has not reported the selection yet.
const keys = (page: Page, words: string) => page.keyboard.type(words, { delay: 25 });

test("editor: markup becomes formatting, colleagues are mentioned, a link is added, no policy violation", async ({
  page,
  accessible,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await enter(page, "Iris Postma", design);
  await page.waitForLoadState("networkidle");
  expect(
    fetched.filter((url) => url.includes("rich-editor")),
    "the editor is fetched before anybody wants to write",
  ).toEqual([]);

  const editor = await write(page, "text");
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await keys(page, "## Why");
  await page.keyboard.press("Enter");
  await keys(page, "- **less** walking");
  await expect(editor.getByRole("heading", { name: "Why" })).toBeVisible();
  await expect(editor.getByRole("listitem").locator("strong")).toHaveText("less");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");

  await keys(page, "Ask @sanne");
  await expect(page.getByRole("option", { name: /Sanne de Boer/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await accessible();
  await page.keyboard.press("Enter");
  await expect(editor.locator(".prose-mention")).toHaveText("@Sanne de Boer");

  await keys(page, "see count");
  for (let letter = 0; letter < 5; letter += 1)
    await page.keyboard.press("Shift+ArrowLeft", { delay: 60 });
  await page.keyboard.press("Control+K");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await keys(page, "javascript:alert(1)");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByRole("textbox").fill("example.org/the count");
  await page.keyboard.press("Enter");
  await expect(editor.getByRole("link")).toHaveAttribute("href", "https://example.org/the%20count");
  await expect(editor).toBeFocused();

  await page.keyboard.press("End");
  await editor.evaluate((box) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      "text/html",
      `<b style="font-weight:normal"><p style="color:red" onclick="alert(1)">from <span style="font-weight:700">elsewhere</span>
      <a href="javascript:alert(1)">bad</a><img src="https://elsewhere.test/x.png" onerror="alert(1)"><script>alert(1)</script><style>p{color:red}</style></p></b>`,
    );
    box.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(editor.getByText("from elsewhere bad")).toBeVisible();
  await expect(editor.locator("strong", { hasText: "elsewhere" })).toHaveText("elsewhere");
  await expect(
    editor.locator("[onclick], script, style, img:not(.ProseMirror-separator)"),
  ).toHaveCount(0);
  await expect(editor.getByRole("link")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("toolbar").getByRole("button", { name: "Vet" })).toBeFocused();
});

for (const javaScriptEnabled of [true, false]) {
  test(`implementation update: refused when empty, saved and posted, ${javaScriptEnabled ? "with" : "without"} JavaScript, on a phone`, async ({
    browser,
    accessible,
    baseURL,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled,
      baseURL,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await enter(page, "Ruud Hofstra", followUp);
    const form = page.locator("form", { has: page.locator('textarea[name="body"]') });
    const post = form.getByRole("button").last();
    const words = `twelve lamps ${javaScriptEnabled}`;

    if (javaScriptEnabled) await write(page, "body");
    await post.click();
    await expect(form.getByText("Vul dit in.").first()).toBeVisible();

    if (javaScriptEnabled) {
      await form.locator(".editor-text").focus();
      await keys(page, `- **${words}**`);
      await page.reload();
      await page.getByRole("button", { name: "Ga ermee verder" }).click();
      await expect(form.locator(".editor-text").getByRole("listitem")).toHaveText(words);
      await accessible(page);
    } else await form.locator('textarea[name="body"]').fill(`- **${words}**`);
    await post.click();

    await expect(
      page.getByRole("article").filter({ hasText: words }).getByRole("listitem").locator("strong"),
    ).toHaveText(words);
    await expect(form.locator('textarea[name="body"]')).toHaveValue("");
    await expect(form.getByText("Vul dit in.")).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole("button", { name: "Ga ermee verder" })).toHaveCount(0);
    await context.close();
  });
}
