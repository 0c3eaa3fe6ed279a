import { sql } from "drizzle-orm";
import { operator, visitor } from "#app/domain/actor.ts";
import { importPackage } from "#app/domain/exchange/import-package.ts";
import { Refusal } from "#app/domain/refusals.ts";
import { expect, test } from "#tests/world.ts";
import { everything } from "./everything.ts";
import { at, packageSource } from "./package-source.ts";

test("importPackage: the same package twice, the second import changes nothing", async ({
  ctx,
}) => {
  const by = { ...ctx, actor: operator };
  expect(
    (await importPackage(by, packageSource(everything))).every(
      ({ rows, added, changed }) => added === rows && changed === 0,
    ),
  ).toBe(true);
  expect(
    (await importPackage(by, packageSource(everything))).every(
      ({ added, changed }) => added + changed === 0,
    ),
  ).toBe(true);
});

test("importPackage: a fully allocated pledge twice, it is accepted both times", async ({
  ctx,
}) => {
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
  await importPackage(by, packageSource({ ...everything, ledger }));
  expect(await importPackage(by, packageSource({ ledger }))).toEqual([
    { file: "ledger", rows: 2, added: 0, changed: 0 },
  ]);
});

test("importPackage: rows that differ, they are updated and lists are replaced", async ({
  ctx,
}) => {
  const by = { ...ctx, actor: operator };
  await importPackage(by, packageSource(everything));
  const [full] = everything.challenges;
  const summary = await importPackage(
    by,
    packageSource({
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
  const members = await ctx.db.execute(
    sql`
      select
        person_id,
        role::text,
        statement,
        (
          select array_agg(group_id)
          from challenge_groups
          where challenge_id = 'challenge_full'
        ) as groups
      from challenge_members
      where challenge_id = 'challenge_full'`,
  );
  expect([...members]).toEqual([
    { person_id: "person_party", role: "sponsor", statement: "new", groups: ["group_empty"] },
  ]);
  expect([
    ...(await ctx.db.execute(
      sql`select votes_against::int as against from idea_stats where idea_id = 'idea_full'`,
    )),
  ]).toEqual([{ against: 35 }]);
});

test("importPackage: any number of rows, it records one activity and no started phases", async ({
  ctx,
}) => {
  await importPackage({ ...ctx, actor: operator }, packageSource(everything));
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

test("importPackage: an existing person, their password stays", async ({ ctx }) => {
  const by = { ...ctx, actor: operator };
  await importPackage(by, packageSource(everything));
  await ctx.db.execute(sql`update people set password_hash = 'kept' where id = 'person_full'`);
  await importPackage(
    by,
    packageSource({ people: [{ ...everything.people[0]!, name: "Another name" }] }),
  );
  expect([
    ...(await ctx.db.execute(sql`select name, password_hash from people where id = 'person_full'`)),
  ]).toEqual([{ name: "Another name", password_hash: "kept" }]);
});

test("importPackage: not an administrator or the operator, it is refused", async ({ ctx }) => {
  await expect(
    importPackage({ ...ctx, actor: visitor }, packageSource(everything)),
  ).rejects.toEqual(new Refusal("access.not-admin"));
  await expect(
    importPackage(
      { ...ctx, actor: { id: "person_x", platform: ["moderator", "challenge-maker"], roles: {} } },
      packageSource(everything),
    ),
  ).rejects.toEqual(new Refusal("access.not-admin"));
});

test("importPackage: subjects in another order, repeated or removed, are as in the package", async ({
  ctx,
}) => {
  const by = { ...ctx, actor: operator };
  const saved = async (subjects: string) => {
    const person = { id: "person_kim", name: "Kim", subjects, created_at: at };
    await importPackage(by, packageSource({ people: [person] }));
    const rows = await ctx.db.execute<{ subject: string }>(
      sql`select subject from person_subjects order by position`,
    );
    return rows.map(({ subject }) => subject);
  };
  expect(await saved("wound care, lamps, nights")).toEqual(["wound care", "lamps", "nights"]);
  expect(await saved("nights,lamps ,, lamps,wound care")).toEqual([
    "nights",
    "lamps",
    "wound care",
  ]);
  expect(await saved("lamps")).toEqual(["lamps"]);
  expect(await saved("")).toEqual([]);
});

test("importPackage: a placeholder author, stays one with and without a kind in the package", async ({
  ctx,
}) => {
  const by = { ...ctx, actor: operator };
  const author = { name: "De indiener", deactivated_at: at, created_at: at };
  await importPackage(
    by,
    packageSource({
      people: [
        { ...author, id: "sealed_a" },
        { ...author, id: "person_b", kind: "placeholder" },
        { ...author, id: "person_c" },
      ],
    }),
  );
  expect([...(await ctx.db.execute(sql`select id, kind from people order by id`))]).toEqual([
    { id: "person_b", kind: "placeholder" },
    { id: "person_c", kind: "person" },
    { id: "sealed_a", kind: "placeholder" },
  ]);
  const changed = packageSource({ people: [{ ...author, id: "person_c", kind: "placeholder" }] });
  await expect(importPackage(by, changed)).rejects.toMatchObject({
    errors: [{ column: "kind", problem: 'cannot change: it is "person" here' }],
  });
});
