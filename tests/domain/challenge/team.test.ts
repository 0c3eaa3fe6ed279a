import { addMember } from "#app/domain/challenge/add-member.ts";
import { challengeHead } from "#app/domain/challenge/challenge-head.ts";
import { loadChallenge } from "#app/domain/challenge/load-challenge.ts";
import { removeMember } from "#app/domain/challenge/remove-member.ts";
import { saveAudience, setInvited } from "#app/domain/challenge/save-audience.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { activityTypes, makeDraft } from "#tests/make/draft.ts";
import { as, makeGroup, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

test("a sponsor is named with their own words; naming them again sets the words", async ({
  ctx,
}) => {
  const { id, who } = await makeDraft(ctx);
  const person = await makePerson(ctx, { name: "Sam Sponsor", jobTitle: "Director" });
  const input = { challengeId: id, personId: person.id, role: "sponsor" as const };
  await addMember(who, { ...input, words: "I want this." });
  await addMember(who, { ...input, words: "I need this." });
  const team = (await challengeHead(who, id)).team.filter((one) => one.role === "sponsor");
  expect(team).toEqual([
    {
      id: person.id,
      name: "Sam Sponsor",
      jobTitle: "Director",
      photoId: null,
      role: "sponsor",
      words: "I need this.",
      pledgedMinor: 0,
    },
  ]);
  expect(await activityTypes(ctx, id)).toEqual([
    "challenge.drafted",
    "member.added",
    "challenge.edited",
  ]);
});

test("nobody gets a part who is unknown or has left, and only a manager gives one", async ({
  ctx,
}) => {
  const { id, who } = await makeDraft(ctx);
  const gone = await makePerson(ctx, { deactivatedAt: new Date() });
  for (const personId of [gone.id, "person_none"])
    await expect(
      addMember(who, { challengeId: id, personId, role: "juror", words: "" }),
    ).rejects.toThrow("not-found");
  const open = await makeChallenge(ctx);
  const other = await makePerson(ctx);
  await expect(
    addMember(await as(ctx, other), {
      challengeId: open.id,
      personId: other.id,
      role: "manager",
      words: "",
    }),
  ).rejects.toThrow("access.not-on-team");
});

test("the last manager stays; taking away what is not there changes nothing", async ({ ctx }) => {
  const { id, who, maker } = await makeDraft(ctx);
  await expect(
    removeMember(who, { challengeId: id, personId: maker.id, role: "manager" }),
  ).rejects.toThrow("challenge.last-manager");
  await removeMember(who, { challengeId: id, personId: maker.id, role: "sponsor" });
  const second = await makePerson(ctx);
  await addMember(who, { challengeId: id, personId: second.id, role: "manager", words: "" });
  await removeMember(who, { challengeId: id, personId: maker.id, role: "manager" });
  expect((await challengeHead(await as(ctx, second), id)).team.map((one) => one.id)).toEqual([
    second.id,
  ]);
  expect(await activityTypes(ctx, id)).toEqual([
    "challenge.drafted",
    "member.added",
    "member.removed",
  ]);
});

test("a challenge for groups or invited people is seen by them and by nobody else", async ({
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
  const see = async () =>
    Promise.all(
      [member, invited, outsider].map(
        async (p) => (await loadChallenge(await as(ctx, p), challenge.id)).inAudience,
      ),
    );

  expect(await see()).toEqual([true, true, true]);
  await saveAudience(who, {
    challengeId: challenge.id,
    edited: 0,
    audience: "groups",
    groups: [group.id, group.id],
  });
  expect(await see()).toEqual([true, false, false]);
  await saveAudience(who, {
    challengeId: challenge.id,
    edited: 1,
    audience: "invited",
    groups: [],
  });
  await setInvited(who, { challengeId: challenge.id, personId: invited.id, invited: "yes" });
  await setInvited(who, { challengeId: challenge.id, personId: invited.id, invited: "yes" });
  expect(await see()).toEqual([false, true, false]);
  await setInvited(who, { challengeId: challenge.id, personId: invited.id, invited: "no" });
  expect(await see()).toEqual([false, false, false]);
  expect(await activityTypes(ctx, challenge.id)).toEqual(Array(4).fill("challenge.edited"));
});

test("an audience of unknown groups or people is refused", async ({ ctx }) => {
  const { id, who } = await makeDraft(ctx);
  await expect(
    saveAudience(who, { challengeId: id, edited: 0, audience: "groups", groups: ["group_none"] }),
  ).rejects.toThrow("not-found");
  await expect(
    setInvited(who, { challengeId: id, personId: "person_none", invited: "yes" }),
  ).rejects.toThrow("not-found");
});
