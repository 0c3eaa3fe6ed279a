import { expect, type Page } from "@playwright/test";
import { makePhoto } from "#tests/make/picture.ts";
import type { Person } from "./person.ts";

/** The employee posts an idea: a title, two sentences, a photo. Returns its id. */
export async function post(
  author: Person,
  challengeId: string,
  title: string,
  withPhoto = false,
): Promise<string> {
  const { page } = author;
  await author.go(`/challenges/${challengeId}/ideas/new`);
  await author.fill("title", title);
  await author.write(
    "body",
    "Half of it hangs on the wall already. The rest can be said in two minutes.",
  );
  await page.locator(".idea-costs summary").click();
  await author.fill("requestedAmount", "2500");
  await author.fill("requestedPurpose", "two boards");
  if (withPhoto)
    await page
      .locator('input[type="file"][name]')
      .first()
      .setInputFiles({ name: "board.jpg", mimeType: "image/jpeg", buffer: await makePhoto() });
  await author.press("idea.post");
  await expect(page).toHaveURL(/\/ideas\/idea_/);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return /ideas\/(idea_[^/?#]+)/.exec(page.url())![1]!;
}

/** The author edits the text: a second version with a readable difference. */
export async function edit(author: Person, ideaId: string, title: string) {
  await author.go(`/ideas/${ideaId}/edit`);
  await author.fill("title", title);
  await author.press("action.save");
  await author.go(`/ideas/${ideaId}`);
  await expect(author.page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await author.go(`/ideas/${ideaId}/versions`);
  await author.reads(title);
}

/** A colleague adds an improvement. Returns its id. */
export async function improve(helper: Person, ideaId: string, words: string): Promise<string> {
  const { page } = helper;
  await helper.go(`/ideas/${ideaId}`);
  await page.locator('input[name="kind"][value="improvement"]').check();
  await helper.write("body", words);
  await helper.press("contribution.post");
  await helper.reads(words);
  return page
    .locator("li.contribution", { hasText: words })
    .first()
    .getAttribute("id")
    .then((id) => id!);
}

/** The author accepts it, and its writer is credited. */
export async function accept(
  author: Person,
  ideaId: string,
  contributionId: string,
  helperName: string,
) {
  const { page } = author;
  await author.go(`/ideas/${ideaId}`);
  const contribution = page.locator(`#${contributionId}`);
  const dialog = await author.open("contribution.resolve.improvement.accepted", contribution);
  await author.fill("message", "That makes it better, thank you.", dialog);
  await author.press(
    "contribution.resolve.improvement.accepted",
    undefined,
    dialog.locator("form"),
  );
  await author.go(`/ideas/${ideaId}`);
  await expect(
    page.locator(`#${contributionId}`).getByText(author.t("contribution.state.accepted")).first(),
  ).toBeVisible();
  await author.reads(author.t("idea.helped"));
  await author.reads(helperName);
}

/** A sponsor answers; their role is shown. */
export async function answer(sponsor: Person, ideaId: string, words: string) {
  await sponsor.go(`/ideas/${ideaId}`);
  await sponsor.write("body", words);
  await sponsor.press("contribution.post");
  await sponsor.reads(words);
  await sponsor.reads(sponsor.t("contribution.as.sponsor"));
}

const voteOf = (page: Page, ideaId: string) =>
  page.locator(`form[action="/ideas/${ideaId}/votes"] button`).first();

/** One tap votes, the next withdraws, a third votes again. */
export async function vote(voter: Person, ideaId: string, title: string) {
  const { page, t } = voter;
  await voter.go(`/ideas/${ideaId}`);
  for (const key of ["vote.take-back-of", "vote.cast-for", "vote.take-back-of"]) {
    await voter.send(voteOf(page, ideaId));
    await expect(voteOf(page, ideaId)).toHaveAccessibleName(
      new RegExp(t(key, { title }).replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")),
    );
  }
  await voter.go(`/ideas/${ideaId}`);
  await expect(voteOf(page, ideaId)).toHaveAccessibleName(
    new RegExp(t("vote.take-back-of", { title }).slice(0, 12)),
  );
}
