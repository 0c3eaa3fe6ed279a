import { desc, eq } from "drizzle-orm";
import { invitePeople } from "#app/domain/admin/invite-people.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { paths } from "#app/paths.ts";
import { emails } from "#db/schema/notification.ts";
import { people } from "#db/schema/people.ts";
import { visit } from "#tests/http.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { as, makePerson, makePlatformRole, secretInEmail } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

// The requested page: a form with a query and an anchor.
const going = "/challenges/challenge_1/ideas/new?from=poster#photo";
const away = [
  "//evil.test",
  "https://evil.test/",
  "/\\evil.test",
  "javascript:alert(1)",
  "/..//evil.test",
];
const password = "a quiet harbour at six";

async function resetPath(ctx: Pick<Ctx, "db">, person: { id: string }): Promise<string> {
  const [email] = await ctx.db
    .select({ data: emails.data })
    .from(emails)
    .where(eq(emails.toPersonId, person.id))
    .orderBy(desc(emails.createdAt))
    .limit(1);
  const { secret, returnTo } = email!.data as { secret: string; returnTo?: string };
  return paths.resetPassword(secret, returnTo);
}

test("return address: kept through a password reset", async ({ ctx }) => {
  const ada = await makePerson(ctx);
  const phone = await visit(ctx);
  const asked = await phone.post(paths.requestPasswordReset(), { email: ada.email!, to: going });
  expect(asked.to).toBe(paths.forgotPassword({ sent: "yes", to: going }));

  const path = await resetPath(ctx, ada);
  const { data } = await phone.get(path);
  expect(data).toMatchObject({ to: going });
  const secret = new URL(path, "http://here").pathname.split("/").at(-1)!;
  const chosen = await phone.post(paths.choosePassword(secret), { password, to: going });
  expect(chosen.to).toBe(
    "/challenges/challenge_1/ideas/new?from=poster&flash=password-changed#photo",
  );
});

test("return address: a password reset leads to our own pages only", async ({ ctx }) => {
  for (const to of away) {
    const ada = await makePerson(ctx);
    const phone = await visit(ctx);
    await phone.post(paths.requestPasswordReset(), { email: ada.email!, to });
    expect([to, await resetPath(ctx, ada)]).toEqual([
      to,
      paths.resetPassword(await secretInEmail(ctx, ada, "reset")),
    ]);
    const chosen = await phone.post(paths.choosePassword(await secretInEmail(ctx, ada, "reset")), {
      password,
      to,
    });
    expect([to, chosen.to]).toEqual([to, "/?flash=password-changed"]);
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
  return { challenge, secret: await secretInEmail(ctx, person!, "invitation") };
}
const joining = { name: "Robin", password, locale: "nl" };

test("return address: kept from a link through the invitation email", async ({ ctx }) => {
  const { secret } = await invited(ctx);
  const phone = await visit(ctx);
  const [cookie] = (await phone.get(paths.signIn(going))).headers.getSetCookie();
  expect(cookie).toMatch(/^return-to=.*; Path=\/join; Max-Age=3600; SameSite=Lax; HttpOnly$/);
  const joined = await phone.post(paths.acceptInvitation(secret), joining, {
    headers: { cookie: cookie!.split(";")[0]! },
  });
  expect(joined.to).toBe("/challenges/challenge_1/ideas/new?from=poster&flash=welcome#photo");
  expect(joined.headers.getSetCookie().at(-1)).toMatch(/^return-to=; Path=\/join; Max-Age=0/);
});

test("join: no link or a foreign one, leads to the challenge of the invitation", async ({
  ctx,
}) => {
  const { secret, challenge } = await invited(ctx);
  const phone = await visit(ctx);
  expect((await phone.get(paths.signIn("//evil.test"))).headers.getSetCookie()).toEqual([]);
  const joined = await phone.post(paths.acceptInvitation(secret), joining, {
    headers: { cookie: `return-to=${encodeURIComponent("//evil.test")}` },
  });
  expect(joined.to).toBe(`${paths.challenge(challenge.id)}?flash=welcome`);
});

test("join: a malformed return cookie is ignored", async ({ ctx }) => {
  for (const bad of ["%", "%E0%A4%A", "x", ""]) {
    const { secret, challenge } = await invited(ctx);
    const joined = await (await visit(ctx)).post(paths.acceptInvitation(secret), joining, {
      headers: { cookie: `return-to=${bad}` },
    });
    expect([bad, joined.to]).toEqual([bad, `${paths.challenge(challenge.id)}?flash=welcome`]);
    await ctx.db.update(people).set({ email: null }).where(eq(people.email, "robin@example.test"));
  }
});
