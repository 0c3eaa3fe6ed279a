import { eq } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { acceptInvitation } from "#app/domain/auth/accept-invitation.ts";
import { hasAdmin, inviteFirstAdmin } from "#app/domain/auth/invite-first-admin.ts";
import { activity } from "#db/schema/activity.ts";
import { people } from "#db/schema/people.ts";
import { expect, test } from "#tests/world.ts";

const email = "robin@example.org";
const join = (secret: string | null) => ({
  secret: secret!,
  name: "Robin",
  password: "a long walk along the shore",
  locale: "nl" as const,
});

test("whoever sets it up joins by a link and is the administrator", async ({ ctx }) => {
  expect(await hasAdmin(ctx)).toBe(false);
  const secret = await inviteFirstAdmin(ctx, email);
  expect(await hasAdmin(ctx)).toBe(false); // not until a password is chosen
  await acceptInvitation(ctx, join(secret));
  expect(await hasAdmin(ctx)).toBe(true);
});

test("every start gives a link until somebody has joined, and none after", async ({ ctx }) => {
  const [first, second] = [
    await inviteFirstAdmin(ctx, email),
    await inviteFirstAdmin(ctx, "ROBIN@example.org"),
  ];
  expect(second).not.toBe(first);
  await acceptInvitation(ctx, join(second));
  expect(await inviteFirstAdmin(ctx, email)).toBeNull();
  expect(await inviteFirstAdmin(ctx, "somebody.else@example.org")).toBeNull();
});

test("ten instances that start together make one administrator", async ({ world }) => {
  const ctx = { db: world.db, actor: visitor };
  await Promise.all(Array.from({ length: 10 }, () => inviteFirstAdmin(ctx, email)));
  expect(await world.db.$count(people)).toBe(1);
  expect(await world.db.$count(activity, eq(activity.type, "role.granted"))).toBe(1);
});
