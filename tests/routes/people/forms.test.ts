import { eq } from "drizzle-orm";
import { invitePeople } from "#app/domain/admin/invite-people.ts";
import { hashPassword } from "#app/domain/auth/password.ts";
import { requestPasswordReset } from "#app/domain/auth/request-password-reset.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { paths } from "#app/paths.ts";
import { activity } from "#db/schema/activity.ts";
import { challengeInvitees } from "#db/schema/challenge.ts";
import { files } from "#db/schema/file.ts";
import { emails } from "#db/schema/notification.ts";
import { people, platformRoleHolders } from "#db/schema/people.ts";
import { visit } from "#tests/http.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { as, makePerson, makePlatformRole, secretInEmail } from "#tests/make/person.ts";
import { makePhoto } from "#tests/make/picture.ts";
import { expect, test } from "#tests/world.ts";

const password = "a quiet harbour at six";
const asAdmin = async (ctx: Ctx) => {
  const boss = await makePerson(ctx, { name: "Aad" });
  await makePlatformRole(ctx, boss, "admin");
  return { boss, admin: await as(ctx, boss), site: await visit(ctx, boss) };
};

test("request password reset: known and unknown addresses, same answer in the same time", async ({
  ctx,
}) => {
  await makePerson(ctx, { email: "ada@example.test" });
  const answers: string[] = [];
  const durations: number[] = [];
  for (const email of ["ada@example.test", "nobody@example.test"]) {
    const startedAt = performance.now();
    const { status, to, reply, headers } = await (await visit(ctx)).post(
      paths.requestPasswordReset(),
      {
        email,
      },
    );
    durations.push(performance.now() - startedAt);
    answers.push(JSON.stringify([status, to, reply, [...headers]]));
  }
  expect(answers[0]).toBe(answers[1]);
  expect(Math.min(...durations)).toBeGreaterThan(240);
  expect(await ctx.db.$count(emails)).toBe(1);
});

test("join: one form accepts the invitation and leads to the challenge", async ({ ctx }) => {
  const { boss, site } = await asAdmin(ctx);
  const challenge = await makeChallenge(ctx, { audience: "invited" });
  const sent = await site.post(paths.invitePeople(), {
    addresses: "Robin <robin@example.test>\nMo <mo@example.test>",
    locale: "nl",
    challenge: challenge.id,
  });
  expect([sent.status, sent.to]).toEqual([302, "/admin/invite?invited=2"]);
  expect(
    await ctx.db.$count(challengeInvitees, eq(challengeInvitees.challengeId, challenge.id)),
  ).toBe(2);

  const [robin] = await ctx.db.select().from(people).where(eq(people.email, "robin@example.test"));
  const secret = await secretInEmail(ctx, robin!, "invitation");
  const wrong = await (await visit(ctx)).post(paths.acceptInvitation(secret), {
    name: " ",
    password: "short",
    locale: "nl",
  });
  expect([wrong.status, wrong.reply.errors, wrong.reply.values]).toEqual([
    400,
    {
      name: [{ key: "field.required" }],
      password: [{ key: "field.password.short", values: { min: 10 } }],
    },
    { name: " ", locale: "nl" },
  ]);
  const joined = await (await visit(ctx)).post(paths.acceptInvitation(secret), {
    name: "Robin",
    password,
    locale: "nl",
    platform: "admin",
    email: boss.email!,
  });
  expect([joined.status, joined.to]).toEqual([
    302,
    `${paths.challenge(challenge.id)}?flash=welcome`,
  ]);
  expect(await ctx.db.$count(platformRoleHolders)).toBe(1);
  expect((await (await visit(ctx)).get(paths.join(secret))).status).toBe(410);
});

test("token links: a made-up token, however odd, is 410 or 404", async ({ ctx }) => {
  const site = await visit(ctx);
  for (const secret of ["a", "'", "%00", "x".repeat(43), "%F0%9F%8C%8A", "../../me"].map(
    encodeURIComponent,
  )) {
    expect((await site.get(paths.join(secret))).status).toBe(410);
    expect((await site.get(paths.resetPassword(secret))).status).toBe(410);
    expect((await site.post(paths.choosePassword(secret), { password })).status).toBe(410);
  }
  expect(
    (
      await site.post(paths.acceptInvitation("x".repeat(500)), {
        name: "R",
        password,
        locale: "nl",
      })
    ).status,
  ).toBe(404);
});

test("invite people: too many or invalid addresses, no invitation and the input is kept", async ({
  ctx,
}) => {
  const { site } = await asAdmin(ctx);
  const { status, reply } = await site.post(paths.invitePeople(), {
    addresses: "ada@example.test; oops",
    locale: "nl",
  });
  expect([status, reply.errors, reply.values?.addresses]).toEqual([
    400,
    { addresses: [{ key: "field.email.which", values: { address: "oops" } }] },
    "ada@example.test; oops",
  ]);
  expect(await ctx.db.$count(emails)).toBe(0);
});

test("save photo: the new photo is shown and the previous one is deleted", async ({ ctx }) => {
  const robin = await makePerson(ctx);
  const site = await visit(ctx, robin);
  for (let n = 0; n < 2; n++) {
    const sent = await site.post(paths.savePhoto(), {
      photo: new Blob([Uint8Array.from(await makePhoto(300, 200))], { type: "image/jpeg" }),
    });
    expect([sent.status, sent.to]).toEqual([302, "/me?flash=saved"]);
  }
  const [{ photoId } = { photoId: null }] = await ctx.db
    .select({ photoId: people.photoId })
    .from(people)
    .where(eq(people.id, robin.id));
  const rows = await ctx.db.select({ id: files.id, personId: files.personId }).from(files);
  expect([rows.length, rows.filter((f) => f.personId === robin.id).map((f) => f.id)]).toEqual([
    2,
    [photoId],
  ]);

  expect((await site.post(paths.savePhoto(), {})).reply.errors).toEqual({
    photo: [{ key: "field.required" }],
  });
  expect(
    (await site.post(paths.savePhoto(), { photo: new Blob(["no picture"]) })).reply.refusal,
  ).toBe("file.unreadable");
  await site.post(paths.removePhoto());
  expect(await ctx.db.$count(files, eq(files.personId, robin.id))).toBe(0);
});

test("people forms: unknown columns are not written", async ({ ctx }) => {
  const { boss, site } = await asAdmin(ctx);
  const robin = await makePerson(ctx, {
    email: "robin@example.test",
    passwordHash: await hashPassword(password),
  });
  const smuggled = {
    passwordHash: "x",
    password_hash: "x",
    deactivatedAt: "2020-01-01",
    photoId: "file_x",
    createdAt: "2020-01-01",
    roles: "admin",
    id: boss.id,
    personId: boss.id,
  };
  const [before] = await ctx.db.select().from(people).where(eq(people.id, robin.id));
  await (await visit(ctx, robin)).post(paths.saveMe(), {
    name: robin.name,
    jobTitle: "",
    about: "",
    locale: "",
    email: "evil@example.test",
    ...smuggled,
  });
  await site.post(paths.changePerson(robin.id), {
    name: robin.name,
    email: "robin@example.test",
    jobTitle: "",
    person: boss.id,
    ...smuggled,
  });
  expect(await ctx.db.select().from(people).where(eq(people.id, robin.id))).toEqual([before]);
  expect(
    await ctx.db.select({ name: people.name }).from(people).where(eq(people.id, boss.id)),
  ).toEqual([{ name: "Aad" }]);
});

test("administration: every page and form is refused to other people", async ({ ctx }) => {
  const { admin, boss } = await asAdmin(ctx);
  await invitePeople(admin, {
    addresses: [{ email: "robin@example.test", name: null }],
    locale: "nl",
  });
  await requestPasswordReset(ctx, { email: "robin@example.test", locale: "nl" });
  const rows = await ctx.db.$count(activity);
  const moderator = await makePerson(ctx);
  await makePlatformRole(ctx, moderator, "moderator");
  const pages = [
    paths.admin(),
    paths.adminPeople(),
    paths.adminInvite(),
    paths.adminPerson(boss.id),
    paths.adminGroups(),
    paths.adminGroup("group_x"),
    paths.adminLog(),
  ];
  const writes: [string, Record<string, string>][] = [
    [paths.invitePeople(), { addresses: "x@example.test", locale: "nl" }],
    [paths.changePerson(boss.id), { name: "X", email: "", jobTitle: "" }],
    [paths.setRole(moderator.id), { role: "admin", held: "yes" }],
    [paths.deactivatePerson(boss.id), {}],
    [paths.reactivatePerson(boss.id), {}],
    [paths.saveGroup(), { name: "X" }],
    [paths.setMembership("group_x"), { personId: boss.id, member: "yes" }],
  ];
  const stranger = await visit(ctx),
    employee = await visit(ctx, moderator);
  for (const path of pages)
    expect([path, (await stranger.get(path)).status, (await employee.get(path)).status]).toEqual([
      path,
      401,
      403,
    ]);
  for (const [path, fields] of writes)
    expect([
      path,
      (await stranger.post(path, fields)).to,
      (await employee.post(path, fields)).status,
    ]).toEqual([path, "/sign-in?to=%2F", 403]);
  expect(await ctx.db.$count(activity)).toBe(rows);
});
