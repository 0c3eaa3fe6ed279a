import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { eq, sql } from "drizzle-orm";
import { attachPicture, detachPicture } from "#app/domain/file/attach-picture.ts";
import { sizeKey, storePicture } from "#app/domain/file/store-picture.ts";
import { seenFile } from "#app/domain/idea/visible-file.ts";
import { sweepFiles } from "#app/jobs/delete-orphaned-files.ts";
import { challengeGroups } from "#db/schema/challenge.ts";
import { files } from "#db/schema/file.ts";
import { makeChallenge } from "#tests/make/challenge.ts";
import { makeIdea } from "#tests/make/idea.ts";
import { as, makeGroup, makePerson } from "#tests/make/person.ts";
import { makePng, sent } from "#tests/make/picture.ts";
import { makeStorage } from "#tests/make/storage.ts";
import { expect, test } from "#tests/world.ts";

const photo = sent(makePng(400, 300));
const stored = (root: string) =>
  readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".webp"));

test("a picture that hangs nowhere is its sender's alone", async ({ ctx }) => {
  const [sender, other] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  const storage = makeStorage();
  const id = await storePicture(sender, storage, photo);
  const { storageKey } = await seenFile(sender, id);
  expect((await storage.get(sizeKey(storageKey, 320)))!.bytes).toBeGreaterThan(0);
  await expect(seenFile(other, id)).rejects.toThrow("not-found");
  await expect(seenFile(ctx, id)).rejects.toThrow("not-found");
  await expect(storePicture(ctx, storage, photo)).rejects.toThrow("access.sign-in");
});

test("nobody hangs up another's picture, nor moves one that hangs somewhere", async ({ ctx }) => {
  const [sender, other] = [
    await as(ctx, await makePerson(ctx)),
    await as(ctx, await makePerson(ctx)),
  ];
  const [here, there] = [await makeIdea(ctx), await makeIdea(ctx)];
  const id = await storePicture(sender, makeStorage(), photo);
  await expect(attachPicture(other, id, { ideaId: here.id })).rejects.toThrow("not-found");
  await attachPicture(sender, id, { ideaId: here.id });
  await expect(attachPicture(sender, id, { ideaId: there.id })).rejects.toThrow("not-found");
});

test("a picture is seen by whoever sees what it hangs on", async ({ ctx }) => {
  const [member, outsider] = [await makePerson(ctx), await as(ctx, await makePerson(ctx))];
  const group = await makeGroup(ctx, member);
  const challenge = await makeChallenge(ctx, { audience: "groups" });
  await ctx.db.insert(challengeGroups).values({ challengeId: challenge.id, groupId: group.id });
  const author = await makePerson(ctx);
  const draft = await makeIdea(ctx, { challenge, by: member, stage: "draft" });
  const open = await makeIdea(ctx, { challenge, by: member });

  const insider = await as(ctx, member);
  const hang = async (place: Parameters<typeof attachPicture>[2]) => {
    const id = await storePicture(insider, makeStorage(), photo);
    await attachPicture(insider, id, place);
    return id;
  };
  const [cover, onDraft, onIdea, face] = [
    await hang({ challengeId: challenge.id }),
    await hang({ ideaId: draft.id }),
    await hang({ ideaId: open.id }),
    await hang({ personId: author.id }),
  ];
  const sees = (who: typeof ctx) =>
    Promise.all(
      [cover, onDraft, onIdea, face].map((id) =>
        seenFile(who, id).then(
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

test("where results are public, a visitor sees the picture of what became of an idea", async ({
  ctx,
}) => {
  const challenge = await makeChallenge(ctx, { phase: "implementation", resultsPublic: true });
  const author = await makePerson(ctx);
  const seen: unknown[] = [];
  for (const stage of ["realised", "stopped", "in-progress"] as const) {
    const idea = await makeIdea(ctx, { challenge, stage, by: author });
    const id = await storePicture(await as(ctx, author), makeStorage(), photo);
    await attachPicture(await as(ctx, author), id, { ideaId: idea.id });
    seen.push(
      await seenFile(ctx, id).then(
        () => true,
        (error) => error.message,
      ),
    );
  }
  expect(seen).toEqual([true, true, "not-found"]);
});

test("the sweep takes what nobody refers to after a fortnight, and nothing else", async ({
  ctx,
}) => {
  const storage = makeStorage();
  const who = await as(ctx, await makePerson(ctx));
  const idea = await makeIdea(ctx);
  const [kept, young, left, replaced] = [
    await storePicture(who, storage, photo),
    await storePicture(who, storage, photo),
    await storePicture(who, storage, photo),
    await storePicture(who, storage, photo),
  ];
  await attachPicture(who, kept, { ideaId: idea.id });
  await attachPicture(who, replaced, { ideaId: idea.id });
  await detachPicture(who, replaced);
  for (const id of [kept, left, replaced])
    await ctx.db
      .update(files)
      .set({ looseSince: sql`loose_since - interval '15 days'` })
      .where(eq(files.id, id));
  const orphan = join(storage.root, "zz", "zz0000");
  mkdirSync(orphan, { recursive: true });
  writeFileSync(join(orphan, "320.webp"), "x");
  utimesSync(orphan, new Date(0), new Date(0));

  expect(stored(storage.root)).toHaveLength(13);
  expect(await sweepFiles(ctx.db, storage)).toEqual({ files: 2, folders: 1 });
  expect(stored(storage.root)).toHaveLength(6);
  expect((await ctx.db.select({ id: files.id }).from(files)).map((row) => row.id).sort()).toEqual(
    [kept, young].sort(),
  );
  expect(await sweepFiles(ctx.db, storage)).toEqual({ files: 0, folders: 0 });
});

test("bytes that break off half-way leave nothing behind", async () => {
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

test("a key leads nowhere outside the folder", async () => {
  const storage = makeStorage();
  for (const key of ["../x", "a/../../x", "/etc/passwd", "a//b", "a/./b", "A", ""])
    await expect(storage.put(key, Buffer.from("x")), key).rejects.toThrow("not a storage key");
});
