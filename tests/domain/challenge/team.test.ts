import { addMember } from "#app/domain/challenge/add-member.ts";
import { challengeHead } from "#app/domain/challenge/challenge-head.ts";
import { loadChallenge } from "#app/domain/challenge/load-challenge.ts";
import { removeMember } from "#app/domain/challenge/remove-member.ts";
import { saveAudience, setInvited } from "#app/domain/challenge/save-audience.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { activityTypes, makeDraft } from "#tests/make/draft.ts";
import { as, makeGroup, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("addMember: sponsor added twice, has the latest statement", async ({ ctx }) => {
  const { id, who } = await makeDraft(ctx);
  const person = await makePerson(ctx, { name: "Sam Sponsor", jobTitle: "Director" });
  const input = { challengeId: id, personId: person.id, role: "sponsor" as const };
  await addMember(who, { ...input, statement: "I want this." });
  await addMember(who, { ...input, statement: "I need this." });
  const team = (await challengeHead(who, id)).team.filter((member) => member.role === "sponsor");
  expect(team).toEqual([
    {
      id: person.id,
      name: "Sam Sponsor",
      jobTitle: "Director",
      photoId: null,
      role: "sponsor",
      statement: "I need this.",
      pledgedMinor: 0,
    },
  ]);
  expect(await activityTypes(ctx, id)).toEqual([
    "challenge.drafted",
    "member.added",
    "challenge.edited",
  ]);
});

test("addMember: unknown or deactivated person, or not by a manager, is refused", async ({
  ctx,
}) => {
  const { id, who } = await makeDraft(ctx);
  const gone = await makePerson(ctx, { deactivatedAt: new Date() });
  for (const personId of [gone.id, "person_none"])
    await expect(
      addMember(who, { challengeId: id, personId, role: "juror", statement: "" }),
    ).rejects.toThrow("not-found");
  const open = await makeChallenge(ctx);
  const other = await makePerson(ctx);
  await expect(
    addMember(await as(ctx, other), {
      challengeId: open.id,
      personId: other.id,
      role: "manager",
      statement: "",
    }),
  ).rejects.toThrow("access.not-on-team");
});

test("removeMember: last manager, is refused; a missing role changes nothing", async ({ ctx }) => {
  const { id, who, maker } = await makeDraft(ctx);
  await expect(
    removeMember(who, { challengeId: id, personId: maker.id, role: "manager" }),
  ).rejects.toThrow("challenge.last-manager");
  await removeMember(who, { challengeId: id, personId: maker.id, role: "sponsor" });
  const second = await makePerson(ctx);
  await addMember(who, { challengeId: id, personId: second.id, role: "manager", statement: "" });
  await removeMember(who, { challengeId: id, personId: maker.id, role: "manager" });
  expect((await challengeHead(await as(ctx, second), id)).team.map((member) => member.id)).toEqual([
    second.id,
  ]);
  expect(await activityTypes(ctx, id)).toEqual([
    "challenge.drafted",
    "member.added",
    "member.removed",
  ]);
});

test("saveAudience, setInvited: groups or invited people, only they are in the audience", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx);
  const who = await as(ctx, challenge.manager);
  const [member, invited, outsider] = [
    await makePerson(ctx),
    await makePerson(ctx),
    await makePerson(ctx),
  ];
  const group = await makeGroup(ctx, member);
  const inAudience = async () =>
    Promise.all(
      [member, invited, outsider].map(
        async (person) => (await loadChallenge(await as(ctx, person), challenge.id)).inAudience,
      ),
    );

  expect(await inAudience()).toEqual([true, true, true]);
  await saveAudience(who, {
    challengeId: challenge.id,
    lockVersion: 0,
    audience: "groups",
    groups: [group.id, group.id],
  });
  expect(await inAudience()).toEqual([true, false, false]);
  await saveAudience(who, {
    challengeId: challenge.id,
    lockVersion: 1,
    audience: "invited",
    groups: [],
  });
  await setInvited(who, { challengeId: challenge.id, personId: invited.id, invited: "yes" });
  await setInvited(who, { challengeId: challenge.id, personId: invited.id, invited: "yes" });
  expect(await inAudience()).toEqual([false, true, false]);
  await setInvited(who, { challengeId: challenge.id, personId: invited.id, invited: "no" });
  expect(await inAudience()).toEqual([false, false, false]);
  expect(await activityTypes(ctx, challenge.id)).toEqual(Array(4).fill("challenge.edited"));
});

test("saveAudience, setInvited: unknown group or person, refuses not-found", async ({ ctx }) => {
  const { id, who } = await makeDraft(ctx);
  await expect(
    saveAudience(who, {
      challengeId: id,
      lockVersion: 0,
      audience: "groups",
      groups: ["group_none"],
    }),
  ).rejects.toThrow("not-found");
  await expect(
    setInvited(who, { challengeId: id, personId: "person_none", invited: "yes" }),
  ).rejects.toThrow("not-found");
});
