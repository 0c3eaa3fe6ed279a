import { Readable } from "node:stream";
import { S3Client, S3Errors } from "@bradenmacdonald/s3-lite-client";
import { storageKey, type Storage } from "#app/domain/file/storage.ts";

export type Bucket = { endpoint: string; bucket: string; region: string; accessKey: string; secretKey: string };

const part = 8 * 1024 * 1024; // of what is larger than this, so much is in memory at a time
const patience = 60_000;

/** Keeps bytes in a bucket of anything that speaks S3. Nobody reads there but we: the bucket can and should be closed to the world. */
export function bucketStorage({ endpoint, ...rest }: Bucket): Storage {
  const client = new S3Client({ endPoint: endpoint, ...rest });
  return {
    async put(key, bytes) {
      const body = bytes instanceof Readable ? (Readable.toWeb(bytes) as ReadableStream<Uint8Array>) : Uint8Array.from(bytes);
      await inTime(client.putObject(storageKey(key), body, { partSize: part }), 10 * patience);
    },
    async get(key) {
      const found = await inTime(client.getObject(storageKey(key)).catch(missing));
      if (!found?.body) return null;
      const body = Readable.fromWeb(found.body as never);
      return { bytes: Number(found.headers.get("Content-Length")), read: () => body };
    },
    async remove(folder) {
      for await (const { key } of client.listObjects({ prefix: `${storageKey(folder)}/` })) await inTime(client.deleteObject(key));
    },
    async *foldersOlderThan(hours) {
      const before = Date.now() - hours * 3_600_000;
      let [folder, newest] = ["", 0];
      for await (const { key, lastModified } of client.listObjects()) { // in the order of their keys: a folder comes in one piece
        const here = key.split("/").slice(0, 2).join("/");
        if (folder && here !== folder && newest < before) yield folder;
        newest = here === folder ? Math.max(newest, lastModified.getTime()) : lastModified.getTime();
        folder = here;
      }
      if (folder && newest < before) yield folder;
    },
  };
}

function missing(error: unknown): null {
  if (error instanceof S3Errors.ServerError && (error.statusCode === 404 || error.code === "NoSuchKey")) return null;
  throw error;
}

/** A storage that hangs must not hang us. */
function inTime<T>(work: Promise<T>, most = patience): Promise<T> {
  let clock: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, fail) => {
    clock = setTimeout(() => fail(new Error("the storage did not answer in time")), most);
    clock.unref();
  });
  return Promise.race([work, late]).finally(() => clearTimeout(clock));
}
