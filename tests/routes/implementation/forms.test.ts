import { sql } from "drizzle-orm";
import { paths } from "#app/paths.ts";
import { visit } from "#tests/http.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { makeMember, makePerson } from "#tests/make/person.ts";
import { naughtyStrings, payloadsThere } from "#tests/rich-text/payloads.ts";
import { expect, test } from "#tests/world.ts";

async function makeBuilding(world: Parameters<typeof visit>[0]) {
  const challenge = await makeChallenge(world, { phase: "implementation" });
  const sponsor = await makePerson(world);
  await makeMember(world, challenge, sponsor, "sponsor");
  const [funded, begun] = [
    await makeIdea(world, { challenge, stage: "funded" }),
    await makeIdea(world, { challenge, stage: "in-progress" }),
  ];
  return {
    challenge,
    sponsor,
    funded,
    begun,
    manager: await visit(world, challenge.manager),
    giver: await visit(world, sponsor),
  };
}

test("implementation forms: invalid fields, errors come back and nothing is written", async ({
  world,
}) => {
  const { challenge, sponsor, funded, begun, manager, giver } = await makeBuilding(world);
  const count = async () =>
    (await world.db.execute(sql`select (select count(*) from activity)::int as n`))[0]!.n;
  const before = await count();
  const cases: [typeof manager, string, Record<string, string>, string, string][] = [
    [
      giver,
      paths.pledge(challenge.id),
      { sponsorId: sponsor.id, total: "twelve" },
      "total",
      "field.amount",
    ],
    [giver, paths.allocate(funded.id), { amount: "-5", note: "Because" }, "amount", "field.amount"],
    [giver, paths.allocate(funded.id), {}, "amount", "field.required"],
    [giver, paths.deallocate(funded.id), { amount: "5", note: "" }, "note", "field.required"],
    [
      manager,
      paths.planMilestone(begun.id),
      { title: "", dueOn: "2026-02-30" },
      "dueOn",
      "field.date",
    ],
    [manager, paths.planMilestone(begun.id), { title: "x".repeat(161) }, "title", "field.too-long"],
    [
      manager,
      paths.recordExpense(begun.id),
      { amount: "1e9", note: "Boards" },
      "amount",
      "field.amount",
    ],
    [manager, paths.postUpdate(begun.id), { body: "   " }, "body", "field.required"],
    [
      manager,
      paths.realiseIdea(begun.id),
      { outcome: "Short", realisedOutcome: "many" },
      "realisedOutcome",
      "field.number",
    ],
    [manager, paths.stopIdea(begun.id), { lesson: "No" }, "lesson", "field.too-short"],
    [manager, paths.contribute(begun.id), { kind: "shout", body: "Hello" }, "kind", "field.choose"],
    [manager, paths.markSeen(), { upTo: "all" }, "upTo", "field.wrong"],
  ];
  for (const [visitor, path, fields, field, key] of cases) {
    const { status, reply } = await visitor.post(path, fields);
    expect([path, status, reply.errors?.[field]?.[0]?.key]).toEqual([path, 400, key]);
    for (const [name, typed] of Object.entries(fields)) expect(reply.values?.[name]).toBe(typed);
  }
  expect(await count()).toBe(before);
});

test.skipIf(!payloadsThere)(
  "implementation forms: hostile strings in every field, accepted or refused, never an error",
  { timeout: 120_000 },
  async ({ world }) => {
    const { funded, begun, manager, giver } = await makeBuilding(world);
    const broken: unknown[] = [];
    for (const words of naughtyStrings()) {
      const answers = await Promise.all([
        manager.post(paths.contribute(begun.id), { kind: "comment", body: words }),
        manager.post(paths.planMilestone(begun.id), { title: `Step ${words}`, dueOn: words }),
        manager.post(paths.recordExpense(begun.id), { amount: words, note: words }),
        manager.post(paths.appointOwner(begun.id), {
          ownerId: words,
          expectedOutcome: words,
          outcomeUnit: words,
        }),
        giver.post(paths.allocate(funded.id), { amount: words, note: words }),
        manager.post(paths.resolveContribution("contribution_none"), { state: words, words }),
      ]);
      for (const { status } of answers)
        if (status >= 500 || (status >= 300 && status < 400 && status !== 302))
          broken.push([words, status]);
    }
    expect(broken).toEqual([]);
  },
);
