import { eq, sql } from "drizzle-orm";
import { inviteFields } from "#app/domain/admin/fields.ts";
import { inviteAddress, invitePeople, nameFromEmail } from "#app/domain/admin/invite-people.ts";
import { acceptInvitation } from "#app/domain/auth/accept-invitation.ts";
import { joinPage } from "#app/domain/auth/join-page.ts";
import { signIn } from "#app/domain/auth/sign-in.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { activity } from "#db/schema/activity.ts";
import { emails } from "#db/schema/notification.ts";
import { authTokens, people } from "#db/schema/people.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { as, makePerson, makePlatformRole, secretInEmail } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const password = "a quiet harbour at six";
async function makeAdmin(ctx: Ctx) {
  const admin = await makePerson(ctx, { name: "Willem" });
  await makePlatformRole(ctx, admin, "admin");
  return as(ctx, admin);
}
const robin = { email: "robin.de-vries@example.test", name: null };

test("acceptInvitation: invited person, sets a name and password; gives the challenge", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { question: "How do we lose less time at handover?" });
  const admin = await makeAdmin(ctx);
  const [{ personId, outcome } = { personId: "", outcome: "" }] = await invitePeople(admin, {
    addresses: [robin],
    locale: "nl",
    challenge,
  });
  expect(outcome).toBe("invited");
  const [email] = await ctx.db.select().from(emails);
  expect(email).toMatchObject({
    template: "invitation",
    toAddress: robin.email,
    locale: "nl",
    data: { name: "Robin De Vries", inviter: "Willem", question: challenge.question },
  });

  const secret = await secretInEmail(ctx, { id: personId }, "invitation");
  expect(await joinPage(ctx, secret)).toMatchObject({
    name: "Robin De Vries",
    email: robin.email,
    question: challenge.question,
  });
  expect(await acceptInvitation(ctx, { secret, name: "Robin", password, locale: "en" })).toEqual({
    personId,
    challengeId: challenge.id,
  });

  await signIn(ctx, { email: robin.email, password });
  expect(
    await ctx.db
      .select({ name: people.name, locale: people.locale })
      .from(people)
      .where(eq(people.id, personId)),
  ).toEqual([{ name: "Robin", locale: "en" }]);
  await expect(joinPage(ctx, secret)).rejects.toMatchObject({ code: "link.used-up" });
  const rows = await ctx.db
    .select({ type: activity.type, actorId: activity.actorId })
    .from(activity)
    .orderBy(activity.id);
  expect(rows).toEqual([
    { type: "person.invited", actorId: admin.actor.id },
    { type: "person.joined", actorId: personId },
    { type: "person.signed-in", actorId: personId },
  ]);
});

test("joinPage: opened several times, does not consume the invitation", async ({ ctx }) => {
  const [{ personId } = { personId: "" }] = await invitePeople(await makeAdmin(ctx), {
    addresses: [robin],
    locale: "nl",
  });
  const secret = await secretInEmail(ctx, { id: personId }, "invitation");
  for (let n = 0; n < 3; n++) await joinPage(ctx, secret);
  await acceptInvitation(ctx, { secret, name: "Robin", password, locale: "nl" });
});

test("acceptInvitation: after fourteen days or for a deactivated person, is refused", async ({
  ctx,
}) => {
  const [{ personId } = { personId: "" }] = await invitePeople(await makeAdmin(ctx), {
    addresses: [robin],
    locale: "nl",
  });
  const secret = await secretInEmail(ctx, { id: personId }, "invitation");
  const [link] = await ctx.db
    .select({ days: sql<number>`extract(day from expires_at - created_at)::int` })
    .from(authTokens);
  expect(link!.days).toBe(14);

  await ctx.db.update(people).set({ deactivatedAt: sql`now()` }).where(eq(people.id, personId));
  await expect(joinPage(ctx, secret)).rejects.toMatchObject({ code: "link.used-up" });
  await expect(
    ctx.db.transaction((tx) =>
      acceptInvitation(
        { ...ctx, db: tx as never },
        { secret, name: "Robin", password, locale: "nl" },
      ),
    ),
  ).rejects.toMatchObject({ code: "link.used-up" });
  await ctx.db.update(people).set({ deactivatedAt: null });
  await ctx.db.update(authTokens).set({ expiresAt: sql`now()` });
  await expect(
    acceptInvitation(ctx, { secret, name: "Robin", password, locale: "nl" }),
  ).rejects.toMatchObject({ code: "link.used-up" });
});

test("invitePeople: same address again, creates no second person; members get no email", async ({
  ctx,
}) => {
  const admin = await makeAdmin(ctx);
  await makePerson(ctx, { email: "here@example.test", passwordHash: "x" });
  await makePerson(ctx, { email: "gone@example.test", deactivatedAt: sql`now()` as never });
  const outcomes = await invitePeople(admin, {
    locale: "nl",
    addresses: [
      robin,
      { ...robin, email: "ROBIN.de-vries@example.test" },
      { email: "here@example.test", name: null },
      { email: "Gone@example.test", name: null },
    ],
  });

  expect(outcomes.map(({ outcome }) => outcome)).toEqual([
    "invited",
    "again",
    "here-already",
    "deactivated",
  ]);
  expect(await ctx.db.$count(people, sql`lower(email) like 'robin.de%'`)).toBe(1);
  expect((await ctx.db.select({ to: emails.toAddress }).from(emails)).map(({ to }) => to)).toEqual([
    robin.email,
    robin.email,
  ]);
});

test("invitePeople: not an administrator, is refused; inviteAddress checks nothing", async ({
  ctx,
}) => {
  const employee = await as(ctx, await makePerson(ctx));
  await expect(invitePeople(employee, { addresses: [robin], locale: "nl" })).rejects.toMatchObject({
    code: "access.not-admin",
  });
  await expect(invitePeople(ctx, { addresses: [robin], locale: "nl" })).rejects.toMatchObject({
    code: "access.sign-in",
  });
  expect((await inviteAddress(employee, robin, { locale: "nl" })).outcome).toBe("invited");
});

test("inviteFields: pasted addresses, are parsed with names; an invalid one is named", () => {
  const parse = (addresses: string) => inviteFields.safeParse({ addresses, locale: "nl" });
  expect(
    parse(
      'ada@example.test, "Robin de Vries" <robin@example.test>;\n\n Mo <MO@example.test>\nmo@example.test',
    ).data?.addresses,
  ).toEqual([
    { email: "ada@example.test", name: null },
    { email: "robin@example.test", name: "Robin de Vries" },
    { email: "mo@example.test", name: null },
  ]);
  expect(parse("ada@example.test, not an address").error?.issues[0]).toMatchObject({
    message: "field.email.which",
    params: { address: "not an address" },
  });
  expect(parse(" \n ").error?.issues[0]?.message).toBe("field.required");
  expect(
    parse(Array.from({ length: 201 }, (_, n) => `p${n}@example.test`).join("\n")).error?.issues[0]
      ?.message,
  ).toBe("field.too-many");
});

test("nameFromEmail: address, gives a readable name", () => {
  expect(
    ["robin.de-vries@x.nl", "ada+work@x.nl", "mo_b@x.nl", "---@x.nl"].map(nameFromEmail),
  ).toEqual(["Robin De Vries", "Ada", "Mo B", "---@x.nl"]);
});
