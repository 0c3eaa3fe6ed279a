import { eq, sql } from "drizzle-orm";
import { answerUnmask } from "#app/domain/anonymity/answer-unmask.ts";
import { requestUnmask } from "#app/domain/anonymity/request-unmask.ts";
import { revealOwnName } from "#app/domain/anonymity/reveal-own-name.ts";
import { submitAnonymously } from "#app/domain/anonymity/submit-anonymously.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import type { Ctx } from "#app/domain/ctx.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { activity } from "#db/schema/activity.ts";
import { anonymousAuthors, unmaskRequests } from "#db/schema/anonymity.ts";
import { ideas } from "#db/schema/idea.ts";
import { people } from "#db/schema/people.ts";
import { makeAnonymousIdea } from "#tests/make/anonymous.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { richText } from "#tests/make/idea.ts";
import { makeIdeaText } from "#tests/make/idea-text.ts";
import { as, makePerson, makePlatformRole } from "#tests/make/person.ts";
import { inParallel, releaseTogether } from "#tests/make/race.ts";
import { expect, test } from "#tests/world.ts";

const codes = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((o) =>
    o.status === "rejected" ? [refusalFrom(o.reason)?.code ?? o.reason] : [],
  );
const makeModerator = async (world: Pick<Ctx, "db">) => {
  const person = await makePerson(world);
  await makePlatformRole(world, person, "moderator");
  return as(world, person);
};

// Fails without the lock on the person: the others break the unique draft_id.
test("submitAnonymously: twenty parallel submits of one form, one idea with one placeholder author", async ({
  world,
}) => {
  const challenge = await makeChallenge(world, { anonymousAllowed: true });
  const author = await as(world, await makePerson(world));
  const text = makeIdeaText(challenge);

  const outcomes = await releaseTogether(world, challenge.id, () =>
    inParallel(20, () => submitAnonymously(author, text)),
  );

  expect(codes(outcomes)).toEqual([]);
  expect(new Set(outcomes.map((o) => (o.status === "fulfilled" ? o.value.ideaId : ""))).size).toBe(
    1,
  );
  expect([
    await world.db.$count(ideas),
    await world.db.$count(anonymousAuthors),
    await world.db.$count(people, sql`kind = 'placeholder'`),
    await world.db.$count(activity),
  ]).toEqual([1, 1, 1, 1]);
});

// Fails with a read before the update instead of "answer is null" in it: several people approve and
// all of them see the name.
test("answerUnmask: twelve parallel approvals, one counts and never the requester's", async ({
  world,
}) => {
  const { ideaId } = await makeAnonymousIdea(world);
  const requester = await makeModerator(world);
  const others = await Promise.all(Array.from({ length: 12 }, () => makeModerator(world)));
  await requestUnmask(requester, { ideaId, reason: "Somebody is insulted in it" });
  const [{ id: unmaskRequestId }] = (await world.db
    .select({ id: unmaskRequests.id })
    .from(unmaskRequests)) as [{ id: string }];

  const outcomes = await inParallel(24, (n) =>
    answerUnmask(n % 2 ? others[(n - 1) / 2]! : requester, {
      ideaId,
      unmaskRequestId,
      answer: "agreed",
    }),
  );

  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(
    codes(outcomes).filter(
      (code) => code !== "anonymity.answered" && code !== "anonymity.own-asking",
    ),
  ).toEqual([]);
  const [row] = await world.db.select().from(unmaskRequests);
  expect(row!.answer).toBe("agreed");
  expect(row!.answeredById).not.toBe(requester.actor.id);
  expect(await world.db.$count(activity, eq(activity.type, "unmask.approved"))).toBe(1);
});

// Fails without the check two_person_rule.
test("unmask_requests: the same person twice, no role, or a second answer, the database refuses it", async ({
  world,
}) => {
  const { ideaId } = await makeAnonymousIdea(world);
  const [requester, approver, employee] = [
    await makeModerator(world),
    await makeModerator(world),
    await makePerson(world),
  ];
  await requestUnmask(requester, { ideaId, reason: "Somebody is insulted in it" });
  const answer = (by: string) =>
    world.db.execute(
      sql`
        update unmask_requests
        set answer = 'agreed', answered_by_id = ${by}, answered_at = now()`,
    );

  await expect(answer(requester.actor.id!)).rejects.toMatchObject({
    cause: { constraint_name: "two_person_rule" },
  });
  await expect(answer(employee.id)).rejects.toMatchObject({ cause: { code: "GS003" } });
  await expect(
    world.db.execute(
      sql`
        insert into unmask_requests
          (idea_id, asked_by_id, reason, answer, answered_by_id, answered_at)
        values
          (${ideaId}, ${requester.actor.id}, 'Both at once, please', 'agreed',
            ${approver.actor.id}, now())`,
    ),
  ).rejects.toMatchObject({ cause: { code: "GS003" } });
  await answer(approver.actor.id!);
  await expect(
    world.db.execute(sql`update unmask_requests set reason = 'Something else after all'`),
  ).rejects.toMatchObject({ cause: { code: "GS003" } });
});

test("revealOwnName: parallel contributions by the author, all show the name", async ({
  world,
}) => {
  const { ideaId, author, person } = await makeAnonymousIdea(world);

  await inParallel<unknown>(12, (n) =>
    n === 5
      ? revealOwnName(author, { ideaId })
      : contribute(author, { ideaId, kind: "comment", body: richText(`Word ${n}`) }),
  );

  const names = [
    ...(await world.db.execute<{ name: string }>(
      sql`
        select distinct p.name
        from contributions c
        join people p on p.id = c.author_id
        where c.idea_id = ${ideaId}`,
    )),
  ];
  expect(names).toEqual([{ name: "Fenna Zegelaar" }]);
  expect(
    await world.db.$count(
      anonymousAuthors,
      sql`revealed_at is not null and person_id = ${person.id}`,
    ),
  ).toBe(1);
});
