import { eq } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { deactivatePerson } from "#app/domain/admin/deactivate-person.ts";
import { invitePeople } from "#app/domain/admin/invite-people.ts";
import { setPlatformRole } from "#app/domain/admin/set-platform-role.ts";
import { acceptInvitation } from "#app/domain/auth/accept-invitation.ts";
import { requestPasswordReset } from "#app/domain/auth/request-password-reset.ts";
import { resetPassword } from "#app/domain/auth/reset-password.ts";
import { changeProfile } from "#app/domain/people/change-profile.ts";
import { profilePage } from "#app/domain/people/profile-page.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { invariants } from "#db/invariants.ts";
import { activity } from "#db/schema/activity.ts";
import { emails } from "#db/schema/notification.ts";
import { people } from "#db/schema/people.ts";
import { as, makePerson, makePlatformRole, secretInEmail } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

const parallel = 20;
const passwordOf = (n: number) => `password of try ${n} here`;
const countOutcomes = async (tries: Promise<unknown>[]) => {
  const codes = (await Promise.allSettled(tries)).map((outcome) =>
    outcome.status === "fulfilled"
      ? "done"
      : (refusalFrom(outcome.reason)?.code ?? String(outcome.reason)),
  );
  return Object.fromEntries(
    [...new Set(codes)]
      .sort()
      .map((code) => [code, codes.filter((other) => other === code).length]),
  );
};

// Fails when the token is read first and deleted afterwards: all twenty succeed.
test("resetPassword: twenty parallel uses of one link, one succeeds", async ({ world }) => {
  const visitorCtx = { db: world.db, actor: visitor };
  const ada = await makePerson(world, { email: "ada@example.test" });
  await requestPasswordReset(visitorCtx, { email: "ada@example.test", locale: "en" });
  const secret = await secretInEmail(world, ada, "reset");

  expect(
    await countOutcomes(
      Array.from({ length: parallel }, (_, n) =>
        resetPassword(visitorCtx, { secret, password: passwordOf(n) }),
      ),
    ),
  ).toEqual({ done: 1, "link.used-up": parallel - 1 });
  expect(await world.db.$count(activity, eq(activity.type, "password.reset"))).toBe(1);
});

test("acceptInvitation: twenty parallel uses of one invitation, one person joins", async ({
  world,
}) => {
  const admin = await makePerson(world);
  await makePlatformRole(world, admin, "admin");
  const [{ personId } = { personId: "" }] = await invitePeople(await as(world, admin), {
    addresses: [{ email: "new@example.test", name: null }],
    locale: "nl",
  });
  const secret = await secretInEmail(world, { id: personId }, "invitation");

  expect(
    await countOutcomes(
      Array.from({ length: parallel }, (_, n) =>
        acceptInvitation(
          { db: world.db, actor: visitor },
          { secret, name: `Try ${n}`, password: passwordOf(n * 7), locale: "nl" },
        ),
      ),
    ),
  ).toEqual({ done: 1, "link.used-up": parallel - 1 });
});

test("requestPasswordReset: twenty parallel requests, three emails", async ({ world }) => {
  const ada = await makePerson(world, { email: "ada@example.test" });
  await countOutcomes(
    Array.from({ length: parallel }, () =>
      requestPasswordReset(
        { db: world.db, actor: visitor },
        { email: "ada@example.test", locale: "en" },
      ),
    ),
  );
  expect(await world.db.$count(emails, eq(emails.toPersonId, ada.id))).toBe(3);
});

test("invitePeople: twenty parallel invitations of one address, one person", async ({ world }) => {
  const admin = await makePerson(world);
  await makePlatformRole(world, admin, "admin");
  const who = await as(world, admin);
  const outcomes = await Promise.all(
    Array.from({ length: parallel }, () =>
      invitePeople(who, { addresses: [{ email: "new@example.test", name: null }], locale: "nl" }),
    ),
  );
  expect(outcomes.flat().filter((o) => o.outcome === "invited")).toHaveLength(1);
  expect(await world.db.$count(people)).toBe(2);
});

// Fails without the lock in require_active_admin: no administrator is left.
test("deactivatePerson and setPlatformRole: twelve administrators in parallel, one administrator stays", async ({
  world,
}) => {
  const admins = [];
  for (let n = 0; n < 12; n++) {
    admins.push(await makePerson(world));
    await makePlatformRole(world, admins[n]!, "admin");
  }
  const contexts = await Promise.all(admins.map((admin) => as(world, admin)));
  const outcome = await countOutcomes(
    admins.map((admin, n) =>
      n % 2
        ? deactivatePerson(contexts[n]!, { personId: admin.id })
        : setPlatformRole(contexts[n]!, { personId: admin.id, role: "admin", held: false }),
    ),
  );

  expect(outcome).toEqual({ done: 11, "people.last-admin": 1 });
  expect([
    ...(await world.db.execute(invariants["the organisation has an active administrator"])),
  ]).toEqual([]);
});

// Fails when the subjects are written before the person, whose update is the lock.
test("changeProfile: twenty parallel saves by one person, leave the subjects of one", async ({
  world,
}) => {
  const me = await as(world, await makePerson(world));
  const subjectsOf = (n: number) => [`subject ${n}`, `other ${n}`];
  expect(
    await countOutcomes(
      Array.from({ length: parallel }, (_, n) =>
        changeProfile(me, {
          name: "Robin",
          jobTitle: "",
          about: "",
          locale: "",
          subjects: subjectsOf(n),
        }),
      ),
    ),
  ).toEqual({ done: parallel });
  const { subjects } = await profilePage(me);
  expect(Array.from({ length: parallel }, (_, n) => subjectsOf(n))).toContainEqual(subjects);
});
