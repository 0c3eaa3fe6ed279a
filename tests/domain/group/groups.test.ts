import { deactivatePerson } from "#app/domain/admin/deactivate-person.ts";
import { adminPeople } from "#app/domain/admin/people-page.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { adminGroup } from "#app/domain/group/group-page.ts";
import { adminGroups } from "#app/domain/group/groups-page.ts";
import { saveGroup } from "#app/domain/group/save-group.ts";
import { setMembership } from "#app/domain/group/set-membership.ts";
import { refusalIn } from "#app/domain/refusals.ts";
import { activity } from "#db/schema/activity.ts";
import { people } from "#db/schema/people.ts";
import { as, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

async function asAdmin(ctx: Ctx) {
  const admin = await makePerson(ctx, { name: "Aad Admin" });
  await makePlatformRole(ctx, admin, "admin");
  return as(ctx, admin);
}

test("a group is made, renamed and filled; doing it twice changes nothing", async ({ ctx }) => {
  const [admin, robin, mo] = [
    await asAdmin(ctx),
    await makePerson(ctx, { name: "Robin" }),
    await makePerson(ctx, { name: "Mo" }),
  ];
  const { groupId: group } = await saveGroup(admin, { name: "Nigth shift" });
  await saveGroup(admin, { group, name: "Night shift" });
  for (const person of [robin.id, robin.id, mo.id])
    await setMembership(admin, { group, person, member: true });
  expect((await adminGroup(admin, group)).members.map((m) => m.name)).toEqual(["Mo", "Robin"]);

  for (let n = 0; n < 2; n++) await setMembership(admin, { group, person: mo.id, member: false });
  await deactivatePerson(admin, { person: robin.id });

  expect(await adminGroups(admin)).toEqual([{ id: group, name: "Night shift", members: 0 }]);
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

test("two groups do not share a name, however it is capitalised", async ({ ctx }) => {
  const admin = await asAdmin(ctx);
  await saveGroup(admin, { name: "Night shift" });
  const { groupId: group } = await saveGroup(admin, { name: "Day shift" });
  for (const input of [{ name: "NIGHT shift" }, { group, name: "night shift" }]) {
    const said = await ctx.db
      .transaction((tx) => saveGroup({ ...admin, db: tx as never }, input))
      .catch((error) => refusalIn(error)?.code);
    expect(said).toBe("people.group-taken");
  }
  await expect(saveGroup(admin, { group: "group_none", name: "X" })).rejects.toMatchObject({
    code: "not-found",
  });
  await expect(
    setMembership(admin, { group: "group_none", person: admin.actor.id!, member: true }),
  ).rejects.toMatchObject({ code: "not-found" });
});

test("people are listed by name a page at a time, each once, and found by a piece of name or address", async ({
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
    const page = await adminPeople(admin, { after: after ?? undefined });
    seen.push(...page.people.map((p) => p.id));
    after = page.after;
  }
  expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  expect((await adminPeople(admin, { q: "P7@EXAMPLE" })).people.map((p) => p.email)).toEqual([
    "p7@example.test",
  ]);
  expect((await adminPeople(admin, { q: "%" })).people).toEqual([]);
});
