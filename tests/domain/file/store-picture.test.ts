import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { eq, sql } from "drizzle-orm";
import { attachPicture, detachPicture } from "#app/domain/file/attach-picture.ts";
import { sizeKey, storePicture } from "#app/domain/file/store-picture.ts";
import { visibleFile } from "#app/domain/idea/visible-file.ts";
import { deleteOrphanedFiles } from "#app/jobs/delete-orphaned-files.ts";
import { challengeGroups } from "#db/schema/challenge.ts";
import { files } from "#db/schema/file.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeGroup, makePerson } from "#tests/make/person.ts";
import { asUpload, makePng } from "#tests/make/picture.ts";
import { makeStorage } from "#tests/make/storage.ts";
import { expect, test } from "#tests/world.ts";

const photo = asUpload(makePng(400, 300));
const storedFiles = (root: string) =>
  readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".webp"));

test("visibleFile: unattached picture, is visible to its uploader alone", async ({ ctx }) => {
  const [uploader, other] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  const storage = makeStorage();
  const id = await storePicture(uploader, storage, photo);
  const { storageKey } = await visibleFile(uploader, id);
  expect((await storage.get(sizeKey(storageKey, 320)))!.bytes).toBeGreaterThan(0);
  await expect(visibleFile(other, id)).rejects.toThrow("not-found");
  await expect(visibleFile(ctx, id)).rejects.toThrow("not-found");
  await expect(storePicture(ctx, storage, photo)).rejects.toThrow("access.sign-in");
});

test("attachPicture: picture of another person or attached elsewhere, refuses not-found", async ({
  ctx,
}) => {
  const [uploader, other] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  const [here, there] = [await makeIdea(ctx), await makeIdea(ctx)];
  const id = await storePicture(uploader, makeStorage(), photo);
  await expect(attachPicture(other, id, { ideaId: here.id })).rejects.toThrow("not-found");
  await attachPicture(uploader, id, { ideaId: here.id });
  await expect(attachPicture(uploader, id, { ideaId: there.id })).rejects.toThrow("not-found");
});

test("visibleFile: attached picture, is visible to everyone who sees its owner", async ({
  ctx,
}) => {
  const [member, outsider] = [await makePerson(ctx), await as(ctx, await makePerson(ctx))];
  const group = await makeGroup(ctx, member);
  const challenge = await makeChallenge(ctx, { audience: "groups" });
  await ctx.db.insert(challengeGroups).values({ challengeId: challenge.id, groupId: group.id });
  const author = await makePerson(ctx);
  const draft = await makeIdea(ctx, { challenge, by: member, stage: "draft" });
  const open = await makeIdea(ctx, { challenge, by: member });

  const insider = await as(ctx, member);
  const attach = async (owner: Parameters<typeof attachPicture>[2]) => {
    const id = await storePicture(insider, makeStorage(), photo);
    await attachPicture(insider, id, owner);
    return id;
  };
  const [cover, onDraft, onIdea, avatar] = [
    await attach({ challengeId: challenge.id }),
    await attach({ ideaId: draft.id }),
    await attach({ ideaId: open.id }),
    await attach({ personId: author.id }),
  ];
  const sees = (who: typeof ctx) =>
    Promise.all(
      [cover, onDraft, onIdea, avatar].map((id) =>
        visibleFile(who, id).then(
          () => true,
          (error) => error.message,
        ),
      ),
    );
  expect(await sees(insider)).toEqual([true, true, true, true]);
  expect(await sees(await as(ctx, challenge.manager))).toEqual([true, "not-found", true, true]);
  expect(await sees(outsider)).toEqual(["not-found", "not-found", "not-found", true]);
  expect(await sees(ctx)).toEqual(["not-found", "not-found", "not-found", "not-found"]);
});

test("visibleFile: public results, a visitor sees pictures of realised and stopped ideas", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "implementation", resultsPublic: true });
  const author = await makePerson(ctx);
  const outcomes: unknown[] = [];
  for (const stage of ["realised", "stopped", "in-progress"] as const) {
    const idea = await makeIdea(ctx, { challenge, stage, by: author });
    const id = await storePicture(await as(ctx, author), makeStorage(), photo);
    await attachPicture(await as(ctx, author), id, { ideaId: idea.id });
    outcomes.push(
      await visibleFile(ctx, id).then(
        () => true,
        (error) => error.message,
      ),
    );
  }
  expect(outcomes).toEqual([true, true, "not-found"]);
});

test("deleteOrphanedFiles: orphaned for two weeks or without a row, are deleted", async ({
  ctx,
}) => {
  const storage = makeStorage();
  const who = await as(ctx, await makePerson(ctx));
  const idea = await makeIdea(ctx);
  const [attached, recent, abandoned, replaced] = [
    await storePicture(who, storage, photo),
    await storePicture(who, storage, photo),
    await storePicture(who, storage, photo),
    await storePicture(who, storage, photo),
  ];
  await attachPicture(who, attached, { ideaId: idea.id });
  await attachPicture(who, replaced, { ideaId: idea.id });
  await detachPicture(who, replaced);
  for (const id of [attached, abandoned, replaced])
    await ctx.db
      .update(files)
      .set({ orphanedAt: sql`orphaned_at - interval '15 days'` })
      .where(eq(files.id, id));
  const strayFolder = join(storage.root, "zz", "zz0000");
  mkdirSync(strayFolder, { recursive: true });
  writeFileSync(join(strayFolder, "320.webp"), "x");
  utimesSync(strayFolder, new Date(0), new Date(0));

  expect(storedFiles(storage.root)).toHaveLength(13);
  expect(await deleteOrphanedFiles(ctx.db, storage)).toEqual({ files: 2, folders: 1 });
  expect(storedFiles(storage.root)).toHaveLength(6);
  expect((await ctx.db.select({ id: files.id }).from(files)).map((row) => row.id).sort()).toEqual(
    [attached, recent].sort(),
  );
  expect(await deleteOrphanedFiles(ctx.db, storage)).toEqual({ files: 0, folders: 0 });
});

test("storage.put: stream that fails half-way, leaves nothing behind", async () => {
  const storage = makeStorage();
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from("half");
      throw new Error("cut");
    })(),
  );
  await expect(storage.put("ab/abc/320.webp", broken)).rejects.toThrow("cut");
  expect(await storage.get("ab/abc/320.webp")).toBeNull();
  expect(readdirSync(join(storage.root, ".unfinished"))).toEqual([]);
});

test("storage.put: key outside the folder, is rejected", async () => {
  const storage = makeStorage();
  for (const key of ["../x", "a/../../x", "/etc/passwd", "a//b", "a/./b", "A", ""])
    await expect(storage.put(key, Buffer.from("x")), key).rejects.toThrow("not a storage key");
});
