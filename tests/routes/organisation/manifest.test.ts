import { paths } from "#app/paths.ts";
import { visit } from "#tests/http.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

type Manifest = { lang: string; shortcuts: { name: string; url: string }[] };

test("manifest: shortcuts in the person's language, with reviews for jurors only", async ({
  ctx,
}) => {
  const [nurse, juror] = [
    await makePerson(ctx, { locale: "nl" }),
    await makePerson(ctx, { locale: "en" }),
  ];
  await makeMember(ctx, await makeChallenge(ctx), juror, "juror");
  const ask = async (who?: { id: string }, language = "en") => {
    const browser = await visit(ctx, who);
    const { status, data } = await browser.get(paths.manifest(), {
      headers: { "accept-language": language },
    });
    expect(status).toBe(200);
    const { lang, shortcuts } = data as Manifest;
    return { lang, shortcuts: shortcuts.map(({ name, url }) => [name, url]) };
  };
  expect(await ask(nurse)).toEqual({
    lang: "nl",
    shortcuts: [
      ["Plaats je idee", "/challenges"],
      ["Berichten", "/inbox"],
    ],
  });
  expect(await ask(juror, "nl")).toEqual({
    lang: "en",
    shortcuts: [
      ["Post your idea", "/challenges"],
      ["My reviews", "/reviews"],
      ["Inbox", "/inbox"],
    ],
  });
  expect((await ask(undefined, "nl")).shortcuts).toHaveLength(2);
});
