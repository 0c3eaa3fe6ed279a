import { eq } from "drizzle-orm";
import type { Ctx } from "#app/domain/ctx.ts";
import { allocate } from "#app/domain/funding/allocate.ts";
import { deallocate } from "#app/domain/funding/deallocate.ts";
import { fundingPage } from "#app/domain/funding/funding-page.ts";
import { pledge } from "#app/domain/funding/pledge.ts";
import { refusalFrom } from "#app/domain/refusals.ts";
import { ledger } from "#db/schema/funding.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeMember, makePerson } from "#tests/make/person.ts";
import { expect, test } from "#tests/world.ts";

async function makeFunding(
  ctx: Ctx,
  phase: "decision" | "implementation" | "ideation" = "decision",
) {
  const challenge = await makeChallenge(ctx, { phase });
  const person = await makePerson(ctx, { name: "Sjoerd Sponsor" });
  await makeMember(ctx, challenge, person, "sponsor");
  const sponsor = await as(ctx, person);
  await pledge(sponsor, { challengeId: challenge.id, sponsorId: person.id, totalMinor: 100_000 });
  const winner = await makeIdea(ctx, { challenge, stage: "winner" });
  return { challenge, sponsor, winner, page: () => fundingPage(sponsor, challenge.id) };
}
const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => refusalFrom(error)?.code ?? String(error),
  );

test("allocate: the first allocation, the winner is funded and the page shows what is left", async ({
  ctx,
}) => {
  const { sponsor, winner, page } = await makeFunding(ctx);
  await allocate(sponsor, { ideaId: winner.id, amountMinor: 60_000 });
  const { me, winners } = await page();
  expect(me).toMatchObject({ pledgedMinor: 100_000, allocatedMinor: 60_000 });
  expect(winners[0]).toMatchObject({
    stage: "funded",
    allocatedMinor: 60_000,
    myAmountMinor: 60_000,
  });
});

test("allocate and pledge: more than pledged or a pledge below the allocations, both are refused", async ({
  ctx,
}) => {
  const { sponsor, winner, challenge } = await makeFunding(ctx);
  await allocate(sponsor, { ideaId: winner.id, amountMinor: 60_000 });
  expect(await code(allocate(sponsor, { ideaId: winner.id, amountMinor: 40_001 }))).toBe(
    "funding.over-pledge",
  );
  expect(
    await code(
      pledge(sponsor, {
        challengeId: challenge.id,
        sponsorId: sponsor.actor.id!,
        totalMinor: 59_999,
      }),
    ),
  ).toBe("funding.over-pledge");
  expect(await code(allocate(sponsor, { ideaId: winner.id, amountMinor: 40_000 }))).toBe("done");
});

test("deallocate: all money, the ledger keeps both entries and the idea is a winner again", async ({
  ctx,
}) => {
  const { sponsor, winner, page } = await makeFunding(ctx);
  await allocate(sponsor, { ideaId: winner.id, amountMinor: 60_000 });
  expect(
    await code(deallocate(sponsor, { ideaId: winner.id, amountMinor: 60_001, note: "Too much" })),
  ).toBe("funding.more-than-given");
  await deallocate(sponsor, {
    ideaId: winner.id,
    amountMinor: 60_000,
    note: "The supplier gives it for free",
  });
  const { winners, entries } = await page();
  expect(winners[0]).toMatchObject({ stage: "winner", allocatedMinor: 0 });
  expect(entries.map((e) => e.amountMinor)).toEqual([-60_000, 60_000, 100_000]);
});

test("allocate: not a sponsor, not a winner or no decision yet, it is refused", async ({ ctx }) => {
  const { sponsor, challenge, winner } = await makeFunding(ctx);
  const open = await makeIdea(ctx, { challenge, stage: "not-selected" });
  expect(await code(allocate(sponsor, { ideaId: open.id, amountMinor: 1 }))).toBe("funding.stage");
  expect(
    await code(allocate(await as(ctx, challenge.manager), { ideaId: winner.id, amountMinor: 1 })),
  ).toBe("access.not-sponsor");
  const early = await makeFunding(ctx, "ideation");
  expect(await code(allocate(early.sponsor, { ideaId: early.winner.id, amountMinor: 1 }))).toBe(
    "challenge.phase",
  );
});

test("ledger: an update or delete, the database refuses it", async ({ ctx }) => {
  const { challenge } = await makeFunding(ctx);
  const tamper = (work: Promise<unknown>) =>
    work.then(
      () => "done",
      (e) => e.cause.code,
    );
  expect(
    await tamper(
      ctx.db.transaction((tx) =>
        tx.update(ledger).set({ amountMinor: 1 }).where(eq(ledger.challengeId, challenge.id)),
      ),
    ),
  ).toBe("GS003");
  expect(
    await tamper(
      ctx.db.transaction((tx) => tx.delete(ledger).where(eq(ledger.challengeId, challenge.id))),
    ),
  ).toBe("GS003");
});
