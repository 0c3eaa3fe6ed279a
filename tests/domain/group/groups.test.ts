import { deactivatePerson } from "#app/domain/admin/deactivate-person.ts";
import { peoplePage } from "#app/domain/admin/people-page.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { groupPage } from "#app/domain/group/group-page.ts";
import { groupsPage } from "#app/domain/group/groups-page.ts";
import { saveGroup } from "#app/domain/group/save-group.ts";
import { setMembership } from "#app/domain/group/set-membership.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { activity } from "#db/schema/activity.ts";
import { people } from "#db/schema/people.ts";
import { as, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

async function asAdmin(ctx: Ctx) {
  const admin = await makePerson(ctx, { name: "Aad Admin" });
  await makePlatformRole(ctx, admin, "admin");
  return as(ctx, admin);
}

test("saveGroup, setMembership: create, rename and fill; repeating changes nothing", async ({
  ctx,
}) => {
  const [admin, robin, mo] = [
    await asAdmin(ctx),
    await makePerson(ctx, { name: "Robin" }),
    await makePerson(ctx, { name: "Mo" }),
  ];
  const { groupId } = await saveGroup(admin, { name: "Nigth shift" });
  await saveGroup(admin, { groupId, name: "Night shift" });
  for (const personId of [robin.id, robin.id, mo.id])
    await setMembership(admin, { groupId, personId, member: true });
  expect((await groupPage(admin, groupId)).members.map(({ name }) => name)).toEqual([
    "Mo",
    "Robin",
  ]);

  for (let n = 0; n < 2; n++)
    await setMembership(admin, { groupId, personId: mo.id, member: false });
  await deactivatePerson(admin, { personId: robin.id });

  expect(await groupsPage(admin)).toEqual([{ id: groupId, name: "Night shift", members: 0 }]);
  expect(
    (await ctx.db.select({ type: activity.type }).from(activity).orderBy(activity.id)).map(
      (row) => row.type,
    ),
  ).toEqual([
    "group.created",
    "group.renamed",
    "group.joined",
    "group.joined",
    "group.left",
    "person.deactivated",
  ]);
});

test("saveGroup: name of another group in any case, refuses people.group-taken", async ({
  ctx,
}) => {
  const admin = await asAdmin(ctx);
  await saveGroup(admin, { name: "Night shift" });
  const { groupId } = await saveGroup(admin, { name: "Day shift" });
  for (const input of [{ name: "NIGHT shift" }, { groupId, name: "night shift" }]) {
    const code = await ctx.db
      .transaction((tx) => saveGroup({ ...admin, db: tx as never }, input))
      .catch((error) => refusalFrom(error)?.code);
    expect(code).toBe("people.group-taken");
  }
  await expect(saveGroup(admin, { groupId: "group_none", name: "X" })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(
    setMembership(admin, { groupId: "group_none", personId: admin.actor.id!, member: true }),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("peoplePage: all pages, list everyone once; search finds parts of name or address", async ({
  ctx,
}) => {
  const admin = await asAdmin(ctx);
  await ctx.db.insert(people).values(
    Array.from({ length: 119 }, (_, n) => ({
      name: `Person ${n % 40}`,
      email: `p${n}@example.test`,
    })),
  );
  const seen: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await peoplePage(admin, { after: after ?? undefined });
    seen.push(...page.people.map((p) => p.id));
    after = page.after;
  }
  expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  expect((await peoplePage(admin, { q: "P7@EXAMPLE" })).people.map((p) => p.email)).toEqual([
    "p7@example.test",
  ]);
  expect((await peoplePage(admin, { q: "%" })).people).toEqual([]);
});
