import { sql } from "drizzle-orm";
import { operator, visitor } from "#app/domain/actor.ts";
import { importPackage } from "#app/domain/exchange/import-package.ts";
import { Refusal } from "#app/domain/refusals.ts";
import { expect, test } from "#tests/world.ts";
import { aPackage, at } from "./a-package.ts";
import { everything } from "./everything.ts";

test("a package is taken in whole, and a second time changes nothing", async ({ ctx }) => {
  const by = { ...ctx, actor: operator };
  expect(
    (await importPackage(by, aPackage(everything))).every(
      ({ rows, added, changed }) => added === rows && changed === 0,
    ),
  ).toBe(true);
  expect(
    (await importPackage(by, aPackage(everything))).every(
      ({ added, changed }) => added + changed === 0,
    ),
  ).toBe(true);
});

test("money that is given out to the last cent can be imported twice", async ({ ctx }) => {
  const by = { ...ctx, actor: operator };
  const entry = { challenge_id: "challenge_full", sponsor_id: "person_party", at };
  const ledger = [
    { ...entry, id: "entry_1", kind: "pledge" as const, amount_minor: 100 },
    {
      ...entry,
      id: "entry_2",
      kind: "allocation" as const,
      idea_id: "idea_full",
      amount_minor: 100,
    },
  ];
  await importPackage(by, aPackage({ ...everything, ledger }));
  expect(await importPackage(by, aPackage({ ledger }))).toEqual([
    { file: "ledger", rows: 2, added: 0, changed: 0 },
  ]);
});

test("what differs is brought up to date, and lists hold exactly what the package says", async ({
  ctx,
}) => {
  const by = { ...ctx, actor: operator };
  await importPackage(by, aPackage(everything));
  const [full] = everything.challenges;
  const summary = await importPackage(
    by,
    aPackage({
      challenges: [
        {
          ...full!,
          reward: "cake",
          group_ids: ["group_empty"],
          members: [{ person_id: "person_party", role: "sponsor", words: "new", created_at: at }],
        },
      ],
      votes: [{ ...everything.votes[0]!, weight: 35 }, everything.votes[1]!],
    }),
  );
  expect(summary).toEqual([
    { file: "challenges", rows: 1, added: 0, changed: 1 },
    { file: "votes", rows: 2, added: 0, changed: 1 },
  ]);
  const held = await ctx.db.execute(
    sql`select person_id, role::text, words, (select array_agg(group_id) from challenge_groups where challenge_id = 'challenge_full') as groups from challenge_members where challenge_id = 'challenge_full'`,
  );
  expect([...held]).toEqual([
    { person_id: "person_party", role: "sponsor", words: "new", groups: ["group_empty"] },
  ]);
  expect([
    ...(await ctx.db.execute(
      sql`select votes_against::int as against from idea_stats where idea_id = 'idea_full'`,
    )),
  ]).toEqual([{ against: 35 }]);
});

test("an import is one activity, however many rows; phases that began before it are no news", async ({
  ctx,
}) => {
  await importPackage({ ...ctx, actor: operator }, aPackage(everything));
  const rows = Object.values(everything).reduce((sum, list) => sum + list.length, 0);
  expect([...(await ctx.db.execute(sql`select type, about from activity`))]).toEqual([
    { type: "package.imported", about: { rows } },
  ]);
  expect(
    [
      ...(await ctx.db.execute(
        sql`select phase::text from challenge_schedule where recorded_at is not null order by phase`,
      )),
    ].map(({ phase }) => phase),
  ).toEqual(["draft", "jury"]);
});

test("a password survives the import of its person", async ({ ctx }) => {
  const by = { ...ctx, actor: operator };
  await importPackage(by, aPackage(everything));
  await ctx.db.execute(sql`update people set password_hash = 'kept' where id = 'person_full'`);
  await importPackage(
    by,
    aPackage({ people: [{ ...everything.people[0]!, name: "Another name" }] }),
  );
  expect([
    ...(await ctx.db.execute(sql`select name, password_hash from people where id = 'person_full'`)),
  ]).toEqual([{ name: "Another name", password_hash: "kept" }]);
});

test("nobody but an administrator, or whoever runs commands on the server, brings a package in", async ({
  ctx,
}) => {
  await expect(importPackage({ ...ctx, actor: visitor }, aPackage(everything))).rejects.toEqual(
    new Refusal("access.not-admin"),
  );
  await expect(
    importPackage(
      { ...ctx, actor: { id: "person_x", platform: ["moderator", "challenge-maker"], roles: {} } },
      aPackage(everything),
    ),
  ).rejects.toEqual(new Refusal("access.not-admin"));
});
