import { eq, sql } from "drizzle-orm";
import { visitor } from "#app/domain/actor.ts";
import { contribute } from "#app/domain/contribution/contribute.ts";
import { storePicture } from "#app/domain/file/store-picture.ts";
import { visibleFile } from "#app/domain/idea/visible-file.ts";
import { deleteOrphanedFiles } from "#app/jobs/delete-orphaned-files.ts";
import { files, fileUses } from "#db/schema/file.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makePerson } from "#tests/make/person.ts";
import { asUpload, makePng } from "#tests/make/picture.ts";
import { makeStorage } from "#tests/make/storage.ts";
import { expect, test } from "#tests/world.ts";

const withPicture = (id: string) => ({
  type: "doc" as const,
  content: [{ type: "image" as const, attrs: { src: `/files/${id}`, alt: "the board" } }],
});

test("deleteOrphanedFiles: a picture attached in parallel, it is never lost", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  const writer = await as(ctx, await makePerson(ctx));
  const idea = await makeIdea(ctx);
  const storage = makeStorage();
  const ids = await Promise.all(
    Array.from({ length: 12 }, () => storePicture(writer, storage, asUpload(makePng(40, 30)))),
  );
  await db.update(files).set({ orphanedAt: sql`now() - interval '15 days'` });

  const results: unknown[] = [];
  const deletions = Array.from({ length: 12 }, async () =>
    results.push(await deleteOrphanedFiles(db, storage).catch((error: Error) => error)),
  );
  const posts = ids.map((id) =>
    contribute(writer, {
      ideaId: idea.id,
      kind: "comment",
      body: withPicture(id),
      asAnswer: false,
    }),
  );
  await Promise.all([...deletions, ...posts]);

  expect(
    results.filter((result) => result instanceof Error),
    "deleteOrphanedFiles failed",
  ).toEqual([]);
  // Either the picture is in the text and can be read, or it is gone from both.
  const bodies = await db.execute<{ src: string | null }>(
    sql`select body #>> '{content,0,attrs,src}' as src from contributions`,
  );
  for (const src of bodies.map((row) => row.src).filter((value) => value !== null)) {
    const { storageKey } = await visibleFile(writer, src.slice("/files/".length));
    expect(await storage.get(`${storageKey}/320.webp`)).not.toBeNull();
  }
});

test("deleteOrphanedFiles: a picture being attached, it waits and keeps the picture", async ({
  world: { db },
}) => {
  const ctx = { db, actor: visitor };
  const writer = await as(ctx, await makePerson(ctx));
  const idea = await makeIdea(ctx);
  const storage = makeStorage();
  const id = await storePicture(writer, storage, asUpload(makePng(40, 30)));
  await db.update(files).set({ orphanedAt: sql`now() - interval '15 days'` });

  let deletion: Promise<unknown>;
  await db.transaction(async (tx) => {
    await contribute(
      { ...writer, db: tx },
      { ideaId: idea.id, kind: "comment", body: withPicture(id), asAnswer: false },
    );
    deletion = deleteOrphanedFiles(db, storage);
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  expect(await deletion!).toEqual({ files: 0, folders: 0 });
  expect(
    await db.select({ part: fileUses.part }).from(fileUses).where(eq(fileUses.fileId, id)),
  ).toEqual([{ part: "thread" }]);
});
