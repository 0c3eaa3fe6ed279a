import { eq, sql } from "drizzle-orm";
import { auditLog } from "#app/domain/admin/audit-log.ts";
import { changePerson } from "#app/domain/admin/change-person.ts";
import { deactivatePerson } from "#app/domain/admin/deactivate-person.ts";
import { invitePeople } from "#app/domain/admin/invite-people.ts";
import { overviewPage } from "#app/domain/admin/overview-page.ts";
import { peoplePage } from "#app/domain/admin/people-page.ts";
import { personPage } from "#app/domain/admin/person-page.ts";
import { reactivatePerson } from "#app/domain/admin/reactivate-person.ts";
import { setPlatformRole } from "#app/domain/admin/set-platform-role.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { groupPage } from "#app/domain/group/group-page.ts";
import { groupsPage } from "#app/domain/group/groups-page.ts";
import { saveGroup } from "#app/domain/group/save-group.ts";
import { setMembership } from "#app/domain/group/set-membership.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { platformRoles } from "#db/enums.ts";
import { activity } from "#db/schema/activity.ts";
import { authTokens, people, platformRoleHolders, sessions } from "#db/schema/people.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { as, makeGroup, makeMember, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

async function makeAdmin(ctx: Ctx) {
  const admin = await makePerson(ctx);
  await makePlatformRole(ctx, admin, "admin");
  return admin;
}
// In a nested transaction, so that a refusal by the database does not abort that of the test.
const attempt = (ctx: Ctx, work: (ctx: Ctx) => Promise<unknown>) =>
  ctx.db
    .transaction((tx) => work({ ...ctx, db: tx as never }))
    .then(
      () => "done",
      (error) => refusalFrom(error)?.code ?? Promise.reject(error),
    );

test("admin reads and verbs: any role but administrator, is refused", async ({ ctx }) => {
  const [robin, group, challenge] = [
    await makePerson(ctx),
    await makeGroup(ctx),
    await makeChallenge(ctx),
  ];
  const personId = robin.id;
  const actions: Record<string, (who: Ctx) => Promise<unknown>> = {
    peoplePage: (who) => peoplePage(who, {}),
    personPage: (who) => personPage(who, personId),
    groupsPage,
    groupPage: (who) => groupPage(who, group.id),
    overviewPage,
    auditLog: (who) => auditLog(who, {}),
    changePerson: (who) =>
      changePerson(who, { personId, name: "X", email: "x@example.test", jobTitle: "" }),
    deactivatePerson: (who) => deactivatePerson(who, { personId }),
    reactivatePerson: (who) => reactivatePerson(who, { personId }),
    setPlatformRole: (who) => setPlatformRole(who, { personId, role: "admin", held: true }),
    saveGroup: (who) => saveGroup(who, { name: "New" }),
    setMembership: (who) => setMembership(who, { groupId: group.id, personId, member: true }),
    invitePeople: (who) => invitePeople(who, { addresses: [], locale: "nl" }),
  };
  const others: [string, Ctx][] = [
    ["visitor", ctx],
    ["employee", await as(ctx, robin)],
    ["manager", await as(ctx, challenge.manager)],
  ];
  for (const role of platformRoles.filter((platformRole) => platformRole !== "admin")) {
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
  for (const [name, action] of Object.entries(actions)) {
    for (const [role, who] of others)
      expect(await attempt(who, action), `${role}: ${name}`).toBe(
        role === "visitor" ? "access.sign-in" : "access.not-admin",
      );
    expect(await attempt(admin, action), `admin: ${name}`).toBe("done");
  }
});

test("deactivatePerson, reactivatePerson: sessions and links end; roles come back", async ({
  ctx,
}) => {
  const [admin, robin] = [await as(ctx, await makeAdmin(ctx)), await makePerson(ctx)];
  await makePlatformRole(ctx, robin, "moderator");
  await ctx.db
    .insert(sessions)
    .values({ id: "one", personId: robin.id, expiresAt: sql`now() + interval '1 day'` });
  await ctx.db.insert(authTokens).values({
    hash: "h",
    purpose: "reset",
    personId: robin.id,
    expiresAt: sql`now() + interval '1 day'`,
  });

  await deactivatePerson(admin, { personId: robin.id });
  await deactivatePerson(admin, { personId: robin.id });
  expect([await ctx.db.$count(sessions), await ctx.db.$count(authTokens)]).toEqual([0, 0]);
  expect((await personPage(admin, robin.id)).deactivatedAt).not.toBeNull();

  await reactivatePerson(admin, { personId: robin.id });
  expect(await personPage(admin, robin.id)).toMatchObject({
    deactivatedAt: null,
    roles: ["moderator"],
  });
  expect(
    (await ctx.db.select({ type: activity.type }).from(activity)).map((row) => row.type),
  ).toEqual(["person.deactivated", "person.reactivated"]);
});

test("deactivatePerson, setPlatformRole: last administrator, is refused", async ({ ctx }) => {
  const boss = await makeAdmin(ctx);
  const admin = await as(ctx, boss);
  const deactivated = await makeAdmin(ctx);
  await deactivatePerson(admin, { personId: deactivated.id });

  expect((await personPage(admin, boss.id)).may).toEqual({
    deactivate: "people.last-admin",
    revokeAdmin: "people.last-admin",
  });
  expect(await attempt(admin, (who) => deactivatePerson(who, { personId: boss.id }))).toBe(
    "people.last-admin",
  );
  expect(
    await attempt(admin, (who) =>
      setPlatformRole(who, { personId: boss.id, role: "admin", held: false }),
    ),
  ).toBe("people.last-admin");

  const second = await makeAdmin(ctx);
  expect((await personPage(admin, boss.id)).may).toEqual({ deactivate: true, revokeAdmin: true });
  expect(
    await attempt(admin, (who) =>
      setPlatformRole(who, { personId: boss.id, role: "admin", held: false }),
    ),
  ).toBe("done");
  expect(
    await attempt(await as(ctx, second), (who) => deactivatePerson(who, { personId: second.id })),
  ).toBe("people.last-admin");
});

test("setPlatformRole: changed role, ends sessions; an unchanged one does nothing", async ({
  ctx,
}) => {
  const [admin, robin] = [await as(ctx, await makeAdmin(ctx)), await makePerson(ctx)];
  const signIn = () =>
    ctx.db
      .insert(sessions)
      .values({ id: "one", personId: robin.id, expiresAt: sql`now() + interval '1 day'` });
  await signIn();
  await setPlatformRole(admin, { personId: robin.id, role: "moderator", held: true });
  expect(await ctx.db.$count(sessions)).toBe(0);

  await signIn();
  await setPlatformRole(admin, { personId: robin.id, role: "moderator", held: true });
  expect(await ctx.db.$count(sessions)).toBe(1);
  await setPlatformRole(admin, { personId: robin.id, role: "moderator", held: false });
  expect([
    await ctx.db.$count(sessions),
    await ctx.db.$count(platformRoleHolders, eq(platformRoleHolders.personId, robin.id)),
  ]).toEqual([0, 0]);
  expect(
    (await ctx.db.select({ type: activity.type }).from(activity)).map((row) => row.type),
  ).toEqual(["role.granted", "role.revoked"]);
});

test("changePerson: taken email, is refused; a new email invalidates earlier links", async ({
  ctx,
}) => {
  const [admin, robin] = [await as(ctx, await makeAdmin(ctx)), await makePerson(ctx)];
  await makePerson(ctx, { email: "taken@example.test" });
  await ctx.db.insert(authTokens).values({
    hash: "h",
    purpose: "reset",
    personId: robin.id,
    expiresAt: sql`now() + interval '1 day'`,
  });
  const change = (email: string | null) =>
    attempt(admin, (who) =>
      changePerson(who, { personId: robin.id, name: "Robin", email, jobTitle: "Nurse" }),
    );

  expect(await change("TAKEN@example.test")).toBe("people.email-taken");
  expect(await change(robin.email)).toBe("done");
  expect(await ctx.db.$count(authTokens)).toBe(1);
  expect(await change("new@example.test")).toBe("done");
  expect(await ctx.db.$count(authTokens)).toBe(0);
  expect(
    await ctx.db
      .select({ name: people.name, email: people.email, jobTitle: people.jobTitle })
      .from(people)
      .where(eq(people.id, robin.id)),
  ).toEqual([{ name: "Robin", email: "new@example.test", jobTitle: "Nurse" }]);
  expect(
    await attempt(admin, (who) =>
      changePerson(who, { personId: "person_none", name: "X", email: null, jobTitle: "" }),
    ),
  ).toBe("not-found");
});
