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

// One contract, two places: a folder of this machine, and a real server that speaks S3 and checks signatures.
let bucket: Awaited<ReturnType<typeof makeBucket>>;
beforeAll(async () => {
  bucket = await makeBucket();
});
afterAll(() => bucket.close());

const old = new Date(Date.now() - 48 * 3_600_000);
function age(root: string, part: string) {
  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" }).filter((one) =>
    one.includes(part),
  ))
    utimesSync(join(root, name), old, old);
}
const places = {
  folder: () => {
    const root = mkdtempSync(join(tmpdir(), "groundswell-files-"));
    return { storage: folderStorage(root), root };
  },
  bucket: () => ({ storage: bucketStorage(bucket), root: bucket.root }),
};
const folders = async (storage: Storage, hours: number) => {
  const found: string[] = [];
  for await (const one of storage.foldersOlderThan(hours)) found.push(one);
  return found;
};

describe.each(Object.entries(places))("in a %s", (name, open) => {
  test("what is put is got back, to the byte, whole or in pieces", async () => {
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

  test("a large file comes in pieces of eight megabytes and is one", async () => {
    const { storage } = open();
    const bytes = randomBytes(20_000_000);
    await storage.put(`ab/${name}2/as-sent`, Readable.from(pieces(bytes)));
    const found = (await storage.get(`ab/${name}2/as-sent`))!;
    expect(found.bytes).toBe(bytes.length);
    expect((await buffer(found.read())).equals(bytes)).toBe(true);
  }, 60_000);

  test("what breaks off half-way is not there", async () => {
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

  test("a folder goes as one, and its neighbour stays", async () => {
    const { storage } = open();
    for (const key of [`ad/${name}4/320.webp`, `ad/${name}4/800.webp`, `ad/${name}44/320.webp`])
      await storage.put(key, Buffer.from("x"));
    await storage.remove(`ad/${name}4`);
    expect(await storage.get(`ad/${name}4/800.webp`)).toBeNull();
    expect(await storage.get(`ad/${name}44/320.webp`)).not.toBeNull();
    await storage.remove(`ad/${name}4`);
  });

  test("folders that did not change for a day are told, each once", async () => {
    const { storage, root } = open();
    for (const key of [`ae/${name}5/320.webp`, `ae/${name}5/800.webp`, `ae/${name}6/320.webp`])
      await storage.put(key, Buffer.from("x"));
    age(root, `${name}5`);
    expect((await folders(storage, 24)).filter((one) => one.startsWith("ae/"))).toEqual([
      `ae/${name}5`,
    ]);
    expect((await folders(storage, 72)).filter((one) => one.startsWith("ae/"))).toEqual([]);
  });

  test("a key leads nowhere outside", async () => {
    const { storage } = open();
    for (const key of ["../x", "a/../../x", "/etc/passwd", "a//b", "a/./b", "A", ""]) {
      await expect(storage.put(key, Buffer.from("x")), key).rejects.toThrow("not a storage key");
      await expect(storage.remove(key), key).rejects.toThrow("not a storage key");
    }
  });
});

test("a bucket refuses whoever signs with another secret, and a key that nobody knows", async () => {
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

test("the settings say which of the two it is", async () => {
  const storage = openStorage({ bucket, dataDir: "/nowhere" });
  await storage.put("bb/set/as-sent", Buffer.from("here"));
  expect((await storage.get("bb/set/as-sent"))!.bytes).toBe(4);
});

function* pieces(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
