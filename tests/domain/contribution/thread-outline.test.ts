import {
  inReadingOrder,
  shownEntries,
  type ThreadEntry,
} from "#app/domain/contribution/thread-outline.ts";
import { ideaPage } from "#app/domain/idea/idea-page.ts";
import { paths } from "#app/paths.ts";
import { contributions } from "#db/schema/contribution.ts";
import { reactions } from "#db/schema/recognition.ts";
import { visit } from "#tests/http.ts";
import { makeIdea, richText } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";

import { expect, test } from "#tests/world.ts";

type Row = Parameters<typeof inReadingOrder>[0][number];

const comment = (n: number, more: Partial<Row> = {}): Row => ({
  id: `c${n}`,
  parentId: null,
  kind: "comment",
  state: "open",
  isMine: false,
  ...more,
});
const comments = (many: number, more: (n: number) => Partial<Row> = () => ({})) =>
  inReadingOrder(Array.from({ length: many }, (_, n) => comment(n, more(n))));
const idsOf = (entries: readonly Pick<ThreadEntry, "id">[]) => entries.map(({ id }) => id);
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => `c${from + n}`);

test("shownEntries: thirty contributions, all are shown", () => {
  const shown = shownEntries(comments(30), []);
  expect(idsOf(shown)).toEqual(range(0, 29));
  expect(shown.every(({ skipped }) => skipped === null)).toBe(true);
});

test("shownEntries: a long thread, shows its beginning and its end and says what is left out", () => {
  const shown = shownEntries(comments(100), ["unknown"]);
  expect(idsOf(shown)).toEqual([...range(0, 11), ...range(88, 99)]);
  expect(shown.filter(({ skipped }) => skipped)).toMatchObject([
    { id: "c88", skipped: { count: 76, from: "c12" } },
  ]);
});

test("shownEntries: open questions and own contributions, the latest ten of each are shown", () => {
  const kinds = ["question", "concern"] as const;
  const shown = shownEntries(
    comments(200, (n) => ({
      ...(n >= 40 && n < 60 && { kind: kinds[n % 2]! }),
      ...(n >= 80 && n < 100 && { isMine: true }),
      ...(n >= 120 && n < 140 && { kind: "question", state: "answered" }),
    })),
    [],
  );
  expect(idsOf(shown)).toEqual([
    ...range(0, 11),
    ...range(50, 59),
    ...range(90, 99),
    ...range(188, 199),
  ]);
});

test("shownEntries: following every link of what is left out, shows each contribution", () => {
  for (const many of [31, 60, 99, 250]) {
    const outline = comments(many);
    const seen = new Set<string>();
    const followed = new Set<string>();
    const links = [[] as string[]];
    for (let around = links.pop(); around; around = links.pop())
      for (const { id, skipped } of shownEntries(outline, around)) {
        seen.add(id);
        if (skipped && !followed.has(skipped.from)) {
          followed.add(skipped.from);
          links.push([skipped.from]);
        }
      }
    expect([many, seen.size]).toEqual([many, many]);
  }
});

test("inReadingOrder: a reply to a reply, knows the open question it is about", () => {
  const rows = [
    comment(1, { kind: "question" }),
    comment(2),
    comment(3, { parentId: "c1" }),
    comment(4, { parentId: "c3", isMine: true }),
  ];
  const entries = inReadingOrder(rows);
  expect(idsOf(entries)).toEqual(["c1", "c3", "c4", "c2"]);
  expect(entries.map(({ openParent }) => openParent?.id)).toEqual([
    undefined,
    "c1",
    "c1",
    undefined,
  ]);
});

test("inReadingOrder: twice as many contributions in one deep thread, take about twice the time", () => {
  const deep = (many: number) =>
    Array.from({ length: many }, (_, n) => comment(n, n ? { parentId: `c${n - 1}` } : {}));
  const time = (many: number) => {
    const rows = deep(many);
    const start = performance.now();
    shownEntries(inReadingOrder(rows), [`c${many >> 1}`]);
    return performance.now() - start;
  };
  time(20_000);
  const best = (many: number) => Math.min(...[1, 2, 3, 4, 5].map(() => time(many)));
  expect(best(40_000) / best(10_000)).toBeLessThan(10);
});

test("idea page: a link to a contribution in the middle of a long thread, shows it", async ({
  world,
}) => {
  const [idea, by, reader] = [
    await makeIdea(world),
    await makePerson(world),
    await makePerson(world),
  ];
  const ids = Array.from({ length: 100 }, (_, n) => `contribution_${n}`);
  await world.db.insert(contributions).values(
    ids.map((id, n) => ({
      id,
      ideaId: idea.id,
      body: richText(`Text ${n}.`),
      authorId: by.id,
      createdAt: new Date(Date.now() - (1000 - n) * 1000),
    })),
  );
  await world.db.insert(reactions).values(
    ids.map((id) => ({
      ideaId: idea.id,
      contributionId: id,
      personId: by.id,
      kind: "clap" as const,
    })),
  );
  const shownIn = async (...around: string[]) => {
    const page = await ideaPage(await as(world, reader), idea.id, around);
    expect(page.reactions).toHaveLength(page.contributions.length);
    return idsOf(page.contributions);
  };
  expect(await shownIn()).not.toContain("contribution_50");
  expect(await shownIn("contribution_50")).toEqual(
    expect.arrayContaining(["contribution_47", "contribution_50", "contribution_79"]),
  );
  const phone = await visit(world, reader);
  for (const path of [
    paths.idea(idea.id, "contribution_50"),
    paths.contribution(idea.id, { reply: "contribution_50" }),
    paths.thankForm(idea.id, "contribution_50"),
  ])
    expect(JSON.stringify((await phone.get(path)).data)).toContain("Text 50.");
  expect(JSON.stringify((await phone.get(paths.idea(idea.id))).data)).not.toContain("Text 50.");
});
