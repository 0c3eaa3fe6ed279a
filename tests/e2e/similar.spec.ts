import { expect, test } from "./journey.ts";
import { post } from "./story/idea.ts";
import { Person } from "./story/person.ts";

const handover = "challenge_nh_overdracht";

test("similar ideas: shown while typing, supported or distinguished; without JavaScript once before posting", async ({
  browser,
  baseURL,
  accessible,
}) => {
  const stamp = Date.now() % 100_000;
  const title = `Warm soup on the night ward ${stamp}`;
  const author = await Person.enter(
    browser,
    baseURL!,
    { locale: "en", width: 1440, js: true },
    "employee",
  );
  const first = await post(author, handover, title);

  const typing = await Person.enter(
    browser,
    baseURL!,
    { locale: "nl", width: 390, js: true },
    "moderator",
  );
  const { page } = typing;
  await typing.go(`/challenges/${handover}/ideas/new`);
  await typing.fill("title", `Soup, warm, for the night ward ${stamp}`);
  const alike = page.locator(".similar-idea", { hasText: title });
  await expect(alike).toBeVisible();
  const count = await page.locator(".similar-idea").count();
  await expect(page.locator(".similar [role=status]").first()).toHaveText(
    typing.t(`idea.similar.found_${count === 1 ? "one" : "other"}`, { count }),
  );
  await accessible(page);
  await alike
    .getByRole("button", { name: typing.t("idea.similar.support-of", { title }) })
    .press("Enter");
  await expect(alike.getByText(typing.t("idea.similar.supported"))).toBeVisible();
  await expect(page.locator("input[name=title]")).toHaveValue(
    `Soup, warm, for the night ward ${stamp}`,
  );
  await typing.fill("title", "Zz qq xx");
  await expect(alike).toHaveCount(0);

  const plain = await Person.enter(
    browser,
    baseURL!,
    { locale: "en", width: 390, js: false },
    "juror",
  );
  await plain.go(`/challenges/${handover}/ideas/new`);
  await plain.fill("title", title);
  await plain.write(
    "body",
    "Half of it hangs on the wall already. The rest can be said in two minutes.",
  );
  await plain.press("idea.post");
  await plain.reads(plain.t("refusal.idea.similar"));
  await expect(plain.page.locator("input[name=title]")).toHaveValue(title);
  const other = plain.page.locator(".similar-idea", { hasText: title });
  await expect(other.getByRole("link").first()).toHaveAttribute("href", `/ideas/${first}`);
  await other.locator("summary").click();
  await other.getByRole("textbox").fill("Ours is for the day");
  await plain.press("idea.similar.post-anyway");
  await expect(plain.page).toHaveURL(/\/ideas\/idea_.*posted/);
  await plain.reads("Ours is for the day");
});
