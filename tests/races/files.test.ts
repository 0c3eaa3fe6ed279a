import { eq, sql } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { storePicture } from "#app/domain/file/store-picture.ts";
import { seenFile } from "#app/domain/idea/visible-file.ts";
import { sweepFiles } from "#app/jobs/delete-orphaned-files.ts";
import { files, fileUses } from "#db/schema/file.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { makePng, sent } from "#tests/make/picture.ts";
import { makeStorage } from "#tests/make/storage.ts";
import { expect, test } from "#tests/world.ts";

const withPicture = (id: string) => ({
  type: "doc" as const,
  content: [{ type: "image" as const, attrs: { src: `/files/${id}`, alt: "the board" } }],
});

test("a picture that is put in a text while the sweep comes for it is never lost", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  const writer = await as(ctx, await makePerson(ctx));
  const idea = await makeIdea(ctx);
  const storage = makeStorage();
  const ids = await Promise.all(
    Array.from({ length: 12 }, () => storePicture(writer, storage, sent(makePng(40, 30)))),
  );
  await db.update(files).set({ looseSince: sql`now() - interval '15 days'` });

  const swept: unknown[] = [];
  const sweeping = Array.from({ length: 12 }, async () =>
    swept.push(await sweepFiles(db, storage).catch((error: Error) => error)),
  );
  const posting = ids.map((id) =>
    contribute(writer, {
      ideaId: idea.id,
      kind: "comment",
      body: withPicture(id),
      asAnswer: false,
    }),
  );
  await Promise.all([...sweeping, ...posting]);

  expect(
    swept.filter((one) => one instanceof Error),
    "a sweep broke",
  ).toEqual([]);
  // Whoever came first won: the picture stands in the text and can be read, or it is gone from both.
  const bodies = await db.execute<{ src: string | null }>(
    sql`select body #>> '{content,0,attrs,src}' as src from contributions`,
  );
  for (const src of bodies.map((row) => row.src).filter((one) => one !== null)) {
    const { storageKey } = await seenFile(writer, src.slice("/files/".length));
    expect(await storage.get(`${storageKey}/320.webp`)).not.toBeNull();
  }
});

test("a sweep that finds a picture being put in a text at this moment waits, and lets it be", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  const writer = await as(ctx, await makePerson(ctx));
  const idea = await makeIdea(ctx);
  const storage = makeStorage();
  const id = await storePicture(writer, storage, sent(makePng(40, 30)));
  await db.update(files).set({ looseSince: sql`now() - interval '15 days'` });

  let sweep: Promise<unknown>;
  await db.transaction(async (tx) => {
    await contribute(
      { ...writer, db: tx },
      { ideaId: idea.id, kind: "comment", body: withPicture(id), asAnswer: false },
    );
    sweep = sweepFiles(db, storage);
    await new Promise((later) => setTimeout(later, 300));
  });
  expect(await sweep!).toEqual({ files: 0, folders: 0 });
  expect(
    await db.select({ part: fileUses.part }).from(fileUses).where(eq(fileUses.fileId, id)),
  ).toEqual([{ part: "thread" }]);
});
