import { payloads, payloadsThere } from "#tests/rich-text/payloads.ts";
import { expect, test } from "./journey.ts";
import { post } from "./story/idea.ts";
import { Person } from "./story/person.ts";

const handover = "challenge_nh_overdracht";

test("suggestion: a colleague suggests a change on a phone, the author accepts parts, then all, and restores the first text", async ({
  browser,
  baseURL,
}) => {
  const author = await Person.enter(
    browser,
    baseURL!,
    { locale: "en", width: 1440, js: true },
    "employee",
  );
  const helper = await Person.enter(
    browser,
    baseURL!,
    { locale: "nl", width: 390, js: true },
    "moderator",
  );
  const opened: string[] = [];
  for (const { page } of [author, helper])
    page.on("dialog", (dialog) => {
      opened.push(dialog.message());
      void dialog.dismiss();
    });
  const title = `Boards that stay ${Date.now() % 100_000}`;
  const idea = await post(author, handover, title);

  const improve = async (change: () => Promise<void>, why: string) => {
    const { page } = helper;
    await helper.go(`/ideas/${idea}`);
    await page.getByRole("link", { name: helper.t("contribution.suggest.open") }).click();
    await expect(page.locator(".editor-text")).toBeFocused();
    await change();
    await helper.fill("why", why);
    await helper.press("contribution.suggest.post");
    await helper.reads(why);
    return (await page.locator("li.contribution", { hasText: why }).first().getAttribute("id"))!;
  };
  const addLine = async (line: string) => {
    await helper.page.keyboard.press("Control+End");
    await helper.page.keyboard.press("Enter");
    await helper.page.keyboard.insertText(line);
  };

  const first = await improve(async () => {
    await helper.fill("title", `${title}, always`);
    await helper.page.locator(".editor-text").focus();
    await addLine("A third one hangs in the corridor.");
  }, "Then everybody passes one.");
  await author.go(`/contributions/${first}/change`);
  await author.page
    .getByRole("checkbox", { name: author.t("contribution.suggestion.about-title") })
    .uncheck();
  await author.press("contribution.suggestion.take-chosen");
  await author.reads("A third one hangs in the corridor.");
  await expect(author.page.getByRole("heading", { level: 1 })).toHaveText(title);

  const attacks = payloadsThere
    ? payloads()
        .filter(
          (one) =>
            /^<(img|svg|script|iframe)\b[ -~]*$/i.test(one) &&
            /onerror|onload|alert/.test(one) &&
            one.length < 120,
        )
        .slice(0, 8)
    : [];
  const second = await improve(
    () => addLine(`We start on 2B. ${attacks.join(" ")}`),
    `One ward first. ${attacks.slice(0, 3).join(" ")}`,
  );
  await author.page.goto(`/contributions/${second}/change`);
  await author.go(`/ideas/${idea}`);
  await author.press("contribution.suggestion.take", undefined, author.page.locator(`#${second}`));
  await author.reads("We start on 2B.");
  for (const attack of attacks)
    await expect(author.page.locator("#text")).toContainText(attack.replace(/ +/g, " "));
  await author.reads(author.t("idea.helped"));
  const credited = author.page
    .getByRole("listitem")
    .filter({ hasText: "Henk Wiersma" })
    .filter({ hasText: author.t("idea.credit.improvement") });
  await expect(credited.first()).toBeVisible();

  await author.go(`/ideas/${idea}/versions`);
  await expect(
    author.page.getByText(
      author.t("idea.version.improved", { name: "Henk Wiersma", by: "Sanne de Boer" }),
    ),
  ).toHaveCount(2);
  await author.go(`/ideas/${idea}/versions?from=1&to=3`);
  await author.press("idea.restore-version", { number: 1 });
  await author.go(`/ideas/${idea}`);
  await expect(author.page.locator("#text")).not.toContainText("We start on 2B.");
  await expect(credited.first()).toBeVisible();
  expect(opened, "what an attack opened").toEqual([]);
  for (const { page } of [author, helper]) await page.context().close();
});
