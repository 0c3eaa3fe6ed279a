import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Storage } from "#app/domain/file/storage.ts";
import { bucketStorage } from "#app/gateways/bucket-storage.server.ts";
import { folderStorage, openStorage } from "#app/gateways/storage.server.ts";
import { makeBucket } from "#tests/make/bucket.ts";

// One contract for both storages: a local folder, and a local S3 server that checks signatures.
let bucket: Awaited<ReturnType<typeof makeBucket>>;
beforeAll(async () => {
  bucket = await makeBucket();
});
afterAll(() => bucket.close());

const old = new Date(Date.now() - 48 * 3_600_000);
function makeOld(root: string, part: string) {
  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.includes(part),
  ))
    utimesSync(join(root, name), old, old);
}
const storages = {
  folder: () => {
    const root = mkdtempSync(join(tmpdir(), "groundswell-files-"));
    return { storage: folderStorage(root), root };
  },
  bucket: () => ({ storage: bucketStorage(bucket), root: bucket.root }),
};
const folders = async (storage: Storage, hours: number) => {
  const found: string[] = [];
  for await (const folder of storage.foldersOlderThan(hours)) found.push(folder);
  return found;
};

describe.each(Object.entries(storages))("in a %s", (name, open) => {
  test("storage: bytes that are put, they are read back unchanged, at once or streamed", async () => {
    const { storage } = open();
    const bytes = randomBytes(300_000);
    await storage.put(`aa/${name}1/320.webp`, bytes);
    await storage.put(
      `aa/${name}1/as-sent`,
      Readable.from([bytes.subarray(0, 1000), bytes.subarray(1000)]),
    );
    for (const key of ["320.webp", "as-sent"]) {
      const found = (await storage.get(`aa/${name}1/${key}`))!;
      expect(found.bytes).toBe(bytes.length);
      expect((await buffer(found.read())).equals(bytes)).toBe(true);
    }
    expect(await storage.get(`aa/${name}1/800.webp`)).toBeNull();
  });

  test("storage: a file over eight megabytes, its parts become one file", async () => {
    const { storage } = open();
    const bytes = randomBytes(20_000_000);
    await storage.put(`ab/${name}2/as-sent`, Readable.from(pieces(bytes)));
    const found = (await storage.get(`ab/${name}2/as-sent`))!;
    expect(found.bytes).toBe(bytes.length);
    expect((await buffer(found.read())).equals(bytes)).toBe(true);
  }, 60_000);

  test("storage: an upload that breaks off, nothing is stored", async () => {
    const { storage } = open();
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("half");
        throw new Error("cut");
      })(),
    );
    await expect(storage.put(`ac/${name}3/as-sent`, broken)).rejects.toThrow();
    expect(await storage.get(`ac/${name}3/as-sent`)).toBeNull();
  });

  test("storage: a removed folder, all its files go and its neighbour stays", async () => {
    const { storage } = open();
    for (const key of [`ad/${name}4/320.webp`, `ad/${name}4/800.webp`, `ad/${name}44/320.webp`])
      await storage.put(key, Buffer.from("x"));
    await storage.remove(`ad/${name}4`);
    expect(await storage.get(`ad/${name}4/800.webp`)).toBeNull();
    expect(await storage.get(`ad/${name}44/320.webp`)).not.toBeNull();
    await storage.remove(`ad/${name}4`);
  });

  test("storage: folders older than a day, each is listed once", async () => {
    const { storage, root } = open();
    for (const key of [`ae/${name}5/320.webp`, `ae/${name}5/800.webp`, `ae/${name}6/320.webp`])
      await storage.put(key, Buffer.from("x"));
    makeOld(root, `${name}5`);
    expect((await folders(storage, 24)).filter((folder) => folder.startsWith("ae/"))).toEqual([
      `ae/${name}5`,
    ]);
    expect((await folders(storage, 72)).filter((folder) => folder.startsWith("ae/"))).toEqual([]);
  });

  test("storage: a key that points outside, it is refused", async () => {
    const { storage } = open();
    for (const key of ["../x", "a/../../x", "/etc/passwd", "a//b", "a/./b", "A", ""]) {
      await expect(storage.put(key, Buffer.from("x")), key).rejects.toThrow("not a storage key");
      await expect(storage.remove(key), key).rejects.toThrow("not a storage key");
    }
  });
});

test("bucketStorage: a wrong secret or access key, the request is refused", async () => {
  await expect(
    bucketStorage({ ...bucket, secretKey: "not this one" }).put(
      "ba/forged/as-sent",
      Buffer.from("x"),
    ),
  ).rejects.toThrow(/SignatureDoesNotMatch/);
  await expect(
    bucketStorage({ ...bucket, accessKey: "nobody" }).get("ba/forged/as-sent"),
  ).rejects.toThrow();
  expect(await bucketStorage(bucket).get("ba/forged/as-sent")).toBeNull();
});

test("openStorage: with or without a bucket, it opens the bucket or the folder", async () => {
  const storage = openStorage({ bucket, dataDir: "/nowhere" });
  await storage.put("bb/set/as-sent", Buffer.from("here"));
  expect((await storage.get("bb/set/as-sent"))!.bytes).toBe(4);
});

function* pieces(bytes: Buffer) {
  for (let offset = 0; offset < bytes.length; offset += 65_536)
    yield bytes.subarray(offset, offset + 65_536);
}
