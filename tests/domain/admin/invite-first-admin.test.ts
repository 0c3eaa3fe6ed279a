import { eq } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { hasAdmin, inviteFirstAdmin } from "#app/domain/admin/invite-first-admin.ts";
import { acceptInvitation } from "#app/domain/auth/accept-invitation.ts";
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

test("inviteFirstAdmin: accepted invitation, makes an administrator", async ({ ctx }) => {
  expect(await hasAdmin(ctx)).toBe(false);
  const secret = await inviteFirstAdmin(ctx, email);
  expect(await hasAdmin(ctx)).toBe(false); // not until a password is set
  await acceptInvitation(ctx, join(secret));
  expect(await hasAdmin(ctx)).toBe(true);
});

test("inviteFirstAdmin: every start, gives a new link until an administrator has joined", async ({
  ctx,
}) => {
  const [first, second] = [
    await inviteFirstAdmin(ctx, email),
    await inviteFirstAdmin(ctx, "ROBIN@example.org"),
  ];
  expect(second).not.toBe(first);
  await acceptInvitation(ctx, join(second));
  expect(await inviteFirstAdmin(ctx, email)).toBeNull();
  expect(await inviteFirstAdmin(ctx, "somebody.else@example.org")).toBeNull();
});

test("inviteFirstAdmin: ten instances at once, create one administrator", async ({ world }) => {
  const ctx = { db: world.db, actor: visitor };
  await Promise.all(Array.from({ length: 10 }, () => inviteFirstAdmin(ctx, email)));
  expect(await world.db.$count(people)).toBe(1);
  expect(await world.db.$count(activity, eq(activity.type, "role.granted"))).toBe(1);
});
