import { desc, eq } from "drizzle-orm";
import { invitePeople } from "#app/domain/admin/invite-people.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { paths } from "#app/paths.ts";
import { letters } from "#db/schema/notification.ts";
import { people } from "#db/schema/people.ts";
import { visit } from "#tests/http.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { as, makePerson, makePlatformRole, secretInLetter } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

// Where one was going: a form, with its question in the address and a place on the page.
const going = "/challenges/challenge_1/ideas/new?from=poster#photo";
const away = [
  "//evil.test",
  "https://evil.test/",
  "/\\evil.test",
  "javascript:alert(1)",
  "/..//evil.test",
];
const password = "a quiet harbour at six";

async function letterTo(ctx: Pick<Ctx, "db">, person: { id: string }): Promise<string> {
  const [letter] = await ctx.db
    .select({ data: letters.data })
    .from(letters)
    .where(eq(letters.toPersonId, person.id))
    .orderBy(desc(letters.createdAt))
    .limit(1);
  return String(letter!.data.path);
}

test("whoever has to choose a new password first still gets to where they were going", async ({
  ctx,
}) => {
  const ada = await makePerson(ctx);
  const phone = await visit(ctx);
  const asked = await phone.post(paths.askReset(), { email: ada.email!, to: going });
  expect(asked.to).toBe(paths.forgotPassword({ sent: "yes", to: going }));

  const path = await letterTo(ctx, ada);
  const { data } = await phone.get(path);
  expect(data).toMatchObject({ to: going });
  const secret = new URL(path, "http://here").pathname.split("/").at(-1)!;
  const chosen = await phone.post(paths.choosePassword(secret), { password, to: going });
  expect(chosen.to).toBe(
    "/challenges/challenge_1/ideas/new?from=poster&said=password-changed#photo",
  );
});

test("a letter with a new password leads to pages of ours alone", async ({ ctx }) => {
  for (const to of away) {
    const ada = await makePerson(ctx);
    const phone = await visit(ctx);
    await phone.post(paths.askReset(), { email: ada.email!, to });
    expect([to, await letterTo(ctx, ada)]).toEqual([
      to,
      paths.resetPassword(await secretInLetter(ctx, ada, "reset")),
    ]);
    const chosen = await phone.post(paths.choosePassword(await secretInLetter(ctx, ada, "reset")), {
      password,
      to,
    });
    expect([to, chosen.to]).toEqual([to, "/?said=password-changed"]);
  }
});

async function invited(ctx: Ctx) {
  const boss = await makePerson(ctx);
  await makePlatformRole(ctx, boss, "admin");
  const challenge = await makeChallenge(ctx);
  await invitePeople(await as(ctx, boss), {
    addresses: [{ email: "robin@example.test", name: "Robin" }],
    locale: "nl",
    challenge,
  });
  const [person] = await ctx.db.select().from(people).where(eq(people.email, "robin@example.test"));
  return { challenge, secret: await secretInLetter(ctx, person!, "invitation") };
}
const joining = { name: "Robin", password, locale: "nl" };

test("a newcomer who came by a link, and then by the letter that invited them, gets to where the link led", async ({
  ctx,
}) => {
  const { secret } = await invited(ctx);
  const phone = await visit(ctx);
  const [cookie] = (await phone.get(paths.signIn(going))).headers.getSetCookie();
  expect(cookie).toMatch(/^going-to=.*; Path=\/join; Max-Age=3600; SameSite=Lax; HttpOnly$/);
  const joined = await phone.post(paths.acceptInvitation(secret), joining, {
    headers: { cookie: cookie!.split(";")[0]! },
  });
  expect(joined.to).toBe("/challenges/challenge_1/ideas/new?from=poster&said=welcome#photo");
  expect(joined.headers.getSetCookie().at(-1)).toMatch(/^going-to=; Path=\/join; Max-Age=0/);
});

test("without such a link, or with one that leads elsewhere, they get to the challenge they were asked for", async ({
  ctx,
}) => {
  const { secret, challenge } = await invited(ctx);
  const phone = await visit(ctx);
  expect((await phone.get(paths.signIn("//evil.test"))).headers.getSetCookie()).toEqual([]);
  const joined = await phone.post(paths.acceptInvitation(secret), joining, {
    headers: { cookie: `going-to=${encodeURIComponent("//evil.test")}` },
  });
  expect(joined.to).toBe(`${paths.challenge(challenge.id)}?said=welcome`);
});

test("a cookie that is broken is as none", async ({ ctx }) => {
  for (const bad of ["%", "%E0%A4%A", "x", ""]) {
    const { secret, challenge } = await invited(ctx);
    const joined = await (await visit(ctx)).post(paths.acceptInvitation(secret), joining, {
      headers: { cookie: `going-to=${bad}` },
    });
    expect([bad, joined.to]).toEqual([bad, `${paths.challenge(challenge.id)}?said=welcome`]);
    await ctx.db.update(people).set({ email: null }).where(eq(people.email, "robin@example.test"));
  }
});
