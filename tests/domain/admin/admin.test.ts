import { eq, sql } from "drizzle-orm";
import { auditLog } from "#app/domain/admin/audit-log.ts";
import { changePerson } from "#app/domain/admin/change-person.ts";
import { deactivatePerson } from "#app/domain/admin/deactivate-person.ts";
import { invitePeople } from "#app/domain/admin/invite-people.ts";
import { adminOverview } from "#app/domain/admin/overview-page.ts";
import { adminPeople } from "#app/domain/admin/people-page.ts";
import { adminPerson } from "#app/domain/admin/person-page.ts";
import { reactivatePerson } from "#app/domain/admin/reactivate-person.ts";
import { setPlatformRole } from "#app/domain/admin/set-platform-role.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { adminGroup } from "#app/domain/group/group-page.ts";
import { adminGroups } from "#app/domain/group/groups-page.ts";
import { saveGroup } from "#app/domain/group/save-group.ts";
import { setMembership } from "#app/domain/group/set-membership.ts";
import { refusalIn } from "#app/domain/refusals.ts";
import { platformRoles } from "#db/enums.ts";
import { activity } from "#db/schema/activity.ts";
import { linkTokens, people, platformRoleHolders, sessions } from "#db/schema/people.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { as, makeGroup, makeMember, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

async function makeAdmin(ctx: Ctx) {
  const admin = await makePerson(ctx);
  await makePlatformRole(ctx, admin, "admin");
  return admin;
}
// In a transaction of its own, so that what the database refuses leaves the test's own transaction whole.
const attempt = (ctx: Ctx, work: (ctx: Ctx) => Promise<unknown>) =>
  ctx.db
    .transaction((tx) => work({ ...ctx, db: tx as never }))
    .then(
      () => "done",
      (error) => refusalIn(error)?.code ?? Promise.reject(error),
    );

test("only an administrator runs the platform: every read and verb, for everybody else", async ({
  ctx,
}) => {
  const [robin, group, challenge] = [
    await makePerson(ctx),
    await makeGroup(ctx),
    await makeChallenge(ctx),
  ];
  const person = robin.id;
  const doors: Record<string, (who: Ctx) => Promise<unknown>> = {
    adminPeople: (who) => adminPeople(who, {}),
    adminPerson: (who) => adminPerson(who, person),
    adminGroups,
    adminGroup: (who) => adminGroup(who, group.id),
    adminOverview,
    auditLog: (who) => auditLog(who, {}),
    changePerson: (who) =>
      changePerson(who, { person, name: "X", email: "x@example.test", jobTitle: "" }),
    deactivatePerson: (who) => deactivatePerson(who, { person }),
    reactivatePerson: (who) => reactivatePerson(who, { person }),
    setPlatformRole: (who) => setPlatformRole(who, { person, role: "admin", held: true }),
    saveGroup: (who) => saveGroup(who, { name: "New" }),
    setMembership: (who) => setMembership(who, { group: group.id, person, member: true }),
    invitePeople: (who) => invitePeople(who, { addresses: [], locale: "nl" }),
  };
  const others: [string, Ctx][] = [
    ["visitor", ctx],
    ["employee", await as(ctx, robin)],
    ["manager", await as(ctx, challenge.manager)],
  ];
  for (const role of platformRoles.filter((role) => role !== "admin")) {
    const holder = await makePerson(ctx);
    await makePlatformRole(ctx, holder, role);
    others.push([role, await as(ctx, holder)]);
  }
  for (const role of ["sponsor", "juror"] as const) {
    const holder = await makePerson(ctx);
    await makeMember(ctx, challenge, holder, role);
    others.push([role, await as(ctx, holder)]);
  }
  const admin = await as(ctx, await makeAdmin(ctx));
  for (const [name, open] of Object.entries(doors)) {
    for (const [who, through] of others)
      expect(await attempt(through, open), `${who}: ${name}`).toBe(
        who === "visitor" ? "access.sign-in" : "access.not-admin",
      );
    expect(await attempt(admin, open), `admin: ${name}`).toBe("done");
  }
});

test("deactivating signs somebody out everywhere and voids their links; coming back gives back their roles", async ({
  ctx,
}) => {
  const [admin, robin] = [await as(ctx, await makeAdmin(ctx)), await makePerson(ctx)];
  await makePlatformRole(ctx, robin, "moderator");
  await ctx.db
    .insert(sessions)
    .values({ id: "one", personId: robin.id, expiresAt: sql`now() + interval '1 day'` });
  await ctx.db.insert(linkTokens).values({
    hash: "h",
    purpose: "reset",
    personId: robin.id,
    expiresAt: sql`now() + interval '1 day'`,
  });

  await deactivatePerson(admin, { person: robin.id });
  await deactivatePerson(admin, { person: robin.id });
  expect([await ctx.db.$count(sessions), await ctx.db.$count(linkTokens)]).toEqual([0, 0]);
  expect((await adminPerson(admin, robin.id)).deactivatedAt).not.toBeNull();

  await reactivatePerson(admin, { person: robin.id });
  expect(await adminPerson(admin, robin.id)).toMatchObject({
    deactivatedAt: null,
    roles: ["moderator"],
  });
  expect(
    (await ctx.db.select({ type: activity.type }).from(activity)).map((row) => row.type),
  ).toEqual(["person.deactivated", "person.reactivated"]);
});

test("the last administrator stays, and is told so beforehand", async ({ ctx }) => {
  const boss = await makeAdmin(ctx);
  const admin = await as(ctx, boss);
  const [left] = [await makeAdmin(ctx)];
  await deactivatePerson(admin, { person: left.id });

  expect((await adminPerson(admin, boss.id)).may).toEqual({
    deactivate: "people.last-admin",
    takeAdmin: "people.last-admin",
  });
  expect(await attempt(admin, (who) => deactivatePerson(who, { person: boss.id }))).toBe(
    "people.last-admin",
  );
  expect(
    await attempt(admin, (who) =>
      setPlatformRole(who, { person: boss.id, role: "admin", held: false }),
    ),
  ).toBe("people.last-admin");

  const second = await makeAdmin(ctx);
  expect((await adminPerson(admin, boss.id)).may).toEqual({ deactivate: true, takeAdmin: true });
  expect(
    await attempt(admin, (who) =>
      setPlatformRole(who, { person: boss.id, role: "admin", held: false }),
    ),
  ).toBe("done");
  expect(
    await attempt(await as(ctx, second), (who) => deactivatePerson(who, { person: second.id })),
  ).toBe("people.last-admin");
});

test("with another role somebody signs in anew; setting what is set already changes nothing", async ({
  ctx,
}) => {
  const [admin, robin] = [await as(ctx, await makeAdmin(ctx)), await makePerson(ctx)];
  const signIn = () =>
    ctx.db
      .insert(sessions)
      .values({ id: "one", personId: robin.id, expiresAt: sql`now() + interval '1 day'` });
  await signIn();
  await setPlatformRole(admin, { person: robin.id, role: "moderator", held: true });
  expect(await ctx.db.$count(sessions)).toBe(0);

  await signIn();
  await setPlatformRole(admin, { person: robin.id, role: "moderator", held: true });
  expect(await ctx.db.$count(sessions)).toBe(1);
  await setPlatformRole(admin, { person: robin.id, role: "moderator", held: false });
  expect([
    await ctx.db.$count(sessions),
    await ctx.db.$count(platformRoleHolders, eq(platformRoleHolders.personId, robin.id)),
  ]).toEqual([0, 0]);
  expect(
    (await ctx.db.select({ type: activity.type }).from(activity)).map((row) => row.type),
  ).toEqual(["role.granted", "role.revoked"]);
});

test("an address belongs to one person; with another address, links sent to the old one are void", async ({
  ctx,
}) => {
  const [admin, robin] = [await as(ctx, await makeAdmin(ctx)), await makePerson(ctx)];
  await makePerson(ctx, { email: "taken@example.test" });
  await ctx.db.insert(linkTokens).values({
    hash: "h",
    purpose: "reset",
    personId: robin.id,
    expiresAt: sql`now() + interval '1 day'`,
  });
  const change = (email: string | null) =>
    attempt(admin, (who) =>
      changePerson(who, { person: robin.id, name: "Robin", email, jobTitle: "Nurse" }),
    );

  expect(await change("TAKEN@example.test")).toBe("people.email-taken");
  expect(await change(robin.email)).toBe("done");
  expect(await ctx.db.$count(linkTokens)).toBe(1);
  expect(await change("new@example.test")).toBe("done");
  expect(await ctx.db.$count(linkTokens)).toBe(0);
  expect(
    await ctx.db
      .select({ name: people.name, email: people.email, jobTitle: people.jobTitle })
      .from(people)
      .where(eq(people.id, robin.id)),
  ).toEqual([{ name: "Robin", email: "new@example.test", jobTitle: "Nurse" }]);
  expect(
    await attempt(admin, (who) =>
      changePerson(who, { person: "person_none", name: "X", email: null, jobTitle: "" }),
    ),
  ).toBe("not-found");
});
